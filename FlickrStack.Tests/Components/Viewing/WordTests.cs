using FlickrStack.Components.Viewing;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.WebUtilities;

namespace FlickrStack.Tests.Components.Viewing;

/// <summary>What pages say of a photo, and how they read it.</summary>
internal sealed class WordTests
{
    [TestCase(0, "5 May 2012, 14:03")]
    [TestCase(4, "May 2012")]
    [TestCase(6, "2012")]
    [TestCase(8, "about 2012")]
    public void A_time_is_told_no_more_exactly_than_it_is_known(int granularity, string told)
    {
        var photo = new PhotoDetail { TakenAt = new(2012, 5, 5, 14, 3, 9, TimeSpan.Zero), Dates = new() { TakenGranularity = granularity } };

        Assert.That(PhotoWords.Taken(photo), Is.EqualTo(told));
        photo.Dates.TakenUnknown = true;
        Assert.That(PhotoWords.Taken(photo), Is.Null);
    }

    [TestCase(0, "0 bytes")]
    [TestCase(999, "999 bytes")]
    [TestCase(1_240_000, "1.2 MB")]
    [TestCase(5_000_000_000_000, "5000 GB")]
    public void A_size_is_told_in_units_of_its_own(long bytes, string told) => Assert.That(PhotoWords.Bytes(bytes), Is.EqualTo(told));

    [Test]
    public void The_list_that_a_photo_was_opened_from_is_passed_on_and_nothing_else()
    {
        var from = new OriginList(new QueryCollection(QueryHelpers.ParseQuery("?q=a%26b&tags=x,y&tagMode=any&takenFrom=2020-01-02&takenTo=nonsense&shared=7&orderBy=-takenAt")));

        var beside = from.Beside(5);

        Assert.That(from.PageOf(5), Is.EqualTo("photos/5?q=a%26b&tags=x%2Cy&tagMode=any&takenFrom=2020-01-02&orderBy=-takenAt"));
        Assert.That((beside.Id, beside.Q, beside.TagMode, beside.TakenTo, beside.OrderBy), Is.EqualTo((5, "a&b", TagMode.Any, (DateTimeOffset?)null, "-takenAt")));
        Assert.That(beside.Tags, Is.EqualTo(new[] { "x", "y" }));
        Assert.That(beside.TakenFrom, Is.EqualTo(new DateTimeOffset(2020, 1, 2, 0, 0, 0, TimeSpan.Zero)));
    }
}
