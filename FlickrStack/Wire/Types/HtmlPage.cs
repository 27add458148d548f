using System.Net;
using System.Security.Cryptography;
using System.Text;

namespace FlickrStack.Wire.Types;

/// <summary>A page without scripts, whose one style is the only thing that a browser may take from it.</summary>
internal sealed class HtmlPage
{
    private const string Style =
        "body{font:16px/1.5 sans-serif;max-width:70rem;margin:2rem auto;padding:0 1rem;color:#222;background:#fff}"
        + "table{border-collapse:collapse;width:100%}td,th{text-align:left;vertical-align:top;padding:.25rem .75rem .25rem 0;border-bottom:1px solid #ddd}"
        + "code,pre{font:14px/1.4 monospace}pre{background:#f4f4f4;padding:1rem;overflow:auto}a{color:#0550ae}nav a{margin-right:.75rem}";

    private static readonly string Policy =
        $"default-src 'none'; style-src 'sha256-{Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(Style)))}'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

    private readonly StringBuilder body = new();

    private readonly string title;

    public HtmlPage(string title)
    {
        this.title = title;
        Text("h1", title);
    }

    public void Text(string element, string? text)
    {
        if (!string.IsNullOrEmpty(text)) body.Append('<').Append(element).Append('>').Append(Encoded(text)).Append("</").Append(element).Append(">\n");
    }

    public void Links(IEnumerable<(string Text, string Address)> links) =>
        body.Append("<nav>").AppendJoin(' ', links.Select(link => Link(link.Text, link.Address))).Append("</nav>\n");

    /// <param name="headings">One for each column.</param>
    /// <param name="rows">Cells as HTML: <see cref="Encoded"/> or <see cref="Link"/>.</param>
    public void Table(IEnumerable<string> headings, IEnumerable<IEnumerable<string>> rows)
    {
        body.Append("<table><tr>").Append(string.Concat(headings.Select(heading => $"<th>{Encoded(heading)}</th>"))).Append("</tr>\n");
        foreach (var row in rows) body.Append("<tr>").Append(string.Concat(row.Select(cell => $"<td>{cell}</td>"))).Append("</tr>\n");
        body.Append("</table>\n");
    }

    public IResult Answer() => new Result(
        $"<!doctype html>\n<html lang=\"en\"><head><meta charset=\"utf-8\"><title>{Encoded(title)}</title><style>{Style}</style></head>\n<body>\n{body}</body></html>\n");

    public static string Encoded(string? text) => WebUtility.HtmlEncode(text ?? "");

    public static string Link(string text, string address) => $"<a href=\"{Encoded(address)}\">{Encoded(text)}</a>";

    private sealed class Result(string html) : IResult
    {
        public Task ExecuteAsync(HttpContext httpContext)
        {
            httpContext.Response.Headers.ContentSecurityPolicy = Policy;
            return Results.Text(html, "text/html; charset=utf-8").ExecuteAsync(httpContext);
        }
    }
}
