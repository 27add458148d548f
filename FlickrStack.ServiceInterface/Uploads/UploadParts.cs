using System.Globalization;

namespace FlickrStack.ServiceInterface.Uploads;

/// <summary>The objects that hold what has come of an upload, in order: <c>name:bytes</c> for each, as one text.</summary>
public readonly record struct UploadParts(string Text)
{
    /// <summary>The objects' names.</summary>
    public IEnumerable<string> Names => All.Select(part => part.Name);

    /// <summary>Bytes of all of them.</summary>
    public long Bytes => All.Sum(part => part.Bytes);

    public int Count => All.Count();

    private IEnumerable<(string Name, long Bytes)> All => Text
        .Split(' ', StringSplitOptions.RemoveEmptyEntries)
        .Select(part => part.Split(':'))
        .Select(part => (part[0], long.Parse(part[1], CultureInfo.InvariantCulture)));

    /// <summary>With one more.</summary>
    public UploadParts With(string name, long bytes) =>
        new(string.Create(CultureInfo.InvariantCulture, $"{Text}{name}:{bytes} "));
}
