using FlickrStack.ServiceInterface.Auth;
using FlickrStack.ServiceInterface.Photos;
using FlickrStack.ServiceModel;

namespace FlickrStack.ServiceInterface.Uploads;

/// <summary>Tells which files would be taken, as far as their sizes and hashes tell.</summary>
public sealed class UploadCheck(PhotoTable photos, Quota quota)
{
    public async Task<CheckUploadsResponse> Run(
        CurrentUser user, IReadOnlyList<UploadCandidate> candidates, CancellationToken cancel)
    {
        var room = await quota.Left(cancel);
        var response = new CheckUploadsResponse();
        foreach (var candidate in candidates)
        {
            var known = await photos.FindFile(candidate.Sha256!.ToLowerInvariant(), user.Id, cancel);
            var refusal = known != 0 ? null : Refusal(candidate, user, room);
            if (known == 0 && refusal is null) room -= candidate.Bytes;
            response.Results.Add(new()
            {
                Name = candidate.Name ?? "",
                Id = known != 0 ? known : null,
                Status = known != 0 ? UploadAdvice.Duplicate : refusal is null ? UploadAdvice.Accept : UploadAdvice.Reject,
                Error = refusal?.ToError("bytes"),
            });
        }

        return response;
    }

    private static ApiException? Refusal(UploadCandidate candidate, CurrentUser user, long room)
    {
        if (candidate.Bytes == 0) return ApiException.NotAnImage("The file is empty.");
        if (candidate.Bytes > user.Plan.MaxUploadBytes)
            return ApiException.TooLarge($"The file is larger than {user.Plan.MaxUploadBytes} bytes.");

        return candidate.Bytes > room ? Quota.Exceeded() : null;
    }
}
