using System.Net;
using System.Text.Json;
using FlickrStack.ServiceModel;

namespace FlickrStack.ServiceInterface.Import;

/// <summary>A group as flickr.groups.getInfo tells of it.</summary>
public sealed record FlickrGroup
{
    private const int InvitationOnly = 2;
    private const int OpenToAll = 3;

    public required string Nsid { get; init; }

    public required string Name { get; init; }

    public required string Description { get; init; }

    public required GroupPrivacy Privacy { get; init; }

    public required string? IconUrl { get; init; }

    public required DateTimeOffset? CreatedAt { get; init; }

    public static FlickrGroup Read(JsonElement group)
    {
        var nsid = group.At("nsid").TextOrNull() ?? group.At("id").Text();
        return new()
        {
            Nsid = nsid,
            // Flickr has escaped names of groups twice over the years.
            Name = WebUtility.HtmlDecode(group.At("name").Text()),
            Description = group.At("description").Text(),
            Privacy = group.At("privacy").Small() switch
            {
                InvitationOnly => GroupPrivacy.Invitation,
                OpenToAll => GroupPrivacy.Open,
                _ => GroupPrivacy.Private,
            },
            IconUrl = group.At("iconserver").Whole() > 0
                ? $"https://farm{group.At("iconfarm").Small()}.staticflickr.com/{group.At("iconserver").Text()}/buddyicons/{nsid}.jpg"
                : null,
            CreatedAt = group.At("datecreate").WallTime(),
        };
    }
}
