using System.Globalization;
using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using FlickrStack.ServiceInterface;
using FlickrStack.Wire;
using FsCheck;
using FsCheck.Fluent;
using Microsoft.AspNetCore.Http;

namespace FlickrStack.Tests.Wire;

/// <summary>Whatever a request says, in whichever way a client writes it, is what the service reads.</summary>
internal sealed class BindingTests
{
    private static readonly IEnumerable<Type> Requests = OperationCatalog
        .Of(typeof(RouteAttribute).Assembly, typeof(IService).Assembly).Operations
        .Select(operation => operation.Request)
        .Where(request => !request.IsDefined(typeof(TakesFilesAttribute), false));

    [TestCaseSource(nameof(Requests))]
    public void Any_value_in_any_dialect_binds_to_itself(Type request) =>
        Check.One(Config.QuickThrowOnFailure.WithMaxTest(30), Prop.ForAll(AnyRequest.Of(request).ToArbitrary(), value =>
        {
            var said = Dialects.CamelCase(value);

            Assert.That(Bind(request, Posting(said)), Is.EqualTo(said), "camelCase");
            Assert.That(Bind(request, Posting(Dialects.PascalCase(value))), Is.EqualTo(said), "PascalCase");
            Assert.That(Bind(request, Posting(Encode(value), "application/x-www-form-urlencoded")), Is.EqualTo(said), "form");
            if (!HasSecret(request)) Assert.That(Bind(request, Asking(Encode(value))), Is.EqualTo(said), "query");
        }));

    [TestCase("ids=1,2&ids=3", new[] { 1L, 2, 3 })]
    [TestCase("ids=[1,2]", new[] { 1L, 2 })]
    [TestCase("IDS=", new long[0])]
    public void Lists_come_as_repeated_keys_too(string query, long[] ids) =>
        Assert.That(Read<DownloadPhotos>(query).Ids, Is.EqualTo(ids));

    [TestCase("tags=a%20b,c", new[] { "a b", "c" })]
    [TestCase("tags=%22y,z%22,%22q%22%22t%22", new[] { "y,z", "q\"t" })]
    [TestCase("tags=[%22a%22,%22b%22]", new[] { "a", "b" })]
    [TestCase("tags=5%22,6%22", new[] { "5\"", "6\"" })]
    public void Texts_in_lists_may_be_quoted(string query, string[] tags) =>
        Assert.That(Read<QueryPhotos>(query).Tags, Is.EqualTo(tags));

    [TestCase("takenFrom=2024-01-02", "2024-01-02T00:00:00+00:00")]
    [TestCase("takenFrom=2024-01-02T03:04:05", "2024-01-02T03:04:05+00:00")]
    [TestCase("takenFrom=2024-01-02T03:04:05.0000000%2B02:00", "2024-01-02T01:04:05+00:00")]
    [TestCase("takenFrom=/Date(1704164645000)/", "2024-01-02T03:04:05+00:00")]
    [TestCase("takenFrom=/Date(1704164645000-0000)/", "2024-01-02T03:04:05+00:00")]
    [TestCase("takenFrom", null)]
    public void Times_come_in_both_dialects(string query, string? time) =>
        Assert.That(Read<QueryPhotos>(query).TakenFrom, Is.EqualTo(time is null ? null : DateTimeOffset.Parse(time, CultureInfo.InvariantCulture)));

    [TestCase("takenFrom=1704164645", "TakenFrom")]
    [TestCase("takenFrom=/Date(99999999999999999)/", "TakenFrom")]
    [TestCase("takenFrom=/Date(x)/", "TakenFrom")]
    [TestCase("limit=abc", "Limit")]
    [TestCase("bbox=1,x", "Bbox")]
    [TestCase("privacy=nobody", "Privacy")]
    [TestCase("privacy=77", "Privacy")]
    [TestCase("limit=(5)", "Limit")]
    [TestCase("q=a%00b", "Q")]
    public void Garbage_is_refused_by_the_name_of_its_field(string query, string field)
    {
        var refusal = Assert.Throws<ApiException>(() => Read<QueryPhotos>(query));

        Assert.That((refusal!.Status, refusal.Code, refusal.Errors.Single().FieldName), Is.EqualTo((400, "SerializationException", field)));
    }

    [TestCase("download=on", true)]
    [TestCase("download=1", true)]
    [TestCase("download=True", true)]
    [TestCase("download=true&download=off", false)]
    [TestCase("download=0", false)]
    [TestCase("download=", false)]
    [TestCase("download=true&id=", true)]
    public void Yes_and_no_have_many_words_and_the_last_one_counts(string query, bool download) =>
        Assert.That((Read<GetPhotoFile>(query).Download, Read<GetPhotoFile>(query).Id), Is.EqualTo((download, 0)));

    [Test]
    public void No_other_word_is_yes_or_no() => Assert.Throws<ApiException>(() => Read<GetPhotoFile>("download=yes"));

    [TestCase("items={name}")]
    [TestCase("items={name:a},{")]
    public void What_has_parts_without_names_is_refused(string query) =>
        Assert.That(() => Read<CheckUploads>(query), Throws.TypeOf<ApiException>().With.Property("Code").EqualTo("SerializationException"));

    [Test]
    public void What_is_nested_too_deep_is_refused() => Assert.Throws<ApiException>(
        () => Read<CheckUploads>("items=" + new string('[', 100_000) + new string(']', 100_000)));

    private static T Read<T>(string query) => JsonSerializer.Deserialize<T>(Bind(typeof(T), Asking(query)), ContractJson.Options)!;

    private static bool HasSecret(Type request) =>
        request.GetProperties().Any(property => property.IsDefined(typeof(SecretAttribute), false));

    private static string Encode(object request) => string.Join('&', Dialects.Query(request)
        .Select(pair => $"{pair.Key}={Uri.EscapeDataString(pair.Value)}"));

    private static DefaultHttpContext Asking(string query) => new() { Request = { Method = "GET", QueryString = new($"?{query}") } };

    private static DefaultHttpContext Posting(string body, string contentType = "application/json")
    {
        var bytes = Encoding.UTF8.GetBytes(body);
        return new() { Request = { Method = "POST", ContentType = contentType, ContentLength = bytes.Length, Body = new MemoryStream(bytes) } };
    }

    private static string Bind(Type request, HttpContext http) => (string)typeof(BindingTests)
        .GetMethod(nameof(BindAs), System.Reflection.BindingFlags.NonPublic | System.Reflection.BindingFlags.Static)!
        .MakeGenericMethod(request)
        .CreateDelegate<Func<HttpContext, string>>()(http);

    private static string BindAs<T>(HttpContext http)
        where T : class, new()
    {
        var binder = new RequestBinder<T>((JsonTypeInfo<T>)ContractJson.Options.GetTypeInfo(typeof(T)));
        // Properties are asked one after another and wait for nothing: the body is in memory.
        return Dialects.CamelCase(binder.Bind(http, anyContentType: true).AsTask().GetAwaiter().GetResult());
    }
}
