using System.Buffers;
using System.Reflection;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using FlickrStack.Forms;
using FlickrStack.ServiceInterface;
using FlickrStack.ServiceModel;
using Microsoft.Extensions.Primitives;

namespace FlickrStack.Wire;

/// <summary>
/// Makes a request of its body, then its query, then its path: later ones win, names are read without regard to case,
/// unknown ones are ignored, garbage is a 400.
/// </summary>
internal sealed class RequestBinder<TRequest>(JsonTypeInfo<TRequest> json)
    where TRequest : class, new()
{
    private const int MostInBatch = 100;

    private readonly JsonTypeInfo<List<TRequest?>> many = (JsonTypeInfo<List<TRequest?>>)ContractJson.Options.GetTypeInfo(typeof(List<TRequest?>));
    private readonly Dictionary<string, PropertyBinder<TRequest>> properties = PropertyBinder<TRequest>.All();
    private readonly bool takesFiles = typeof(TRequest).IsDefined(typeof(TakesFilesAttribute));

    private readonly (string Header, string Name)[] headers =
    [
        .. typeof(TRequest).GetProperties()
            .Select(property => (property.GetCustomAttribute<FromHeaderAttribute>()?.Name, property.Name))
            .Where(pair => pair.Item1 is not null)
            .Select(pair => (pair.Item1!, pair.Item2)),
    ];

    /// <param name="http">The request.</param>
    /// <param name="anyContentType">Whether a body is JSON whatever it says it is, as some clients need.</param>
    public async ValueTask<TRequest> Bind(HttpContext http, bool anyContentType)
    {
        var request = takesFiles ? BindFields(await FormReader.Read(http))
            : HasBody(http.Request) ? await BindBody(http.Request, anyContentType) : new();
        foreach (var (header, name) in headers)
        {
            if (http.Request.Headers.TryGetValue(header, out var texts)) Set(request, name, texts, inUrl: false);
        }

        foreach (var (name, texts) in http.Request.Query) Set(request, name, texts, inUrl: true);
        foreach (var (name, value) in http.Request.RouteValues) Set(request, name, value as string, inUrl: true);
        return request;
    }

    /// <summary>Makes many requests of a list.</summary>
    public async ValueTask<List<TRequest?>> BindAll(HttpRequest request)
    {
        var requests = await Read(request, many) ?? [];
        if (requests.Count > MostInBatch) throw ApiException.TooLarge($"A batch has at most {MostInBatch} requests.");

        return requests;
    }

    // No body is read with GET, HEAD and DELETE.
    private static bool HasBody(HttpRequest request) =>
        HttpMethods.IsPost(request.Method) || HttpMethods.IsPut(request.Method) || HttpMethods.IsPatch(request.Method);

    private static async ValueTask<ReadOnlySequence<byte>> ReadAll(HttpRequest request)
    {
        while (true)
        {
            var read = await request.BodyReader.ReadAsync(request.HttpContext.RequestAborted);
            if (read.IsCompleted) return read.Buffer;

            request.BodyReader.AdvanceTo(read.Buffer.Start, read.Buffer.End);
        }
    }

    private async ValueTask<TRequest> BindBody(HttpRequest request, bool anyContentType)
    {
        if (request.HasFormContentType) return BindFields(await ReadForm(request));

        if (!anyContentType && request.ContentLength != 0 && !request.HasJsonContentType() && !string.IsNullOrEmpty(request.ContentType))
            throw ApiException.WrongContentType("Send the body as application/json or as a form.");

        return await Read(request, json) ?? new();
    }

    private async ValueTask<T?> Read<T>(HttpRequest request, JsonTypeInfo<T> type)
        where T : class
    {
        var body = await ReadAll(request);
        if (body.IsEmpty) return null;

        try
        {
            return Parse(body.IsSingleSegment ? body.FirstSpan : body.ToArray(), type);
        }
        finally
        {
            request.BodyReader.AdvanceTo(body.End);
        }
    }

    private T? Parse<T>(ReadOnlySpan<byte> body, JsonTypeInfo<T> type)
    {
        try
        {
            return JsonSerializer.Deserialize(body, type);
        }
        catch (JsonException e)
        {
            // The bytes come from outside.
            var place = $"line {e.LineNumber + 1}, byte {e.BytePositionInLine + 1}";
            // A bad item of a list is told as the list.
            var field = (e.Path ?? "").Split('.').ElementAtOrDefault(1)?.Split('[')[0] ?? "";
            throw properties.ContainsKey(field)
                ? ApiException.Unreadable(typeof(TRequest).Name, field, $"Invalid value for '{field}' at {place}")
                : ApiException.Unreadable($"The body is not valid JSON for '{typeof(TRequest).Name}' ({place}).");
        }
    }

    private TRequest BindFields(IEnumerable<KeyValuePair<string, StringValues>> fields)
    {
        var bound = new TRequest();
        foreach (var (name, texts) in fields) Set(bound, name, texts, inUrl: false);
        return bound;
    }

    private static async Task<IFormCollection> ReadForm(HttpRequest request)
    {
        try
        {
            return await request.ReadFormAsync(request.HttpContext.RequestAborted);
        }
        catch (Exception e) when (e is InvalidDataException or IOException and not BadHttpRequestException)
        {
            // The bytes come from outside.
            throw ApiException.Unreadable($"The form cannot be read: {e.Message}");
        }
    }

    private void Set(TRequest request, string name, StringValues texts, bool inUrl)
    {
        if (!properties.TryGetValue(name, out var property))
        {
            // Whether the list has such a field is the service's to say, but «format» is always the answer's.
            if (request is ConditionQuery query && !name.Equals("format", StringComparison.OrdinalIgnoreCase)) query.Conditions[name] = texts.ToString();
            return;
        }

        if (inUrl && property.IsSecret)
            throw ApiException.Invalid("SecretInUrl", property.Name, $"Send '{property.Name}' in the body: URLs are logged.");
        if (!property.TrySet(request, texts))
        {
            throw ApiException.Unreadable(
                typeof(TRequest).Name, property.Name, $"{ApiException.Quote(texts.ToString())} is an Invalid value for '{name}'");
        }
    }
}
