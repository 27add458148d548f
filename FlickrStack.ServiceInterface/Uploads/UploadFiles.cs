using FlickrStack.ServiceInterface.Photos;
using FlickrStack.ServiceInterface.Storage;
using FlickrStack.ServiceModel;

namespace FlickrStack.ServiceInterface.Uploads;

/// <summary>The bytes of announced uploads: taken as they were announced, and made into photos.</summary>
public sealed class UploadFiles(
    Scratch scratch, IUploadStore store, PictureIntake intake, MeteredUpload photos, RenditionOrders orders)
{
    /// <summary>How many of its bytes are here.</summary>
    public ValueTask<long> Received(UploadRow upload, CancellationToken cancel) => store.Received(upload, cancel);

    /// <summary>Tells early of a group that its photo could not be put into.</summary>
    public Task CheckGroup(string? group, long owner, CancellationToken cancel) => photos.FindGroup(group, owner, cancel);

    /// <summary>Receives all bytes of an upload at once.</summary>
    /// <exception cref="ApiException">They are not those that were announced, or they came before.</exception>
    public async Task Fill(UploadRow upload, Stream content, CancellationToken cancel)
    {
        using var received = await scratch.Receive(content, upload.Bytes, cancel);
        if (received.Bytes != upload.Bytes)
            throw ApiException.Invalid("WrongSize", "bytes", $"{upload.Bytes} bytes were announced, and {received.Bytes} came.");
        CheckHash(upload, received);

        await store.Fill(upload, received, cancel);
    }

    /// <summary>Keeps other calls from an upload.</summary>
    public IDisposable? Lock(UploadRow upload) => store.Lock(upload);

    /// <summary>Adds a part to the bytes that are here; without a checksum, as much of it as comes.</summary>
    /// <exception cref="ApiException">It does not begin where they end, is too long, or has another checksum.</exception>
    public async Task Append(UploadRow upload, UploadPart part, CancellationToken cancel)
    {
        var received = await store.Received(upload, cancel);
        if (received != part.Offset)
            throw ApiException.Conflict("WrongOffset", $"{received} bytes are here: send what follows.");
        if (part.Length > upload.Bytes - received)
            throw ApiException.TooLarge($"{upload.Bytes - received} bytes are missing, and {part.Length} were sent.");
        if (part.Checksum is null)
        {
            await store.Append(upload, received, part.Content, cancel);
            return;
        }

        using var aside = await scratch.Receive(part.Content, upload.Bytes - received, cancel);
        await using var content = File.OpenRead(aside.Path);
        await part.Checksum.Check(content, cancel);
        content.Position = 0;
        await store.Append(upload, received, content, cancel);
    }

    /// <summary>Makes a photo of the bytes that are here.</summary>
    /// <exception cref="ApiException">They are refused.</exception>
    public async Task<UploadResult> Take(UploadRow upload, CancellationToken cancel)
    {
        var received = await store.Collect(upload, cancel);
        CheckHash(upload, received);
        var file = intake.Look(upload.FileName, received);
        var result = await photos.Take(upload.OwnerId, file, upload.ReadFields(), cancel);
        if (file.Refusal is not null) throw file.Refusal;
        if (result is { Id: { } id, Status: UploadStatus.Created }) await orders.Thumbnails(id, cancel);

        return result;
    }

    public Task Delete(UploadRow upload, CancellationToken cancel) => store.Delete(upload, cancel);

    private static void CheckHash(UploadRow upload, ReceivedFile received)
    {
        if (upload.Sha256 is not null && upload.Sha256 != received.Sha256)
            throw ApiException.Invalid("WrongHash", "sha256", $"The SHA-256 of what came is {received.Sha256}.");
    }
}
