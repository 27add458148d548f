using FlickrStack.ServiceInterface.Links;
using FlickrStack.ServiceInterface.Uploads;

namespace FlickrStack.ServiceInterface.Photos;

/// <summary>Rows that nobody asks for any more: unfinished uploads, remembered answers and links that are over.</summary>
public sealed class OldRecords(UploadTable uploads, IdempotentAnswerTable answers, LinkTable links)
{
    /// <summary>Deletes them, and returns how many of them were unfinished uploads.</summary>
    public async Task<int> Delete(CancellationToken cancel)
    {
        await answers.DeleteOld(cancel);
        await links.DeleteExpired(cancel);
        return await uploads.DeleteExpired(cancel);
    }
}
