namespace FlickrStack.ServiceInterface.Import.Export;

/// <summary>Which file of an export is what, and which belong together; nothing is read for that but names.</summary>
public sealed class ExportIndex
{
    private readonly Dictionary<string, ExportFile> files = [];

    public ExportIndex(IReadOnlyCollection<ExportFile> all)
    {
        // Zips may hold the same record twice; it is the same.
        foreach (var file in all)
        {
            if (ExportName.PhotoId(file.Name) is { } id) Photos.TryAdd(id, file);
        }

        // A name in which only one number is a photo's cannot go elsewhere, so it chooses first.
        foreach (var (file, ids) in all.Where(file => ExportName.IsMedia(file.Name))
            .Select(file => (File: file, Ids: ExportName.Ids(file.Name).Where(Photos.ContainsKey).Distinct().ToList()))
            .OrderBy(media => media.Ids.Count))
        {
            if (ids.Count == 0 || !(ids.Exists(id => files.TryAdd(id, file)) || ids.Exists(id => IsCopy(file, files[id]))))
                FilesWithoutPhoto.Add(file.ToString());
        }

        Albums = Named(all, "albums.json");
        Account = Named(all, "account_profile.json").FirstOrDefault();
    }

    /// <summary>The records of photos by Flickr's ids, in the order they stand in.</summary>
    public Dictionary<string, ExportFile> Photos { get; } = [];

    public IReadOnlyList<ExportFile> Albums { get; }

    public ExportFile? Account { get; }

    public List<string> FilesWithoutPhoto { get; } = [];

    public ExportFile? FileOf(string photo) => files.GetValueOrDefault(photo);

    // The same file in two zips, or in a zip and unpacked beside it.
    private static bool IsCopy(ExportFile file, ExportFile other) => file.Name == other.Name && file.Bytes == other.Bytes;

    private static List<ExportFile> Named(IEnumerable<ExportFile> all, string name) =>
        [.. all.Where(file => file.Name.Equals(name, StringComparison.OrdinalIgnoreCase))];
}
