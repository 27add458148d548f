using System.Security.Cryptography;
using System.Text;
using FlickrStack.ServiceInterface.Photos;
using FlickrStack.ServiceModel;

namespace FlickrStack.ServiceInterface.Flickr;

/// <summary>A photo as the Flickr endpoint tells of it.</summary>
public sealed record ServedPhoto(PhotoDetailRow Row)
{
    /// <summary>Flickr's own number, which so survives from service to service, or ours.</summary>
    public required string Id { get; init; }

    /// <summary>The nsid of whoever has it at Flickr, or of its owner here.</summary>
    public required string OwnerNsid { get; init; }

    public required string OwnerName { get; init; }

    /// <summary>What its addresses need, but that of the original.</summary>
    public required string Secret { get; init; }

    /// <summary>What the original's address needs; null where the plan does not grant the original.</summary>
    public required string? OriginalSecret { get; init; }

    /// <summary>The files that the plan grants, the smallest first and the original last.</summary>
    public required IReadOnlyList<ServedFile> Files { get; init; }

    public required string PageUrl { get; init; }

    public IReadOnlyList<string> Tags => PhotoRow.SplitTags(Row.Tags);

    public bool IsPublic => Row.Privacy == Privacy.Public;

    public bool IsForFriends => Row.Privacy is Privacy.Friends or Privacy.FriendsAndFamily;

    public bool IsForFamily => Row.Privacy is Privacy.Family or Privacy.FriendsAndFamily;

    /// <summary>Whether a caller who shows this secret needs no permission.</summary>
    public bool IsOpenedBy(string? secret) =>
        CryptographicOperations.FixedTimeEquals(Encoding.UTF8.GetBytes(secret ?? ""), Encoding.UTF8.GetBytes(Secret));

    /// <summary>The extension of the original's file.</summary>
    public string OriginalFormat => Row.ImageFormat.Extension;
}
