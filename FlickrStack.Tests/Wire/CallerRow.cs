using System.Net;

namespace FlickrStack.Tests.Wire;

/// <summary>One operation, how it is called, and what four callers are answered.</summary>
internal sealed record CallerRow(string Operation, HttpMethod Method, string Path, HttpStatusCode[] Answers, string? Body)
{
    public static CallerRow Parse(string line)
    {
        var cells = line.Split('|', 5, StringSplitOptions.TrimEntries);
        return new(
            cells[0],
            new(cells[1]),
            cells[2],
            [.. cells[3].Split(' ').Select(Enum.Parse<HttpStatusCode>)],
            cells[4].Length == 0 ? null : cells[4]);
    }

    /// <summary>The call, about what there is in the world of the test.</summary>
    public HttpRequestMessage About(IReadOnlyDictionary<string, string> world)
    {
        var request = new HttpRequestMessage(Method, Fill(Path, world));
        if (Body is not null) request.Content = new StringContent(Fill(Body, world), null, "application/json");
        return request;
    }

    private static string Fill(string text, IReadOnlyDictionary<string, string> world) =>
        world.Aggregate(text, (filled, thing) => filled.Replace($"{{{thing.Key}}}", thing.Value, StringComparison.Ordinal));
}
