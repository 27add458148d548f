using System.Net;
using System.Text.Json;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Extensions.Options;
using Polly;
using Polly.Retry;

namespace FlickrStack.ServiceInterface.Import;

/// <summary>
/// Flickr's API over HTTP: at a steady pace, with retries that wait longer each time. Refusals come with status 200,
/// limits as 429 with an HTML page, outages as code 105 or 201 or as a broken body.
/// </summary>
public sealed class FlickrHttp : IFlickrTransport
{
    private static readonly int[] Outages = [105, 201];

    private readonly HttpClient http;
    private readonly FlickrOptions options;
    private readonly Pace calls;
    private readonly Pace images;
    private readonly ResiliencePipeline retry;

    public FlickrHttp(HttpClient http, IOptions<FlickrOptions> options, TimeProvider clock)
    {
        this.http = http;
        this.options = options.Value;
        calls = new(this.options.CallsPerHour, clock);
        images = new(this.options.ImagesPerHour, clock);
        retry = Retry(this.options.Retries, clock);
    }

    public async Task<JsonElement> Call(string method, FlickrArguments arguments, CancellationToken cancel)
    {
        var url = Address(method, arguments);
        return await retry.ExecuteAsync(
            async stop =>
            {
                await calls.Turn(stop);
                return await Get(url, ReadAnswer, stop);
            },
            cancel);
    }

    public async Task<T> Download<T>(
        string url, Func<Stream, CancellationToken, Task<T>> receive, CancellationToken cancel)
    {
        if (!Uri.TryCreate(options.BaseUrl, url, out var address) || address.Scheme is not ("http" or "https"))
            throw new FlickrException($"{ApiException.Quote(url)} is no address of an image.");

        return await retry.ExecuteAsync(
            async stop =>
            {
                await images.Turn(stop);
                return await Get(address, receive, stop);
            },
            cancel);
    }

    private static ResiliencePipeline Retry(int retries, TimeProvider clock)
    {
        var builder = new ResiliencePipelineBuilder { TimeProvider = clock };
        if (retries == 0) return builder.Build();

        return builder.AddRetry(new RetryStrategyOptions
        {
            MaxRetryAttempts = retries,
            BackoffType = DelayBackoffType.Exponential,
            UseJitter = true,
            Delay = TimeSpan.FromSeconds(2),
            MaxDelay = TimeSpan.FromMinutes(2),
            ShouldHandle = new PredicateBuilder().Handle<FlickrException>(e => e.IsTransient),
            DelayGenerator = failure => new((failure.Outcome.Exception as FlickrException)?.RetryAfter),
        }).Build();
    }

    private static async Task<JsonElement> ReadAnswer(Stream body, CancellationToken cancel)
    {
        using var document = await JsonDocument.ParseAsync(body, cancellationToken: cancel);
        var answer = document.RootElement.Clone();
        if (answer.At("stat").Text() == "ok") return answer;

        var code = answer.At("code").Small();
        throw new FlickrException(
            $"Flickr says: {answer.At("message").TextOrNull() ?? "no reason"} (code {code})", code, Outages.Contains(code));
    }

    private Uri Address(string method, FlickrArguments arguments)
    {
        KeyValuePair<string, string?>[] query =
        [
            new("method", method),
            new("api_key", options.ApiKey),
            new("format", "json"),
            new("nojsoncallback", "1"),
            .. arguments.Select(argument => new KeyValuePair<string, string?>(argument.Key, argument.Value)),
        ];
        return new(QueryHelpers.AddQueryString(options.BaseUrl.ToString(), query));
    }

    private async Task<T> Get<T>(
        Uri address, Func<Stream, CancellationToken, Task<T>> read, CancellationToken cancel)
    {
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancel);
        limit.CancelAfter(TimeSpan.FromSeconds(options.AttemptSeconds));
        try
        {
            using var response = await http.GetAsync(address, HttpCompletionOption.ResponseHeadersRead, limit.Token);
            if (!response.IsSuccessStatusCode) throw Refusal(response);

            await using var body = await response.Content.ReadAsStreamAsync(limit.Token);
            return await read(body, limit.Token);
        }
        catch (Exception e) when (e is HttpRequestException or IOException or JsonException)
        {
            // The network, or what lies between: worth another try.
            throw new FlickrException($"{address.Host} cannot be reached: {e.Message}", e);
        }
        catch (OperationCanceledException e) when (!cancel.IsCancellationRequested)
        {
            // The attempt took too long, the import goes on.
            throw new FlickrException($"{address.Host} did not answer in {options.AttemptSeconds} s.", e);
        }
    }

    private static FlickrException Refusal(HttpResponseMessage response)
    {
        var status = (int)response.StatusCode;
        var transient = status >= 500 || response.StatusCode is HttpStatusCode.TooManyRequests or HttpStatusCode.RequestTimeout;
        return new FlickrException($"{response.RequestMessage?.RequestUri?.Host} answers {status}.", 0, transient)
        {
            RetryAfter = response.Headers.RetryAfter?.Delta,
        };
    }
}
