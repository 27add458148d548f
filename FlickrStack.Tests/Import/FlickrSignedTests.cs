using FlickrStack.ServiceInterface.Import;
using Microsoft.Extensions.DependencyInjection;

namespace FlickrStack.Tests.Import;

/// <summary>Calls in the name of a Flickr user.</summary>
internal sealed class FlickrSignedTests : FlickrImportFixture
{
    [Test]
    public async Task A_token_brings_what_only_its_user_sees_and_keeps_it_private()
    {
        await Run(StubFlickr.TokenSecret);

        var photos = await Client.Send(new QueryPhotos());
        Assert.That((photos.Total, Flickr.Queries.Count), Is.EqualTo((5, 6)));
        Assert.That(photos.Results.Count(photo => photo.Privacy == Privacy.Private), Is.EqualTo(3));
        Assert.That(Flickr.Queries.Select(query => query["oauth_consumer_key"]), Is.All.EqualTo(ApiKey));
        Assert.That(Flickr.Queries.Select(query => query["oauth_nonce"]), Is.Unique);
    }

    [Test]
    public void A_wrong_secret_is_told_once()
    {
        var refusal = Assert.ThrowsAsync<FlickrException>(() => Run("wrong"));

        Assert.That(refusal!.Message, Does.Contain("401"));
        Assert.That(Flickr.Queries, Has.Count.EqualTo(1));
    }

    private Task Run(string tokenSecret) => App.Within(async services =>
    {
        var owner = (await Client.Send(new GetProfile())).Id;
        var order = new StartImport
        {
            User = "me",
            ApiKey = ApiKey,
            ApiSecret = StubFlickr.ApiSecret,
            Token = StubFlickr.Token,
            TokenSecret = tokenSecret,
            Details = true,
        };
        await services.GetServices<IImportSource>().OfType<FlickrSource>().Single().Run(new(owner, DateTimeOffset.MaxValue, order), _ => { }, default);
    });
}
