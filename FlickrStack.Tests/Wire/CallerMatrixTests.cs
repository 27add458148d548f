using System.Globalization;
using System.Net;
using FlickrStack.Client;
using FlickrStack.ServiceInterface;
using FlickrStack.ServiceInterface.Flickr;
using FlickrStack.Tests.Uploads;
using FlickrStack.Wire;
using Microsoft.Extensions.DependencyInjection;

namespace FlickrStack.Tests.Wire;

/// <summary>Every operation, sent by every kind of caller: an operation without a row fails.</summary>
internal sealed class CallerMatrixTests : Administered
{
    private static readonly IReadOnlyList<Operation> Operations =
        OperationCatalog.Of(typeof(RouteAttribute).Assembly, typeof(IService).Assembly).Operations;

    [SetUp]
    public Task Start() => Open();

    [TearDown]
    public Task Stop() => Close();

    [Test]
    public void Every_operation_has_a_row() => Assert.That(
        CallerMatrix.Rows.Select(row => row.Operation), Is.EquivalentTo(Operations.Select(operation => operation.Name)));

    [Test]
    public async Task Those_who_show_no_good_credential_or_too_narrow_a_one_are_refused()
    {
        var keys = (await Key(null, Scopes.PhotosRead), await Key(300, Scopes.PhotosRead), await App.SignUp("gone"));
        await Admin.Send(new UpdateUser { Id = (await UserNamed("gone")).Id, Disabled = true });
        App.Clock.Advance(TimeSpan.FromSeconds(301));
        using var anonymous = App.Http();
        using var narrow = App.Http(keys.Item1);
        using var expired = App.Http(keys.Item2);
        using var disabled = App.Http(keys.Item3.Token);

        foreach (var operation in Operations.Where(operation => operation.Caller is not AllowAnonymousAttribute))
        {
            foreach (var nobody in new[] { anonymous, expired, disabled })
                Assert.That(await Send(nobody, operation), Is.EqualTo(HttpStatusCode.Unauthorized), operation.Name);
            if (operation.Caller is not RequiresUserAttribute && operation.Caller is not RequiresScopeAttribute { Scope: Scopes.PhotosRead })
                Assert.That(await Send(narrow, operation), Is.EqualTo(HttpStatusCode.Forbidden), operation.Name);
        }
    }

    [Test]
    public async Task Owners_others_basic_users_and_administrators_are_answered_as_the_table_says()
    {
        var (owner, other) = (await App.SignUp("owner"), await App.SignUp("other"));
        var world = await World(owner);
        HttpClient[] callers = [App.Http(owner.Token), App.Http(other.Token), App.Http(Ansel.Token), App.Http(Admin.Token)];
        var wrong = new List<string>();
        foreach (var row in CallerMatrix.Rows)
        foreach (var caller in new[] { 1, 2, 3, 0 })
        {
            using var request = row.About(world);
            var answer = await callers[caller].SendAsync(request);
            if (answer.StatusCode != row.Answers[caller]) wrong.Add($"{row.Operation}, caller {caller}: {(int)answer.StatusCode} {await answer.Content.ReadAsStringAsync()}");
        }

        Assert.That(wrong, Is.Empty);
    }

    private static async Task<HttpStatusCode> Send(HttpClient http, Operation operation)
    {
        using var request = new HttpRequestMessage(new(operation.Verb), $"/api/{operation.Name}");
        return (await http.SendAsync(request)).StatusCode;
    }

    private async Task<string> Key(int? expiresIn, params string[] scopes) =>
        (await Ansel.Send(new CreateApiKey { Name = "narrow", Scopes = [.. scopes], ExpiresIn = expiresIn })).Secret;

    private async Task<Dictionary<string, string>> World(FlickrStackClient owner)
    {
        var photo = (await owner.Upload(new UploadPhotos { Tags = ["cats"] }, ("a.jpg", Uploading.Sample("plain.jpg")))).Results.Single().Id!.Value;
        var detail = await owner.Send(new GetPhoto { Id = photo });
        var link = await owner.Send(new CreateLink { PhotoId = photo, Seconds = 3000 });
        var profile = await owner.Send(new GetProfile());
        var secret = "";
        await App.Within(services => Task.FromResult(secret = services.GetRequiredService<FlickrSecrets>().OfOriginal(photo)));
        return new()
        {
            ["photo"] = Text(photo),
            ["sha256"] = detail.Sha256,
            ["media"] = detail.Urls.First(url => url.Ready).Url,
            ["picture"] = $"/65535/{photo}_{secret}_o.jpg",
            ["group"] = Text((await owner.Send(new CreateGroup { Name = "mine" })).Id),
            ["tag"] = Text((await owner.Send(new QueryTags())).Results.Single().Id),
            ["link"] = link.Url,
            ["linkId"] = Text(link.Id),
            ["upload"] = (await owner.Send(new CreateUpload { FileName = "b.jpg", Bytes = 9 })).Id,
            ["key"] = Text((await owner.Send(new CreateApiKey { Name = "mine", Scopes = [Scopes.PhotosRead] })).Key.Id),
            ["user"] = Text(profile.Id),
            ["import"] = Text((await owner.Send(new StartImport { Group = "1@N00", ApiKey = "key" })).Id),
        };
    }

    private static string Text(long id) => id.ToString(CultureInfo.InvariantCulture);
}
