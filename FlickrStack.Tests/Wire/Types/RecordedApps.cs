using System.Reflection;
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
            (typeof(ServiceStack.Recorded.GetPhoto), "photos"), (typeof(UploadPhotoFile), "files"), (typeof(Echo), "diag"), (typeof(Fail), "diag"),
            (typeof(ServiceStack.Authenticate), null), (typeof(ServiceStack.AssignRoles), null), (typeof(ServiceStack.UnAssignRoles), null),
            (typeof(ServiceStack.Recorded.QueryPhotos), "photos"), (typeof(CreatePhoto), "photos"), (typeof(PatchPhoto), "photos"),
            (typeof(ServiceStack.Recorded.DeletePhoto), "photos"), (typeof(ServiceStack.Register), null), (typeof(ServiceStack.GetApiKeys), null),
            (typeof(ServiceStack.RegenerateApiKeys), null), (typeof(ServiceStack.GetAccessToken), null),
        ],
        enumNames: null);

    private static readonly Type[] EdgeRequests =
    [
        typeof(ListThings), typeof(GetBytes), typeof(GetStream), typeof(PutVoid), typeof(Complex), typeof(GenericOne), typeof(DictOne), typeof(Plain),
    ];

    private static readonly ApiModel Edges = EdgesOf(EdgeRequests[0].Assembly);

    /// <summary>The edges as an assembly has them.</summary>
    public static ApiModel EdgesOf(Assembly assembly) =>
        ApiReader.Read([.. EdgeRequests.Select(type => (assembly.GetType(type.FullName!)!, (string?)null))], enumNames: null);

    /// <summary>What our metadata says of the photo app.</summary>
    public static string Metadata() =>
        new MetadataJson(Photos).Write().ToJsonString().Replace(Namespaces[1].Ours, Namespaces[1].Theirs, StringComparison.Ordinal);

    /// <summary>What our writer says of a recorded app.</summary>
    /// <param name="recording">Its name begins with the app's.</param>
    /// <param name="language">The writer's language.</param>
    /// <param name="query">Options, as in an address.</param>
    public static string Write(string recording, string language, string query) =>
        Write(recording.StartsWith("edge-app", StringComparison.Ordinal) ? Edges : Photos, language, query);

    public static string Write(ApiModel model, string language, string query)
    {
        var given = query.Split('&', StringSplitOptions.RemoveEmptyEntries).Select(pair => pair.Split('='))
            .Select(pair => KeyValuePair.Create(pair[0], pair[1]));
        using var catalog = new TypesCatalog(model, TypesEndpoints.Writers(), TimeProvider.System);
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
