using FlickrStack.ServiceInterface.Auth;
using FlickrStack.ServiceModel;
using Microsoft.Extensions.Options;

namespace FlickrStack.ServiceInterface.Uploads;

/// <summary>Files that were announced before their bytes came: opened, filled, and made into photos.</summary>
public sealed class OpenUploads(
    UploadTable uploads, Quota quota, CurrentUser user, UploadFiles files, IOptions<UploadOptions> options)
{
    /// <summary>Announces a file of the caller's and reserves its room.</summary>
    /// <param name="announced">The file, and what is said of it.</param>
    /// <param name="metadata">The same as the client wrote it, where it wants to be told again.</param>
    /// <param name="now">From when its time counts.</param>
    /// <param name="cancel">Gives up.</param>
    /// <exception cref="ApiException">It is too large, there is no room for it, or too many are open.</exception>
    public async Task<UploadRow> Open(
        CreateUpload announced, string? metadata, DateTimeOffset now, CancellationToken cancel)
    {
        await files.CheckGroup(announced.Group, user.Id, cancel);
        if (announced.Bytes > user.Plan.MaxUploadBytes)
            throw ApiException.TooLarge($"The file is larger than {user.Plan.MaxUploadBytes} bytes.");
        if (await uploads.CountOpen(user.Id, cancel) >= options.Value.MostOpen)
            throw ApiException.TooMany("Too many uploads are unfinished: finish or delete some.", TimeSpan.FromMinutes(1));

        var upload = new UploadRow
        {
            Id = UploadIds.New(),
            OwnerId = user.Id,
            FileName = announced.FileName!,
            Bytes = announced.Bytes,
            Sha256 = announced.Sha256?.ToLowerInvariant(),
            Fields = UploadRow.Write(announced),
            Metadata = metadata,
            CreatedAt = now,
            ExpiresAt = now.AddHours(options.Value.OpenHours),
        };
        await quota.Reserve(upload, cancel);
        return upload;
    }

    public Task<UploadRow?> Find(string id, CancellationToken cancel) => uploads.Find(id, user.Id, cancel);

    /// <summary>Takes the next part of an upload; with the last one the photo is made.</summary>
    /// <exception cref="ApiException">The part is not taken, or the file is refused, which ends the upload.</exception>
    public async Task<UploadProgress> Append(UploadRow upload, UploadPart part, CancellationToken cancel)
    {
        using var turn = await Lock(upload, cancel);
        await files.Append(upload, part, cancel);
        var received = await files.Received(upload, CancellationToken.None);

        // All is here: whether the client waits for the answer or not.
        if (received == upload.Bytes) return new(received, await Finish(upload, CancellationToken.None));

        await Demand(upload, CancellationToken.None);
        return new(received, null);
    }

    /// <summary>Makes a photo of an upload whose bytes are all here, and ends the upload.</summary>
    /// <exception cref="ApiException">They are not all here, which leaves it open, or they are refused.</exception>
    public async Task<UploadResult> Complete(UploadRow upload, CancellationToken cancel)
    {
        using var turn = await Lock(upload, cancel);
        return await Finish(upload, cancel);
    }

    /// <summary>Gives an upload up: its bytes and its room are free again.</summary>
    public async Task Abandon(UploadRow upload, CancellationToken cancel)
    {
        using var turn = await Lock(upload, cancel);
        await Close(upload, cancel);
    }

    /// <summary>Gives up all uploads of an owner.</summary>
    public async Task DeleteAll(long owner, CancellationToken cancel)
    {
        foreach (var upload in await uploads.OfOwner(owner, cancel)) await Close(upload, cancel);
    }

    private async Task<UploadResult> Finish(UploadRow upload, CancellationToken cancel)
    {
        var received = await files.Received(upload, cancel);
        if (received != upload.Bytes)
            throw ApiException.Conflict("UploadIncomplete", $"{received} of {upload.Bytes} bytes are here.");

        try
        {
            var result = await files.Take(upload, cancel);
            await Close(upload, cancel);
            return result;
        }
        catch (ApiException refusal) when (refusal.Status < 500)
        {
            await Close(upload, cancel);
            throw;
        }
    }

    private async Task<IDisposable?> Lock(UploadRow upload, CancellationToken cancel)
    {
        var turn = files.Lock(upload);
        try
        {
            await Demand(upload, cancel);
            return turn;
        }
        catch
        {
            turn?.Dispose();
            throw;
        }
    }

    // Another call may have ended the upload before this one's turn, or its user may be gone; then no file is left of it.
    private async Task Demand(UploadRow upload, CancellationToken cancel)
    {
        if (await Find(upload.Id, cancel) is not null) return;

        await files.Delete(upload, cancel);
        throw ApiException.NotFound("Upload");
    }

    private async Task Close(UploadRow upload, CancellationToken cancel)
    {
        await uploads.Delete(upload.Id, cancel);
        await files.Delete(upload, cancel);
    }
}
