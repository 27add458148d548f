using FlickrStack.ServiceModel;

namespace FlickrStack.Components.Account;

/// <summary>What each scope lets a key do, as a sentence.</summary>
internal static class ScopeText
{
    private const string Everything = "everything";

    /// <summary>The scopes of a key as lists show them: all of them are one.</summary>
    public static IEnumerable<string> Shown(IReadOnlyCollection<string> scopes) => Scopes.All.All(scopes.Contains) ? [Everything] : scopes;

    public static string Of(string scope) => scope switch
    {
        Scopes.PhotosRead => "See photos and their files",
        Scopes.PhotosWrite => "Upload, change and delete photos",
        Scopes.GroupsRead => "See groups",
        Scopes.GroupsWrite => "Make, change and delete groups",
        Scopes.TagsWrite => "Make, rename and delete tags",
        Scopes.LinksWrite => "Make, see and revoke time-limited links",
        Scopes.KeysWrite => "Make, see and delete API keys",
        Scopes.ImportsWrite => "Start, see and cancel imports",
        Scopes.TrackingsRead => "See what was called",
        Everything => "All that you may do",
        _ => scope,
    };
}
