using System.Text.Json.Nodes;
using FlickrStack.ServiceInterface.Groups;
using FlickrStack.ServiceModel;

namespace FlickrStack.FlickrApi;

/// <summary>A group as Flickr's methods tell of it.</summary>
internal static class FlickrGroupNode
{
    public static JsonObject Info(GroupRow group, int photos) => new()
    {
        ["id"] = group.Nsid,
        ["nsid"] = group.Nsid,
        ["path_alias"] = null,
        ["iconserver"] = "0",
        ["iconfarm"] = 0,
        ["name"] = FlickrTree.Content(group.Name),
        ["description"] = FlickrTree.Content(group.Description),
        ["rules"] = FlickrTree.Content(""),
        ["members"] = FlickrTree.Content("1"),
        ["pool_count"] = FlickrTree.Content(photos),
        ["topic_count"] = FlickrTree.Content("0"),
        ["privacy"] = FlickrTree.Content(PrivacyOf(group)),
        ["lang"] = null,
        ["ispoolmoderated"] = 0,
        ["photo_limit_opt_out"] = 0,
        ["eighteenplus"] = 0,
        ["invitation_only"] = FlickrTree.Flag(group.Privacy != GroupPrivacy.Open),
        ["datecreate"] = FlickrTree.Content(FlickrTree.Wall(group.CreatedAt)),
        ["throttle"] = new JsonObject { ["mode"] = "none" },
        ["restrictions"] = new JsonObject { ["photos_ok"] = 1, ["videos_ok"] = 0, ["images_ok"] = 1, ["safe_ok"] = 1, ["moderate_ok"] = 1, ["has_geo"] = 0 },
    };

    public static JsonObject Listed(GroupRow group) => new()
    {
        ["nsid"] = group.Nsid,
        ["id"] = group.Nsid,
        ["name"] = group.Name,
        ["member"] = 1,
        ["moderator"] = 0,
        ["admin"] = 1,
        ["privacy"] = FlickrTree.Text(PrivacyOf(group)),
        ["photos"] = FlickrTree.Text(group.PhotoCount),
        ["iconserver"] = "0",
        ["iconfarm"] = 0,
        ["member_count"] = "1",
        ["topic_count"] = "0",
        ["pool_count"] = FlickrTree.Text(group.PhotoCount),
    };

    private static int PrivacyOf(GroupRow group) => group.Privacy switch
    {
        GroupPrivacy.Open => 3,
        GroupPrivacy.Invitation => 2,
        _ => 1,
    };
}
