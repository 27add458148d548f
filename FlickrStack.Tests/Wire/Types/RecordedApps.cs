using System.Text.RegularExpressions;
using FlickrStack.Wire.Types;
using ServiceStack.Recorded;
using ServiceStack.RecordedEdges;

namespace FlickrStack.Tests.Wire.Types;

/// <summary>The apps whose types a real server has written, and what it wrote.</summary>
internal static partial class RecordedApps
{
    private static readonly (string Ours, string Theirs)[] Namespaces =
    [
        ("ServiceStack.RecordedEdges", "T.ServiceModel"), ("ServiceStack.Recorded", "FlickrStack.ServiceModel"),
    ];

    private static readonly ApiModel Photos = ApiReader.Read(
        [
            (typeof(ServiceStack.Recorded.GetPhoto), "photos"), (typeof(UploadPhotoFile), null), (typeof(Echo), null), (typeof(Fail), null),
            (typeof(ServiceStack.Authenticate), null), (typeof(ServiceStack.AssignRoles), null), (typeof(ServiceStack.UnAssignRoles), null),
            (typeof(ServiceStack.Recorded.QueryPhotos), "photos"), (typeof(CreatePhoto), "photos"), (typeof(PatchPhoto), "photos"),
            (typeof(ServiceStack.Recorded.DeletePhoto), "photos"), (typeof(ServiceStack.Register), null), (typeof(ServiceStack.GetApiKeys), null),
            (typeof(ServiceStack.RegenerateApiKeys), null), (typeof(ServiceStack.GetAccessToken), null),
        ],
        enumNames: null);

    private static readonly ApiModel Edges = ApiReader.Read(
        [
            (typeof(ListThings), null), (typeof(GetBytes), null), (typeof(GetStream), null), (typeof(PutVoid), null), (typeof(Complex), null),
            (typeof(GenericOne), null), (typeof(DictOne), null), (typeof(Plain), null),
        ],
        enumNames: null);

    /// <summary>What our writer says of a recorded app.</summary>
    /// <param name="recording">Its name begins with the app's.</param>
    /// <param name="language">The writer's language.</param>
    /// <param name="query">Options, as in an address.</param>
    public static string Write(string recording, string language, string query)
    {
        var given = query.Split('&', StringSplitOptions.RemoveEmptyEntries).Select(pair => pair.Split('='))
            .Select(pair => KeyValuePair.Create(pair[0], pair[1]));
        using var catalog = new TypesCatalog(
            recording.StartsWith("edge-app", StringComparison.Ordinal) ? Edges : Photos, TypesEndpoints.Writers(), TimeProvider.System);
        var text = System.Text.Encoding.UTF8.GetString(catalog.Write(catalog.Find(language), given, "http://localhost"));
        return Same(Namespaces.Aggregate(text, (said, space) => said.Replace(space.Ours, space.Theirs, StringComparison.Ordinal)));
    }

    /// <summary>What the real server wrote, but for what we leave out on purpose.</summary>
    public static string Read(string recording, params (string Theirs, string Ours)[] onPurpose)
    {
        var text = File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "Wire", "Types", "Recorded", $"{recording}.txt"));
        foreach (var (theirs, ours) in onPurpose)
        {
            Assert.That(text, Does.Contain(theirs), "a difference that is none");
            text = text.Replace(theirs, ours, StringComparison.Ordinal);
        }

        return Same(text);
    }

    private static string Same(string text) => Varying().Replace(text, "").Trim();

    [GeneratedRegex("^(Date|Version|BaseUrl): .*$", RegexOptions.Multiline)]
    private static partial Regex Varying();
}
