using System.Globalization;
using System.Net;
using System.Text;

namespace FlickrStack.Tests.Uploads;

/// <summary>Speaks the tus protocol for one caller, header by header.</summary>
internal sealed class TusClient(HttpClient http)
{
    public const string Path = "/api/v1/uploads/tus";

    public static string Metadata(params (string Key, string Text)[] texts) => string.Join(
        ',', texts.Select(pair => $"{pair.Key} {Convert.ToBase64String(Encoding.UTF8.GetBytes(pair.Text))}"));

    /// <summary>Announces a file and returns its address.</summary>
    public async Task<string> Create(long bytes, params (string Key, string Text)[] more)
    {
        using var answer = await Announce(bytes, Metadata([("filename", "sea.png"), .. more]));
        Assert.That(answer.StatusCode, Is.EqualTo(HttpStatusCode.Created));
        return answer.Headers.Location!.ToString();
    }

    public Task<HttpResponseMessage> Announce(long bytes, string metadata, params (string Name, string Value)[] headers) =>
        Send("POST", Path, null, [("Upload-Length", bytes.ToString(CultureInfo.InvariantCulture)), ("Upload-Metadata", metadata), .. headers]);

    public Task<HttpResponseMessage> Patch(string address, long offset, byte[] part, params (string Name, string Value)[] headers) =>
        Patch(address, offset, new ByteArrayContent(part), default, headers);

    public Task<HttpResponseMessage> Patch(
        string address, long offset, HttpContent part, CancellationToken cancel = default, params (string Name, string Value)[] headers)
    {
        part.Headers.ContentType = new("application/offset+octet-stream");
        return Send("PATCH", address, part, [("Upload-Offset", offset.ToString(CultureInfo.InvariantCulture)), .. headers], cancel);
    }

    public Task<HttpResponseMessage> Head(string address) => Send("HEAD", address, null, []);

    public Task<HttpResponseMessage> Delete(string address) => Send("DELETE", address, null, []);

    /// <summary>How far an upload has come.</summary>
    public async Task<long> Offset(string address)
    {
        using var answer = await Head(address);
        Assert.That(answer.StatusCode, Is.EqualTo(HttpStatusCode.OK));
        return answer.Number("Upload-Offset");
    }

    /// <summary>Waits until so many bytes have arrived.</summary>
    public Task HasReceived(string address, long bytes) => Eventually.Is(() => Offset(address), offset => offset == bytes);

    public Task<HttpResponseMessage> Send(
        string method, string address, HttpContent? content, (string Name, string Value)[] headers, CancellationToken cancel = default)
    {
        var request = new HttpRequestMessage(new(method), address) { Content = content };
        foreach (var (name, value) in headers) request.Headers.TryAddWithoutValidation(name, value);
        if (!request.Headers.Contains("Tus-Resumable")) request.Headers.Add("Tus-Resumable", "1.0.0");
        return http.SendAsync(request, cancel);
    }
}
