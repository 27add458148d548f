using System.Globalization;

namespace FlickrStack.ServiceInterface.Photos;

/// <summary>
/// The files made of a photo, in one text beside it, so that lists need no second table: <c>h200.jpg:3456</c> for each,
/// with its bytes; <c>h4000.avif:-1</c> for one that was tried once, and <c>h4000.avif:0</c> for one that is given up.
/// </summary>
public readonly record struct MadeFiles(string Text)
{
    private const char Between = ' ';
    private const char Colon = ':';

    /// <summary>Every file that is there.</summary>
    public IEnumerable<(string File, long Bytes)> Files => All.Where(made => made.Bytes > 0);

    /// <summary>How often the making of whichever file failed most has failed.</summary>
    public long MostTries => All.Select(made => Math.Max(0, -made.Bytes)).DefaultIfEmpty().Max();

    private IEnumerable<(string File, long Bytes)> All => Text
        .Split(Between, StringSplitOptions.RemoveEmptyEntries)
        .Select(entry => entry.Split(Colon))
        .Select(parts => (parts[0], long.Parse(parts[1], CultureInfo.InvariantCulture)));

    public bool Has(string file) => Find(file) > 0;

    /// <summary>Whether a file is neither there nor given up.</summary>
    public bool Lacks(string file) => Find(file) is null or < 0;

    public bool HasGivenUp(string file) => Find(file) == 0;

    /// <summary>How many bytes a file has; 0 for one that is not there.</summary>
    public long BytesOf(string file) => Math.Max(0, Find(file) ?? 0);

    /// <summary>How often the making of any of these files has failed.</summary>
    public int TriesOf(IEnumerable<string> files)
    {
        var made = this;
        return files.Select(file => (int)Math.Max(0, -made.Find(file) ?? 0)).DefaultIfEmpty().Max();
    }

    /// <summary>With files that are there now.</summary>
    public MadeFiles With(IReadOnlyCollection<(string File, long Bytes)> files) => Of(
        All.Where(made => !files.Any(file => file.File == made.File)).Concat(files));

    /// <summary>With files that could not be made, tried so often; 0 gives them up.</summary>
    public MadeFiles WithTries(IEnumerable<string> files, int tries) => With([.. files.Select(file => (file, -(long)tries))]);

    /// <summary>Without these files, so that they are made anew.</summary>
    public MadeFiles Without(IReadOnlyCollection<string> files) => Of(All.Where(made => !files.Contains(made.File)));

    /// <summary>Without those that could not be made, so that they are tried again.</summary>
    public MadeFiles WithoutFailures() => Of(Files);

    private static MadeFiles Of(IEnumerable<(string File, long Bytes)> files) => new(string.Join(
        Between, files.Select(made => string.Create(CultureInfo.InvariantCulture, $"{made.File}{Colon}{made.Bytes}"))));

    // Read for every address of every list, so without taking the text apart.
    private long? Find(string file)
    {
        for (var at = 0; (at = Text.IndexOf(file, at, StringComparison.Ordinal)) >= 0; at += file.Length)
        {
            var end = at + file.Length;
            if ((at != 0 && Text[at - 1] != Between) || end >= Text.Length || Text[end] != Colon) continue;

            var stop = Text.IndexOf(Between, end);
            return long.Parse(Text.AsSpan((end + 1)..(stop < 0 ? Text.Length : stop)), CultureInfo.InvariantCulture);
        }

        return null;
    }
}
