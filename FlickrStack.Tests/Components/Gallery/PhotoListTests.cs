using FlickrStack.Components.Gallery;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.WebUtilities;

namespace FlickrStack.Tests.Components.Gallery;

internal sealed class PhotoListTests
{
    [TestCase("?q=sea%20%26%20sky&tags=Harbour%2Cnight&tagMode=any&takenFrom=2024-01-31&takenTo=2024-02-29&group=7&orderBy=-takenAt")]
    [TestCase("?tags=night")]
    [TestCase("")]
    public void An_address_says_all_that_a_list_is_narrowed_by(string address) =>
        Assert.That(ListOf(address).Address, Is.EqualTo(address));

    [TestCase("?q=%20&tags=,%20,&tagMode=any&takenFrom=yesterday&takenTo=9999-12-31&orderBy=price&group=")]
    public void What_says_nothing_narrows_nothing(string address)
    {
        var list = ListOf(address);

        Assert.That((list.IsNarrowed, list.Address), Is.EqualTo((false, "")));
    }

    [Test]
    public void The_last_day_is_meant_to_its_end()
    {
        var query = ListOf("?takenTo=2024-02-29").Query(null);

        Assert.That(query.TakenTo, Is.EqualTo(new DateTimeOffset(2024, 2, 29, 23, 59, 59, 999, TimeSpan.Zero)));
    }

    [Test]
    public void A_chip_takes_its_own_filter_away_and_no_other()
    {
        var chips = Chip.Of(ListOf("?q=sea&tags=a,b&takenFrom=2024-01-31&group=7"), "Dusk").ToList();

        Assert.That(chips.Select(chip => chip.Text), Is.EqualTo(new[] { "“sea”", "# a", "# b", "From 31 Jan 2024", "In Dusk" }));
        Assert.That(chips[1].List.Address, Is.EqualTo("?q=sea&tags=b&takenFrom=2024-01-31&group=7"));
        Assert.That(chips[4].List.Address, Is.EqualTo("?q=sea&tags=a%2Cb&takenFrom=2024-01-31"));
    }

    private static PhotoList ListOf(string address) => PhotoList.Of(new QueryCollection(QueryHelpers.ParseQuery(address)));
}
