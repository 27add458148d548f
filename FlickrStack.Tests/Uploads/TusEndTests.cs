using System.Net;
using System.Security.Cryptography;

namespace FlickrStack.Tests.Uploads;

internal sealed class TusEndTests : TusFixture
{
    private readonly byte[] picture = NoisePicture.Png(20, 20);

    [Test]
    public async Task A_file_that_is_there_already_is_told_as_its_photo()
    {
        using var first = await Tus.Patch(await Tus.Create(picture.Length), 0, picture);

        using var second = await Tus.Patch(await Tus.Create(picture.Length), 0, picture);
        using var others = await Other.Patch(await Other.Create(picture.Length), 0, picture);

        Assert.That(second.Text("Upload-Photo"), Is.EqualTo(first.Text("Upload-Photo")));
        Assert.That(second.Text("Upload-Status"), Is.EqualTo("duplicate"));
        Assert.That(others.Text("Upload-Status"), Is.EqualTo("created"));
    }

    [Test]
    public async Task A_file_that_is_no_picture_is_refused_and_the_upload_is_gone()
    {
        var address = await Tus.Create(5);

        await Tus.Patch(address, 0, "hello"u8.ToArray()).IsRefusal(HttpStatusCode.UnsupportedMediaType, "NotAnImage");

        await Gone(address);
    }

    [Test]
    public async Task A_file_with_another_hash_than_announced_is_refused_and_the_upload_is_gone()
    {
        var address = await Tus.Create(picture.Length, ("sha256", new('0', 64)));

        await Tus.Patch(address, 0, picture).IsRefusal(HttpStatusCode.BadRequest, "WrongHash", "sha256");

        await Gone(address);
    }

    [Test]
    public async Task A_file_of_too_many_pixels_is_refused_and_the_upload_is_gone()
    {
        var large = NoisePicture.Png(20, 20);
        large[17] = 1;
        var address = await Tus.Create(large.Length, ("sha256", Convert.ToHexString(SHA256.HashData(large))));

        await Tus.Patch(address, 0, large).IsRefusal(HttpStatusCode.RequestEntityTooLarge, "TooLarge");

        await Gone(address);
    }

    [Test]
    public async Task When_we_fail_to_make_the_photo_the_bytes_stay_and_asking_again_makes_it()
    {
        var address = await Tus.Create(picture.Length);
        var store = Path.Combine(App.Folder, "blobs", "users", await App.Query<string>("select max(owner_id) from uploads"));
        Directory.CreateDirectory(Path.GetDirectoryName(store)!);
        await File.WriteAllTextAsync(store, "in the way of the folder");

        await Tus.Patch(address, 0, picture).IsRefusal(HttpStatusCode.InternalServerError, "InternalError");
        var offset = await Tus.Offset(address);
        File.Delete(store);
        using var again = await Tus.Patch(address, offset, []);

        Assert.That(offset, Is.EqualTo(picture.Length));
        Assert.That(again.Text("Upload-Status"), Is.EqualTo("created"));
    }

    [Test]
    public async Task An_upload_given_up_leaves_nothing()
    {
        var address = await Tus.Create(picture.Length);
        await Tus.Patch(address, 0, picture[..100]).Has(HttpStatusCode.NoContent);

        await Tus.Delete(address).Has(HttpStatusCode.NoContent);

        await Gone(address);
    }

    [Test]
    public async Task Of_two_calls_at_once_the_second_is_told_to_wait()
    {
        var address = await Tus.Create(picture.Length);
        using var halting = new HaltingContent(picture, 300);
        var first = Tus.Patch(address, 0, halting);
        await Tus.HasReceived(address, 300);

        await Tus.Patch(address, 300, picture[300..]).IsRefusal(HttpStatusCode.Locked, "Locked");
        await Tus.Delete(address).IsRefusal(HttpStatusCode.Locked, "Locked");
        halting.GoOn();
        using var answer = await first;

        Assert.That(answer.Text("Upload-Status"), Is.EqualTo("created"));
    }

    [Test]
    public async Task Room_is_reserved_while_an_upload_is_open_and_taken_once_when_it_is_a_photo()
    {
        await App.Execute($"update plans set quota_bytes = {picture.Length * 2} where name = 'Basic'");
        var address = await Tus.Create(picture.Length);
        var named = TusClient.Metadata(("filename", "sea.png"));

        var whileOpen = Tus.Announce(picture.Length + 1, named);
        await whileOpen.IsRefusal(HttpStatusCode.RequestEntityTooLarge, "QuotaExceeded");
        await Tus.Patch(address, 0, picture).Has(HttpStatusCode.NoContent);

        await Tus.Announce(picture.Length + 1, named).IsRefusal(HttpStatusCode.RequestEntityTooLarge, "QuotaExceeded");
        await Tus.Create(picture.Length);
    }

    private async Task Gone(string address)
    {
        await Tus.Head(address).IsRefusal(HttpStatusCode.NotFound, "NotFound");
        Assert.That(await Reserved(), Is.Zero);
        Assert.That(Waiting(), Is.Empty);
        Assert.That((await Ansel.Send(new QueryPhotos())).Total, Is.Zero);
    }
}
