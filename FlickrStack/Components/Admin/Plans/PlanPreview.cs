namespace FlickrStack.Components.Admin.Plans;

/// <summary>What a plan would grant of a photo of 12 megapixels, by the rules that the API states.</summary>
public sealed class PlanPreview(IEnumerable<int> heights, bool original, IReadOnlyCollection<string> formats)
{
    public const int Width = 4000;
    public const int Height = 3000;

    private readonly List<int> heights = [.. heights.Where(height => height is >= 16 and <= 4096).Distinct().Order()];

    /// <summary>What its owner sees of every photo, the smallest first.</summary>
    public IReadOnlyList<PreviewFile> Files =>
    [
        .. new[] { new PreviewFile("square150", 150, 150) }
            .Concat(heights.Select(height => AtHeight($"h{height}", height)))
            .Concat(original ? [AtEdge(640), AtEdge(1024), new("original", Width, Height)] : [])
            .OrderBy(file => file.Width * file.Height),
    ];

    /// <summary>The formats that every file can be had in; <c>jpeg</c> comes with every plan.</summary>
    public IReadOnlyList<string> Formats => [.. formats.Prepend("jpeg").Distinct()];

    /// <summary>What can be asked for besides, in a sentence.</summary>
    public string Besides => (original, heights) switch
    {
        (true, _) => "Any other height up to 4096 pixels is made when it is asked for.",
        (false, []) => "A plan needs a height.",
        (false, [.., var greatest]) => $"Any other height up to {greatest} pixels is made when it is asked for. The original is not granted.",
    };

    // Nothing is made larger than it is.
    private static PreviewFile AtHeight(string label, int height) =>
        height < Height ? new(label, (int)Math.Round((double)Width * height / Height), height) : new(label, Width, Height);

    private static PreviewFile AtEdge(int pixels) => new($"l{pixels}", pixels, (int)Math.Round((double)Height * pixels / Width));
}
