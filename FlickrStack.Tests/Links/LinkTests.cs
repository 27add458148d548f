using System.Net;
using FlickrStack.ServiceInterface.Photos;
using FlickrStack.Tests.Uploads;
using Microsoft.Extensions.DependencyInjection;

namespace FlickrStack.Tests.Links;

/// <summary>Making, listing and revoking links.</summary>
internal sealed class LinkTests : Linked
{
    [Test]
    public async Task A_link_is_handed_out_opened_counted_down_and_over_and_a_day_later_forgotten()
    {
        var made = await Share(400);
        var opened = await Anyone.GetAsync(made.Url);
        App.Clock.Advance(TimeSpan.FromSeconds(88));
        var later = await Listed();
        App.Clock.Advance(TimeSpan.FromSeconds(312));
        var over = await Anyone.GetAsync(made.Url);
        var expired = await Listed();
        await Purge();
        var kept = (await Rich.Send(new QueryLinks())).Total;
        App.Clock.Advance(TimeSpan.FromDays(1));
        await Purge();

        Assert.That(opened.StatusCode, Is.EqualTo(HttpStatusCode.OK));
        Assert.That(await opened.Content.ReadAsByteArrayAsync(), Is.EqualTo(Uploading.Sample("plain.jpg")));
        Assert.That((made.SecondsLeft, made.TimeLeft), Is.EqualTo((400, "6 min 40 s")));
        Assert.That((later.SecondsLeft, later.TimeLeft), Is.EqualTo((312, "5 min 12 s")));
        Assert.That((expired.SecondsLeft, expired.TimeLeft), Is.EqualTo((0, "Expired")));
        Assert.That(over.StatusCode, Is.EqualTo(HttpStatusCode.NotFound));
        Assert.That(kept, Is.EqualTo(1));
        Assert.That((await Rich.Send(new QueryLinks())).Total, Is.Zero);
    }

    [Test]
    public async Task A_link_says_what_it_opens_and_the_list_says_the_same()
    {
        var made = await Share(30_000, 200);
        var listed = await Listed();

        Assert.That(made.Url, Does.StartWith($"{App.Address}api/v1/timelink/"));
        Assert.That(TokenOf(made), Does.Match("^[A-Za-z0-9_-]{22}$"));
        Assert.That((listed.Id, listed.Url, listed.Height), Is.EqualTo((made.Id, made.Url, 200)));
        Assert.That((listed.Seconds, listed.TimeLeft, listed.Views), Is.EqualTo((30_000, "8 h 20 min", 0)));
        Assert.That((made.Photo!.Id, listed.Photo!.Id), Is.EqualTo((Photo, Photo)));
        Assert.That(listed.ExpiresAt - listed.CreatedAt, Is.EqualTo(TimeSpan.FromSeconds(30_000)));
    }

    [Test]
    public async Task A_link_is_created_with_201()
    {
        using var http = App.Http(Rich.Token);

        var answer = await http.PostAsync($"/api/v1/photos/{Photo}/links", new FormUrlEncodedContent([new("seconds", "300")]));

        Assert.That(answer.StatusCode, Is.EqualTo(HttpStatusCode.Created));
        Assert.That(answer.Headers.CacheControl!.NoStore);
    }

    [TestCase(299, null, "Seconds")]
    [TestCase(30_001, null, "Seconds")]
    [TestCase(300, 15, "Height")]
    [TestCase(300, 4097, "Height")]
    public async Task Times_and_heights_have_limits(int seconds, int? height, string field)
    {
        var refusal = await Refused.With(HttpStatusCode.BadRequest, "InclusiveBetween", Share(seconds, height));

        Assert.That(refusal.FieldErrors.Single().FieldName, Is.EqualTo(field));
    }

    [Test]
    public async Task Nobody_makes_sees_or_revokes_links_of_anothers_photo()
    {
        var other = await App.SignUp("other");
        var own = await other.UploadOne();
        var link = await Share();

        await Refused.AsNotFound(other.Send(new CreateLink { PhotoId = Photo, Seconds = 300 }));
        await Refused.AsNotFound(other.Send(new DeleteLink { Id = link.Id }));
        await other.Send(new CreateLink { PhotoId = own, Seconds = 300 });

        var listed = await other.Send(new QueryLinks());
        Assert.That((listed.Total, listed.Results.Single().Photo!.Id), Is.EqualTo((1, own)));
        Assert.That((await other.Send(new QueryLinks { OrderBy = "createdAt", Offset = 1 })).Results, Is.Empty);
        Assert.That((await Listed()).Id, Is.EqualTo(link.Id));
        await Refused.AsUnauthorized(App.Anonymous().Send(new QueryLinks()));
        await Refused.AsUnauthorized(App.Anonymous().Send(new CreateLink { PhotoId = Photo, Seconds = 300 }));
    }

    [Test]
    public async Task Even_a_foreign_link_among_ones_own_shows_no_photo()
    {
        var other = await App.SignUp("other");
        await Share();

        await App.Execute("update links set owner_id = (select id from users where user_name = 'other')");

        Assert.That((await other.Send(new QueryLinks())).Results.Single().Photo, Is.Null);
    }

    [Test]
    public async Task Plans_without_links_make_none_and_no_plan_gives_links_to_more_than_it_grants()
    {
        await Admin.Send(new CreatePlan { Name = "Small", Heights = [200], Links = true, Formats = ["jpeg"], MaxUploadBytes = 1_000_000 });
        var small = await App.SignUp("small", "Small");
        var (without, low) = (await Ansel.UploadOne(), await small.UploadOne());

        await Refused.With(HttpStatusCode.Forbidden, "PlanForbidsLinks", Ansel.Send(new CreateLink { PhotoId = without, Seconds = 300 }));
        await Refused.With(HttpStatusCode.Forbidden, "PlanForbidsHeight", small.Send(new CreateLink { PhotoId = low, Seconds = 300, Height = 201 }));
        await small.Send(new CreateLink { PhotoId = low, Seconds = 300, Height = 200 });
    }

    [Test]
    public async Task The_list_shows_the_newest_first_a_page_at_a_time()
    {
        var made = new List<long>();
        for (var i = 0; i < 5; i++)
        {
            made.Insert(0, (await Share()).Id);
            App.Clock.Advance(TimeSpan.FromSeconds(i % 2));
        }

        var first = await Rich.Send(new QueryLinks { Limit = 2 });
        var second = await Rich.Send(new QueryLinks { Limit = 2, Cursor = first.NextCursor });
        var rest = await Rich.Send(new QueryLinks { Limit = 2, Offset = 4 });

        Assert.That(first.Total, Is.EqualTo(5));
        Assert.That(new[] { first, second, rest }.SelectMany(page => page.Results.Select(link => link.Id)), Is.EqualTo(made));
    }

    private Task Purge() => App.Within(services => ActivatorUtilities
        .CreateInstance<PurgeExpiredJob>(services)
        .Execute(null!, CancellationToken.None).AsTask());
}
