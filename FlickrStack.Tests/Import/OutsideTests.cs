using FlickrStack.ServiceInterface.Import;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;

namespace FlickrStack.Tests.Import;

/// <summary>Whatever address is told to the importer, nothing on this side of the internet is called.</summary>
internal sealed class OutsideTests : FlickrImportFixture
{
    [TestCase("127.0.0.1")]
    [TestCase("127.1")]
    [TestCase("2130706433")]
    [TestCase("0x7f.0.0.1")]
    [TestCase("0177.0.0.1")]
    [TestCase("0.0.0.0")]
    [TestCase("10.0.0.1")]
    [TestCase("100.64.0.1")]
    [TestCase("169.254.169.254")]
    [TestCase("172.31.255.255")]
    [TestCase("192.168.1.1")]
    [TestCase("192.0.0.1")]
    [TestCase("192.0.2.1")]
    [TestCase("198.18.0.1")]
    [TestCase("198.51.100.1")]
    [TestCase("203.0.113.1")]
    [TestCase("224.0.0.1")]
    [TestCase("255.255.255.255")]
    [TestCase("[::]")]
    [TestCase("[::1]")]
    [TestCase("[::127.0.0.1]")]
    [TestCase("[::ffff:127.0.0.1]")]
    [TestCase("[64:ff9b::7f00:1]")]
    [TestCase("[fe80::1]")]
    [TestCase("[fe80::1%251]")]
    [TestCase("[fc00::1]")]
    [TestCase("[fd12:3456::1]")]
    [TestCase("[ff02::1]")]
    [TestCase("[2001:0:7f00:1::]")]
    [TestCase("[2001:db8::1]")]
    [TestCase("[2002:7f00:1::]")]
    [TestCase("[2606:4700::5efe:7f00:1]")]
    [TestCase("[3fff::1]")]
    [TestCase("localhost")]
    [TestCase("LocalHost")]
    public async Task Addresses_of_this_machine_and_its_neighbours_are_not_called(string host) =>
        Assert.That((await Refusal($"http://{host}/secret.jpg")).Message, Does.Contain("not on the internet"));

    [TestCase("ftp://live.staticflickr.com/1.jpg")]
    [TestCase("file:///etc/passwd")]
    [TestCase("gopher://live.staticflickr.com/")]
    [TestCase("http://live.staticflickr.com:22/1.jpg")]
    [TestCase("http://127.0.0.1:1/1.jpg")]
    [TestCase("http://live.staticflickr.com@127.0.0.1/1.jpg")]
    [TestCase("https://user:password@live.staticflickr.com/1.jpg")]
    public async Task Other_protocols_ports_and_addresses_with_credentials_are_not_called(string address) =>
        Assert.That((await Refusal(address)).Message, Does.Contain("not called").And.Not.Contains("password"));

    [TestCase("http://169.254.169.254/latest/meta-data/")]
    [TestCase("http://localhost/")]
    [TestCase("//10.0.0.1/")]
    [TestCase("file:///etc/passwd")]
    [TestCase("http://127.0.0.1:22/")]
    public async Task Nor_is_what_a_redirect_leads_to(string target)
    {
        Flickr.Fail("/photos/1.jpg", http => Redirect(http, target));

        var refusal = await Refusal($"{Flickr.Address}/photos/1.jpg");

        Assert.That(refusal.IsTransient, Is.False);
        Assert.That(refusal.Message, Does.Contain("not on the internet").Or.Contain("not called"));
    }

    [Test]
    public async Task A_redirect_to_a_place_that_may_be_called_is_followed_and_circles_are_not()
    {
        Flickr.Fail("/photos/1.jpg", http => Redirect(http, "/photos/2.jpg"));
        Flickr.Fail("/photos/3.jpg", http => Redirect(http, "/photos/3.jpg"), times: 10);

        await Download($"{Flickr.Address}/photos/1.jpg");

        Assert.That((await Refusal($"{Flickr.Address}/photos/3.jpg")).Message, Does.Contain("without end"));
        Assert.That(Flickr.CountCalls("/photos/3.jpg"), Is.EqualTo(6));
    }

    [Test]
    public async Task A_list_that_names_private_images_fails_photo_by_photo_without_a_call()
    {
        await using var inner = await StubFlickr.Start();
        Flickr.Photos.ImagesAt = inner.Address;

        var outcome = await Import();

        Assert.That((outcome.Imported, outcome.Failed.Count), Is.EqualTo((0, 5)));
        Assert.That(inner.Calls, Is.Empty);
    }

    [Test]
    public async Task An_answer_that_is_too_large_is_not_taken_nor_asked_for_again()
    {
        await using var small = await FlickrApp.Start(("Flickr:BaseUrl", Flickr.ApiUrl), ("Flickr:MostAnswerBytes", "1000"));
        await small.Open("ansel");

        var refusal = Assert.ThrowsAsync<FlickrException>(() => Import(small, order => order));

        Assert.That((refusal!.IsTransient, Flickr.CountCalls("getPhotos")), Is.EqualTo((false, 1)));
        Assert.That(refusal.Message, Does.Contain("more than is taken"));
    }

    private static Task Redirect(HttpContext http, string target)
    {
        http.Response.Redirect(target);
        return Task.CompletedTask;
    }

    private async Task<FlickrException> Refusal(string address)
    {
        FlickrException? refusal = null;
        try
        {
            await Download(address);
        }
        catch (FlickrException e)
        {
            refusal = e;
        }

        Assert.That(refusal, Is.Not.Null, "It was called.");
        return refusal!;
    }

    private Task Download(string address) => App.Within(services => services.GetRequiredService<FlickrHttp>()
        .Download(address, async (body, stop) => await body.ReadExactlyAsync(new byte[10], stop).AsTask().ContinueWith(_ => 0, stop), default));
}
