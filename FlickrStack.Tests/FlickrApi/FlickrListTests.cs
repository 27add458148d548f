using System.Text.Json;
using FlickrStack.FlickrApi;

namespace FlickrStack.Tests.FlickrApi;

/// <summary>What lists tell of photos, and which photos they find.</summary>
internal sealed class FlickrListTests : FlickrApiFixture
{
    private static readonly string[] Usual = ["id", "owner", "secret", "server", "farm", "title", "ispublic", "isfriend", "isfamily"];

    private static readonly Dictionary<string, string> Fields = new()
    {
        ["description"] = "description", ["license"] = "license", ["safety_level"] = "safety_level", ["date_upload"] = "dateupload",
        ["date_taken"] = "datetaken datetakengranularity datetakenunknown", ["last_update"] = "lastupdate", ["owner_name"] = "ownername",
        ["realname"] = "realname", ["icon_server"] = "iconserver iconfarm", ["original_format"] = "originalsecret originalformat",
        ["o_dims"] = "o_width o_height", ["tags"] = "tags", ["machine_tags"] = "machine_tags", ["views"] = "views",
        ["geo"] = "latitude longitude accuracy context geo_is_public geo_is_contact geo_is_friend geo_is_family",
        ["count_views"] = "count_views", ["count_faves"] = "count_faves", ["count_comments"] = "count_comments",
        ["media"] = "media media_status", ["path_alias"] = "pathalias", ["rotation"] = "rotation",
        ["usage"] = "can_download can_blog can_print can_share", ["nonsense"] = "", ["url_6k"] = "",
        ["url_sq"] = "url_sq height_sq width_sq", ["url_q"] = "url_q height_q width_q", ["url_t"] = "url_t height_t width_t",
        ["url_s"] = "url_s height_s width_s", ["url_n"] = "url_n height_n width_n", ["url_w"] = "url_w height_w width_w",
        ["url_m"] = "url_m height_m width_m", ["url_z"] = "url_z height_z width_z", ["url_c"] = "url_c height_c width_c",
        ["url_h"] = "url_h height_h width_h", ["url_l"] = "url_l height_l width_l", ["url_o"] = "url_o height_o width_o",
    };

    [Test]
    public async Task Each_extra_adds_its_fields_and_no_others()
    {
        foreach (var (extra, fields) in Fields)
        {
            var photo = await First(("extras", extra));
            Assert.That(photo.EnumerateObject().Select(field => field.Name), Is.EquivalentTo(Usual.Concat(fields.Split(' ', StringSplitOptions.RemoveEmptyEntries))), extra);
        }

        Assert.That(FlickrListedPhoto.KnownExtras.Except(Fields.Keys), Is.SubsetOf(new[] { "url_k", "url_3k", "url_4k" }), "sizes that no picture of the demo has");
    }

    [Test]
    public async Task Numbers_are_numbers_and_texts_are_texts()
    {
        var photo = await First(("extras", string.Join(',', Fields.Keys)));
        var numbers = photo.EnumerateObject().Where(field => field.Value.ValueKind == JsonValueKind.Number).Select(field => field.Name);

        Assert.That(numbers, Is.EquivalentTo(
            "farm ispublic isfriend isfamily datetakengranularity context geo_is_public geo_is_contact geo_is_friend geo_is_family iconfarm rotation can_download can_blog can_print can_share".Split(' ')
                .Concat("sq q t s n w m z c l h o".Split(' ').SelectMany(size => new[] { $"height_{size}", $"width_{size}" }))));
        Assert.That(photo.GetProperty("secret").GetString(), Does.Match("^[0-9a-f]{10}$"));
        Assert.That(photo.GetProperty("datetaken").GetString(), Does.Match(@"^\d{4}-\d\d-\d\d \d\d:\d\d:\d\d$"));
        Assert.That(photo.GetProperty("owner").GetString(), Does.Match("@N"));
    }

    [Test]
    public async Task Photos_of_a_pool_say_whose_they_are_and_when_they_were_added_unasked()
    {
        var pool = await Key.Ok("flickr.groups.pools.getPhotos", ("group_id", Night), ("per_page", "1"));

        Assert.That(pool.GetProperty("photos").GetProperty("photo")[0].EnumerateObject().Select(field => field.Name),
            Is.EquivalentTo(Usual.Append("ownername").Append("dateadded")));
    }

    [Test]
    public async Task A_photo_without_a_place_is_at_zero_in_lists_and_nowhere_in_what_is_told_of_it()
    {
        var photo = (await Token.Ok("flickr.photos.search", ("has_geo", "0"), ("privacy_filter", "5"), ("extras", "geo"))).GetProperty("photos").GetProperty("photo")[0];
        var told = (await Token.Ok("flickr.photos.getInfo", ("photo_id", Text(Hidden)))).GetProperty("photo");

        Assert.That(photo.GetProperty("latitude").GetInt32(), Is.Zero);
        Assert.That(told.TryGetProperty("location", out _), Is.False);
    }

    [Test]
    public async Task A_search_narrows_by_everything_it_is_given()
    {
        var photo = await First(("extras", "tags,license,date_upload,date_taken"));
        var (tag, posted) = (photo.GetProperty("tags").GetString()!.Split(' ')[0], photo.GetProperty("dateupload").GetString()!);
        (string, string)[][] searches =
        [
            [("tags", tag)], [("tags", $"{tag},nosuchtag"), ("tag_mode", "any")], [("text", photo.GetProperty("title").GetString()!)],
            [("license", $"{photo.GetProperty("license").GetString()},99")], [("user_id", photo.GetProperty("owner").GetString()!)],
            [("min_upload_date", posted), ("max_upload_date", posted)], [("group_id", Night), ("bbox", "-180,-90,180,90")],
            [("min_taken_date", photo.GetProperty("datetaken").GetString()!)],
        ];
        foreach (var search in searches)
        {
            var found = (await Key.Ok("flickr.photos.search", [.. search, ("per_page", "500")])).GetProperty("photos").GetProperty("photo").EnumerateArray();
            Assert.That(found.Select(one => one.GetProperty("id").GetString()), Does.Contain(photo.GetProperty("id").GetString()), search[0].ToString());
        }

        (string, string)[][] misses = [[("tags", $"{tag},nosuchtag"), ("tag_mode", "all")], [("license", "99")], [("license", "x")], [("max_upload_date", "1000")], [("tags", tag), ("media", "videos")]];
        foreach (var miss in misses)
            Assert.That((await Key.Ok("flickr.photos.search", miss)).GetProperty("photos").GetProperty("total").GetInt32(), Is.Zero, miss[0].ToString());
    }

    private async Task<JsonElement> First(params (string, string)[] given) =>
        (await Key.Ok("flickr.photos.search", [("has_geo", "1"), .. given])).GetProperty("photos").GetProperty("photo")[0];
}
