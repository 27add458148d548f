using FlickrStack.Client;

namespace FlickrStack.Tests;

/// <summary>A program with an administrator and «ansel», who is on the plan Basic: one for each test, or one for all.</summary>
internal abstract class Administered
{
    protected FlickrApp App { get; private set; } = null!;

    protected FlickrStackClient Admin { get; private set; } = null!;

    protected FlickrStackClient Ansel { get; private set; } = null!;

    protected async Task Open(params (string Name, string Value)[] settings)
    {
        App = await FlickrApp.Start(settings);
        Admin = await App.SignIn("admin", FlickrApp.AdminPassword);
        Ansel = await App.SignUp("ansel", "Basic");
    }

    protected async Task Close() => await App.DisposeAsync();

    protected async Task<User> UserNamed(string name) =>
        (await Admin.Send(new QueryUsers { Q = name })).Results.Single(user => user.UserName == name);

    protected async Task<Plan> PlanNamed(string name) =>
        (await Admin.Send(new QueryPlans { Limit = 500 })).Results.Single(plan => plan.Name == name);
}
