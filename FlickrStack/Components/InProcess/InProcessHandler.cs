using System.Net;
using Microsoft.AspNetCore.Http.Features;

namespace FlickrStack.Components.InProcess;

/// <summary>
/// Sends a page's requests through the pipeline of this process, in the name of whoever looks at the page: they are
/// authenticated, authorised, validated, limited and recorded like those that come from outside.
/// </summary>
/// <param name="pipeline">Answers.</param>
/// <param name="scopes">Gives each request services of its own.</param>
/// <param name="page">The request for the page.</param>
internal sealed class InProcessHandler(OwnPipeline pipeline, IServiceScopeFactory scopes, HttpContext page) : HttpMessageHandler
{
    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage message, CancellationToken cancellationToken)
    {
        await using var scope = scopes.CreateAsyncScope();
        using var answered = new MemoryStream();
        var http = new DefaultHttpContext
        {
            RequestServices = scope.ServiceProvider,
            RequestAborted = cancellationToken,
            TraceIdentifier = page.TraceIdentifier,
        };
        http.Connection.RemoteIpAddress = page.Connection.RemoteIpAddress;
        http.Response.Body = answered;
        http.Features.Set<IHttpMaxRequestBodySizeFeature>(new HeldBody());
        await Write(message, http.Request, cancellationToken);

        await pipeline.Answer(http);
        await http.Response.CompleteAsync();
        return Read(http.Response, answered.ToArray());
    }

    private async Task Write(HttpRequestMessage message, HttpRequest request, CancellationToken cancel)
    {
        request.Method = message.Method.Method;
        (request.Scheme, request.Host, request.PathBase) = (page.Request.Scheme, page.Request.Host, page.Request.PathBase);
        (request.Path, request.QueryString) = (PathString.FromUriComponent(message.RequestUri!), QueryString.FromUriComponent(message.RequestUri!));
        foreach (var (name, values) in message.Headers) request.Headers[name] = values.ToArray();
        request.Headers.UserAgent = page.Request.Headers.UserAgent;
        if (message.Content is not { } content) return;

        await content.LoadIntoBufferAsync(cancel);
        request.Body = await content.ReadAsStreamAsync(cancel);
        request.ContentLength = content.Headers.ContentLength;
        request.ContentType = content.Headers.ContentType?.ToString();
    }

    private static HttpResponseMessage Read(HttpResponse response, byte[] body)
    {
        var answer = new HttpResponseMessage((HttpStatusCode)response.StatusCode) { Content = new ByteArrayContent(body) };
        foreach (var (name, values) in response.Headers)
        {
            if (!answer.Headers.TryAddWithoutValidation(name, values.ToArray()))
                answer.Content.Headers.TryAddWithoutValidation(name, values.ToArray());
        }

        return answer;
    }
}
