using System.Net;
using System.Text.Json;
using Microsoft.Extensions.Options;

namespace FlickrStack.ServiceInterface.Import;

/// <summary>
/// Flickr's API over HTTP: at a steady pace, with retries that wait longer each time. Refusals come with status 200,
/// limits as 429 with an HTML page, outages as code 105 or 201 or as a broken body.
/// </summary>
public sealed class FlickrHttp(
    OutsideHttp outside, FlickrPaces paces, FlickrRetries retries, IOptions<FlickrOptions> options, TimeProvider clock)
    : IFlickrTransport
{
    private static readonly int[] Outages = [105, 201];
    private FlickrAccess access = options.Value.Access;

    /// <summary>The same, for another caller or another place.</summary>
    public FlickrHttp As(FlickrAccess other) => new(outside, paces, retries, options, clock) { access = other };

    public async Task<JsonElement> Call(string method, FlickrArguments arguments, CancellationToken cancel) =>
        await retries.Run(
            async stop =>
            {
                await paces.CallsOf(access).Turn(stop);
                return await Get(access.AddressOf(method, arguments, clock.GetUtcNow()), ReadAnswer, stop);
            },
            cancel);

    public async Task<T> Download<T>(
        string url, Func<Stream, CancellationToken, Task<T>> receive, CancellationToken cancel)
    {
        if (!Uri.TryCreate(access.BaseUrl, url, out var address))
            throw new FlickrException($"{ApiException.Quote(url)} is no address of an image.");

        return await retries.Run(
            async stop =>
            {
                await paces.Images.Turn(stop);
                return await Get(address, async (content, end) => await receive(await content.ReadAsStreamAsync(end), end), stop);
            },
            cancel);
    }

    private async Task<JsonElement> ReadAnswer(HttpContent content, CancellationToken cancel)
    {
        await content.LoadIntoBufferAsync(options.Value.MostAnswerBytes, cancel);
        using var document = await JsonDocument.ParseAsync(await content.ReadAsStreamAsync(cancel), cancellationToken: cancel);
        var answer = document.RootElement.Clone();
        if (answer.At("stat").Text() == "ok") return answer;

        var code = answer.At("code").Small();
        throw new FlickrException(
            $"Flickr says: {answer.At("message").TextOrNull() ?? "no reason"} (code {code})", code, Outages.Contains(code));
    }

    private async Task<T> Get<T>(Uri address, Func<HttpContent, CancellationToken, Task<T>> read, CancellationToken cancel)
    {
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancel);
        limit.CancelAfter(TimeSpan.FromSeconds(options.Value.AttemptSeconds));
        try
        {
            using var response = await outside.Get(address, limit.Token);
            if (!response.IsSuccessStatusCode) throw Refusal(response, address);

            return await read(response.Content, limit.Token);
        }
        catch (HttpRequestException e) when (e.HttpRequestError == HttpRequestError.ConfigurationLimitExceeded)
        {
            // It would be as large another time.
            throw new FlickrException($"{address.Host} answers more than is taken.");
        }
        catch (Exception e) when (e is HttpRequestException or IOException or JsonException)
        {
            // The network, or what lies between: worth another try.
            throw new FlickrException($"{address.Host} cannot be reached: {e.Message}", e);
        }
        catch (OperationCanceledException e) when (!cancel.IsCancellationRequested)
        {
            // The attempt took too long, the import goes on.
            throw new FlickrException($"{address.Host} did not answer in {options.Value.AttemptSeconds} s.", e);
        }
    }

    private FlickrException Refusal(HttpResponseMessage response, Uri address)
    {
        var status = (int)response.StatusCode;
        var transient = status >= 500 || response.StatusCode is HttpStatusCode.TooManyRequests or HttpStatusCode.RequestTimeout;
        var wait = response.Headers.RetryAfter is { } after ? after.Delta ?? after.Date - clock.GetUtcNow() : null;
        return new FlickrException($"{address.Host} answers {status}.", 0, transient) { RetryAfter = wait };
    }
}
