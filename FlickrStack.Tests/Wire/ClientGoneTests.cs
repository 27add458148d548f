using FlickrStack.ServiceInterface;
using FlickrStack.Wire;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging.Abstractions;

namespace FlickrStack.Tests.Wire;

/// <summary>Clients that go in the middle of what they send: on a phone, every day.</summary>
internal sealed class ClientGoneTests
{
    private static readonly Exception[] Thrown =
    [
        new BadHttpRequestException("Unexpected end of request content."),
        ApiException.NotFound("photo"),
        new OperationCanceledException(),
        new IOException("The connection was reset."),
    ];

    // The server notices only a moment after its services have; over HTTP the two are seldom told apart.
    [TestCaseSource(nameof(Thrown))]
    public async Task A_client_that_has_gone_reads_no_refusal_and_is_no_error_of_ours(Exception thrown)
    {
        var http = new DefaultHttpContext { RequestAborted = new(canceled: true) };

        var isHandled = await new ResponseStatusHandler(NullLogger<ResponseStatusHandler>.Instance).TryHandleAsync(http, thrown, default);

        Assert.That(isHandled, Is.True);
        Assert.That(http.Response.StatusCode, Is.EqualTo(StatusCodes.Status499ClientClosedRequest));
    }
}
