using FlickrStack.Client;
using FlickrStack.ServiceModel;

namespace FlickrStack.Components.Gallery;

/// <summary>What is to be done with the photos that were chosen.</summary>
internal sealed record SelectionOrder
{
    public required List<long> Photos { get; init; }

    /// <summary><c>delete</c>, <c>remove</c> from the group, or <c>change</c> as the fields say.</summary>
    public required string Act { get; init; }

    /// <summary>The group on whose page they were chosen.</summary>
    public Group? From { get; init; }

    public List<string> AddTags { get; init; } = [];

    public List<string> RemoveTags { get; init; } = [];

    public string? ToGroup { get; init; }

    public string? NewGroup { get; init; }

    public static SelectionOrder Of(IFormCollection form, Group? from) => new()
    {
        Photos = ChosenPhotos.Of(form),
        Act = form["do"].ToString(),
        From = from,
        AddTags = Words(form["addTags"]),
        RemoveTags = Words(form["removeTags"]),
        ToGroup = Text(form["toGroup"]),
        NewGroup = Text(form["newGroup"]),
    };

    /// <returns>What became of how many photos, as <see cref="Outcome"/> tells it.</returns>
    public async Task<(string Outcome, int Count)> Run(FlickrStackClient api, CancellationToken cancel) => Act switch
    {
        "delete" => ("deleted", await Delete(api, cancel)),
        "remove" when From is not null => ("removed", await Remove(api, From, cancel)),
        _ => ("changed", await Change(api, cancel)),
    };

    private Task<int> Delete(FlickrStackClient api, CancellationToken cancel) => ChosenPhotos.Each(Photos, async some =>
    {
        var answer = await api.Send(new DeletePhotos { PhotoIds = some }, cancel);
        return answer.Results.Count(result => result.Status == DeletePhotoStatus.Deleted);
    });

    private async Task<int> Remove(FlickrStackClient api, Group group, CancellationToken cancel)
    {
        foreach (var photo in Photos) await api.Send(new RemoveGroupPhoto { Id = group.Nsid, PhotoId = photo }, cancel);
        return Photos.Count;
    }

    private async Task<int> Change(FlickrStackClient api, CancellationToken cancel)
    {
        var changed = 0;
        if (AddTags.Count + RemoveTags.Count > 0) changed = await Tag(api, cancel);
        if (ToGroup is not null || NewGroup is not null) changed = await Add(api, cancel);
        return changed;
    }

    private Task<int> Tag(FlickrStackClient api, CancellationToken cancel) => ChosenPhotos.Each(Photos, async some =>
    {
        var answer = await api.Send(new TagPhotos { PhotoIds = some, Add = AddTags, Remove = RemoveTags }, cancel);
        return answer.Results.Count(result => result.Status is TagPhotoStatus.Changed or TagPhotoStatus.Unchanged);
    });

    private async Task<int> Add(FlickrStackClient api, CancellationToken cancel)
    {
        var group = ToGroup ?? (await api.Send(new CreateGroup { Name = NewGroup }, cancel)).Nsid;
        return await ChosenPhotos.Each(Photos, async some =>
        {
            var answer = await api.Send(new AddGroupPhotos { Id = group, PhotoIds = some }, cancel);
            return answer.Results.Count(result => result.Status != GroupPhotoStatus.NotFound);
        });
    }

    private static List<string> Words(string? given) =>
        [.. (given ?? "").Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)];

    private static string? Text(string? given) => string.IsNullOrWhiteSpace(given) ? null : given.Trim();
}
