namespace FlickrStack.Components.Sessions;

/// <summary>Where a form may send its user: to pages of ours alone.</summary>
internal static class LocalPath
{
    /// <returns>A path from the pages' root; the root itself when what was given leads elsewhere.</returns>
    public static string Of(string? given)
    {
        // Two slashes, or a backslash that browsers read as one, begin the name of another host.
        var isLocal = given is ['/', ..] && !given.StartsWith("//", StringComparison.Ordinal)
            && !given.Any(character => character is '\\' || char.IsControl(character));
        return isLocal ? given! : "/";
    }
}
