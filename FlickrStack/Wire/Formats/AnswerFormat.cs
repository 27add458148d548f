using System.Text;
using Microsoft.Extensions.Primitives;

namespace FlickrStack.Wire.Formats;

/// <summary>A format that answers may be asked for in.</summary>
/// <param name="Name">Its name, as <c>?format=</c> and the end of a path give it.</param>
/// <param name="MediaType">Its name, as <c>Accept</c> gives it.</param>
/// <param name="Text">Writes an answer.</param>
internal sealed record AnswerFormat(string Name, string MediaType, Func<Answered, string> Text)
{
    private static readonly AnswerFormat Json = new("json", "application/json", answer => answer.Tree.GetRawText());
    private static readonly AnswerFormat Csv = new("csv", "text/csv", CsvFormat.Write);
    private static readonly AnswerFormat Html = new("html", "text/html", HtmlFormat.Write);

    public static IReadOnlyList<AnswerFormat> All { get; } =
    [
        Json,
        Csv,
        Html,
        new("jsv", "application/jsv", answer => JsvFormat.Write(answer.Tree)),
        new("xml", "application/xml", XmlFormat.Write),
        new("jsonl", "text/jsonl", answer => string.Concat(answer.Rows.Select(row => row.GetRawText() + "\n"))),
    ];

    public string ContentType => $"{MediaType}; charset=utf-8";

    /// <summary>What a request asks for: by its query before its header; null is JSON, which needs no looking further.</summary>
    public static AnswerFormat? Of(HttpRequest request, bool predefined)
    {
        var found = IsNamed(request.QueryString) ? ByName(request.Query["format"]) : null;
        // What is called by name is called by programs, some of which accept whatever a browser does.
        if (found is null && !predefined) found = ByAccept(request.Headers.Accept);
        return found == Json ? null : found;
    }

    /// <summary>Takes <c>.csv</c> and the like off the end of a path, as if it had been asked for by <c>?format=csv</c>.</summary>
    public static void TakeFromPath(HttpRequest request)
    {
        var path = request.Path.Value!;
        var dot = path.LastIndexOf('.');
        if (!path.StartsWith("/api/", StringComparison.OrdinalIgnoreCase)) return;
        if (!HttpMethods.IsGet(request.Method) && !HttpMethods.IsHead(request.Method)) return;
        if (ByName(path[(dot + 1)..]) is not { } format) return;

        request.Path = path[..dot];
        request.QueryString = request.QueryString.Add("format", format.Name);
    }

    public byte[] Write(Answered answer) => Encoding.UTF8.GetBytes(Text(answer));

    public void AddHeaders(IHeaderDictionary headers, string name)
    {
        headers.Vary = "Accept, Authorization, X-Api-Key";
        if (this == Csv) headers.ContentDisposition = $"attachment;filename=\"{name}.csv\"";
        if (this == Html) headers.ContentSecurityPolicy = HtmlFormat.Policy;
    }

    private static bool IsNamed(QueryString query) =>
        query.HasValue && query.Value!.Contains("format=", StringComparison.OrdinalIgnoreCase);

    private static AnswerFormat? ByName(StringValues names) => names.Count == 0
        ? null
        : All.FirstOrDefault(format => format.Name.Equals(names[^1], StringComparison.OrdinalIgnoreCase));

    // The first that is known: no client of lists weighs what it accepts.
    private static AnswerFormat? ByAccept(StringValues accepted) => accepted.Count == 0 || accepted == Json.MediaType
        ? null
        : accepted.ToString().Split(',')
            .Select(range => range.Split(';')[0].Trim())
            .Select(type => All.FirstOrDefault(format => format.MediaType.Equals(type, StringComparison.OrdinalIgnoreCase)))
            .FirstOrDefault(format => format is not null);
}
