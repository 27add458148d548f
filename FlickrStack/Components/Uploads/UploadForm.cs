using FlickrStack.Client;
using FlickrStack.ServiceModel;

namespace FlickrStack.Components.Uploads;

/// <summary>What is said of all photos that are uploaded together.</summary>
public sealed class UploadForm
{
    /// <summary>Tags, with commas between them.</summary>
    public string? Tags { get; set; }

    /// <summary>The id of a group to put them into.</summary>
    public string? Group { get; set; }

    /// <summary>The name of a group that is to be made for them.</summary>
    public string? NewGroup { get; set; }

    public Privacy? Privacy { get; set; }

    public int? ExpiresIn { get; set; }

    /// <summary>What the API is asked for; the group that is to be made is made.</summary>
    internal async Task<UploadPhotos> Request(FlickrStackClient api, CancellationToken cancel) => new()
    {
        Tags = [.. (Tags ?? "").Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)],
        Group = string.IsNullOrWhiteSpace(NewGroup) ? Group : await Make(api, NewGroup, cancel),
        Privacy = Privacy,
        ExpiresIn = ExpiresIn,
    };

    private static async Task<string> Make(FlickrStackClient api, string name, CancellationToken cancel) =>
        (await api.Send(new CreateGroup { Name = name }, cancel)).Nsid;
}
