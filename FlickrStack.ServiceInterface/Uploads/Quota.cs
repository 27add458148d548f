using FlickrStack.ServiceInterface.Auth;
using FlickrStack.ServiceInterface.Data;

namespace FlickrStack.ServiceInterface.Uploads;

/// <summary>
/// Room for the caller's files: reserved before their bytes come, so that uploads at once cannot pass the plan's quota
/// together, and given back when they have become photos, which count themselves.
/// </summary>
public sealed class Quota(UploadTable uploads, Database database, CurrentUser user, TimeProvider clock)
{
    private static readonly TimeSpan LongestCall = TimeSpan.FromHours(6);

    /// <summary>Opens an upload and with it reserves its room.</summary>
    /// <exception cref="ApiException">There is not so much room.</exception>
    public async Task Reserve(UploadRow upload, CancellationToken cancel)
    {
        await using var transaction = await database.Begin(cancel);
        if (await Left(cancel) < upload.Bytes) throw Exceeded();

        await uploads.Add(upload, cancel);
        await transaction.Commit();
    }

    /// <summary>Reserves what is left, up to a wish, for the time of one call; null where the plan sets no limit.</summary>
    public async Task<Reservation?> ReserveUpTo(long bytes, CancellationToken cancel)
    {
        if (user.Plan.QuotaBytes is null) return null;

        await using var transaction = await database.Begin(cancel);
        var now = clock.GetUtcNow();
        var upload = new UploadRow
        {
            Id = UploadIds.New(),
            OwnerId = user.Id,
            FileName = "",
            Bytes = Math.Clamp(await Left(cancel), 0, bytes),
            Fields = "{}",
            CreatedAt = now,
            ExpiresAt = now + LongestCall,
        };
        await uploads.Add(upload, cancel);
        await transaction.Commit();
        return new(uploads, upload);
    }

    /// <summary>How much room the caller has left.</summary>
    public async Task<long> Left(CancellationToken cancel) =>
        user.Plan.QuotaBytes is { } quota ? quota - await uploads.Taken(user.Id, cancel) : long.MaxValue;

    public static ApiException Exceeded() => ApiException.QuotaExceeded("Your plan has no room left for this file.");
}
