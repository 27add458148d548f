namespace FlickrStack.Wire.Types;

/// <summary>How a language writes the comment that its options stand in.</summary>
internal sealed record CommentMarks(string Open, string Line, string Close)
{
    /// <summary>As in C and most others. Tools look for exactly this.</summary>
    public static CommentMarks Slashes { get; } = new("/* Options:", "//", "*/");

    public static CommentMarks Python { get; } = new("\"\"\" Options:", "#", "\"\"\"");
}
