using FlickrStack.ServiceInterface.Users;
using Microsoft.Extensions.DependencyInjection;

namespace FlickrStack.Tests.Users;

internal sealed class FirstStartTests
{
    [Test]
    public async Task It_makes_the_administrator_and_the_demo_with_five_groups()
    {
        await using var app = await FlickrApp.Start(("Demo", "true"));

        var admin = await app.SignIn("admin", FlickrApp.AdminPassword);
        var demo = await app.SignIn("demo", "demo-password");

        Assert.That((await admin.Send(new GetProfile())).Roles, Is.EqualTo(new[] { Roles.Admin }));
        Assert.That((await demo.Send(new GetProfile())).Roles, Is.Empty);
        Assert.That((await demo.Send(new GetProfile())).Plan.Name, Is.EqualTo("Enterprise"));
        Assert.That((await demo.Send(new QueryGroups())).Total, Is.EqualTo(5));
        Assert.That((await demo.Send(new QueryPhotos())).Total, Is.EqualTo(120));
    }

    [Test]
    public async Task It_is_never_done_twice_not_even_when_the_demo_was_deleted()
    {
        await using var app = await FlickrApp.Start(("Demo", "true"));
        await app.Execute("delete from photos");

        await app.Within(async services =>
        {
            var second = await services.GetRequiredService<FirstStart>().Run(_ => Assert.Fail("A password was made."), default);
            Assert.That(second, Is.Null);
        });

        Assert.That(await app.Query<long>("select count(*) from photos"), Is.Zero);
    }

    [Test]
    public async Task Without_a_password_in_the_settings_one_is_generated_and_told_once()
    {
        await using var app = await FlickrApp.Start();
        await app.Execute("delete from users");
        await app.Execute("delete from first_start");

        await app.Within(async services =>
        {
            var start = new FirstStart(
                services.GetRequiredService<FirstStartTable>(),
                services.GetRequiredService<Accounts>(),
                services.GetRequiredService<ServiceInterface.Import.DemoImport>(),
                Microsoft.Extensions.Options.Options.Create(new FirstStartOptions { Demo = false }),
                app.Clock);
            var told = new List<string>();
            await start.Run(told.Add, default);
            await start.Run(told.Add, default);
            await app.SignIn("admin", told.Single());
        });
    }

    [Test]
    public void A_short_password_in_the_settings_is_refused_at_the_start() =>
        Assert.That(async () => await FlickrApp.Start(("AdminPassword", "short")), Throws.Exception.With.Message.Contains("AdminPassword"));
}
