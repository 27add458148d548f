using FlickrStack.ServiceModel;

namespace FlickrStack.Components.Admin.Trackings;

/// <summary>The calls that the address of a page asks for.</summary>
internal static class TrackingFilter
{
    public static QueryTrackings Of(Asked asked) => new()
    {
        User = asked["user"],
        Method = asked["method"],
        Path = asked["path"],
        Operation = asked["operation"],
        Status = asked["status"],
        From = asked.Time("from"),
        To = asked.Time("to"),
        Cursor = asked["cursor"],
    };
}
