namespace FlickrStack.Components.Admin.Plans;

/// <summary>A file that a plan would grant, and its size in pixels.</summary>
public sealed record PreviewFile(string Label, int Width, int Height)
{
    /// <summary>What people call it.</summary>
    public string Name => Label switch
    {
        "original" => "Original",
        ['s', ..] => "Square",
        ['l', .. var pixels] => $"{pixels} px along the longer edge",
        ['h', .. var pixels] => $"{pixels} px high",
        _ => Label,
    };
}
