using System.Globalization;
using System.Text.Json.Nodes;
using FlickrStack.ServiceInterface.Flickr;
using FlickrStack.ServiceInterface.Photos;
using FlickrStack.ServiceModel;

namespace FlickrStack.FlickrApi.Methods;

internal sealed class SearchMethods(FlickrPhotos photos, FlickrPeople people, FlickrGroups groups)
{
    private const string Given =
        """
        user_id tags tag_mode text min_upload_date max_upload_date min_taken_date max_taken_date license sort
        privacy_filter bbox has_geo group_id media extras per_page page
        """;

    private static readonly string[] Narrowing =
    [
        "user_id", "tags", "text", "min_upload_date", "max_upload_date", "min_taken_date", "max_taken_date", "license",
        "bbox", "has_geo", "group_id",
    ];

    [FlickrMethod("flickr.photos.search", "Finds photos.", Arguments = Given, Scope = Scopes.PhotosRead)]
    public async Task<JsonObject> Search(FlickrArguments arguments, CancellationToken cancel)
    {
        if (!Narrowing.Any(name => arguments[name].Length > 0))
            throw new FlickrApiException(3, "Parameterless searches have been disabled. Please use flickr.photos.getRecent instead.");
        if (arguments["media"] == "videos") return Answer(new([], 1, arguments.Page().PerPage, 0), arguments);

        var filter = await FilterOf(arguments, cancel);
        var group = arguments.OrNull("group_id") is { } id ? await groups.FindShown(id, cancel) ?? throw new FlickrApiException(4, "You don't have permission to view this pool") : null;
        return Answer(await photos.Page(group, filter, FlickrSort.Of(arguments["sort"]), arguments.Page(), cancel), arguments);
    }

    [FlickrMethod(
        "flickr.people.getPhotos", "Lists somebody's photos.",
        Arguments = "user_id! privacy_filter min_upload_date max_upload_date min_taken_date max_taken_date extras per_page page",
        Needs = FlickrGrant.Read, Scope = Scopes.PhotosRead)]
    public async Task<JsonObject> GetPhotos(FlickrArguments arguments, CancellationToken cancel) =>
        Answer(await photos.Page(await FilterOf(arguments, cancel), FlickrSort.NewestPosted, arguments.Page(), cancel), arguments);

    [FlickrMethod("flickr.people.getPublicPhotos", "Lists somebody's public photos.", Arguments = "user_id! extras per_page page", Scope = Scopes.PhotosRead)]
    public async Task<JsonObject> GetPublicPhotos(FlickrArguments arguments, CancellationToken cancel)
    {
        var filter = new PhotoFilter { FlickrNsid = await Author(arguments, 1, cancel), Privacy = Privacy.Public };
        return Answer(await photos.Page(filter, FlickrSort.NewestPosted, arguments.Page(), cancel), arguments);
    }

    private static JsonObject Answer(ServedPage<ServedPhoto> page, FlickrArguments arguments) => new()
    {
        ["photos"] = FlickrTree.Page(page, "photo", photo => FlickrListedPhoto.Of(photo, arguments.Extras)),
    };

    private async Task<PhotoFilter> FilterOf(FlickrArguments arguments, CancellationToken cancel)
    {
        var filter = new PhotoFilter
        {
            FlickrNsid = await Author(arguments, 2, cancel),
            Words = PhotoSearch.Words(arguments["text"]),
            UploadedFrom = arguments.Time("min_upload_date"),
            UploadedTo = arguments.Time("max_upload_date"),
            TakenFrom = arguments.Time("min_taken_date"),
            TakenTo = arguments.Time("max_taken_date"),
            Licenses = [.. arguments.List("license").Select(text => long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var id) ? id : -1)],
            Privacy = PrivacyOf(arguments["privacy_filter"]),
            IsPlaced = arguments["has_geo"] switch { "1" => true, "0" => false, _ => null },
            Box = BoxOf(arguments),
        };
        return filter.WithTags(arguments.List("tags").Where(tag => tag[0] != '-'), any: arguments["tag_mode"] != "all");
    }

    private async Task<string?> Author(FlickrArguments arguments, int unknown, CancellationToken cancel)
    {
        if (arguments.OrNull("user_id") is not { } nsid) return null;

        var person = await people.Find(nsid, cancel) ?? throw FlickrApiException.UnknownUser(unknown);
        return person.IsSelf ? null : person.Nsid;
    }

    private static Privacy? PrivacyOf(string filter) => filter switch
    {
        "1" => Privacy.Public,
        "2" => Privacy.Friends,
        "3" => Privacy.Family,
        "4" => Privacy.FriendsAndFamily,
        "5" => Privacy.Private,
        _ => null,
    };

    private static GeoBox? BoxOf(FlickrArguments arguments)
    {
        var edges = arguments.List("bbox").Select(edge => double.TryParse(edge, CultureInfo.InvariantCulture, out var degrees) ? degrees : double.NaN).ToList();
        if (edges is []) return null;
        if (edges is [var west, var south, var east, var north] && edges.TrueForAll(double.IsFinite)) return new(west, south, east, north);

        throw new FlickrApiException(18, "Illogical arguments: bbox is four numbers");
    }
}
