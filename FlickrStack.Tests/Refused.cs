using System.Net;
using FlickrStack.Client;

namespace FlickrStack.Tests;

/// <summary>Says that a call is refused, and how.</summary>
internal static class Refused
{
    public static async Task<WebServiceException> With(HttpStatusCode status, string code, Task call)
    {
        var refusal = await Catch(call);
        Assert.That(refusal, Is.Not.Null, "It was not refused.");
        Assert.Multiple(() =>
        {
            Assert.That(refusal!.StatusCode, Is.EqualTo(status));
            Assert.That(refusal!.ErrorCode, Is.EqualTo(code));
            Assert.That(refusal!.Message, Is.Not.Empty);
        });
        return refusal!;
    }

    public static Task<WebServiceException> AsNotFound(Task call) => With(HttpStatusCode.NotFound, "NotFound", call);

    public static Task<WebServiceException> AsUnauthorized(Task call) =>
        With(HttpStatusCode.Unauthorized, "Unauthorized", call);

    private static async Task<WebServiceException?> Catch(Task call)
    {
        try
        {
            await call;
            return null;
        }
        catch (WebServiceException refusal)
        {
            return refusal;
        }
    }
}
