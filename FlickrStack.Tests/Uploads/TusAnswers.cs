using System.Globalization;
using System.Net;
using System.Net.Http.Json;

namespace FlickrStack.Tests.Uploads;

/// <summary>Reads the protocol's answers.</summary>
internal static class TusAnswers
{
    /// <summary>A header's text, or null.</summary>
    public static string? Text(this HttpResponseMessage answer, string header) =>
        answer.Headers.TryGetValues(header, out var texts) || answer.Content.Headers.TryGetValues(header, out texts) ? texts.Single() : null;

    public static long Number(this HttpResponseMessage answer, string header) =>
        long.Parse(answer.Text(header) ?? throw new AssertionException($"There is no {header}."), CultureInfo.InvariantCulture);

    /// <summary>Says that an answer refuses, and how; the protocol's own header is on refusals, too.</summary>
    public static async Task IsRefusal(this Task<HttpResponseMessage> call, HttpStatusCode status, string code, string? field = null)
    {
        using var answer = await call;
        Assert.That(answer.StatusCode, Is.EqualTo(status));
        Assert.That(answer.Text("Tus-Resumable"), Is.EqualTo("1.0.0"));
        if (answer.RequestMessage!.Method == HttpMethod.Head) return;

        var told = (await answer.Content.ReadFromJsonAsync<ErrorResponse>(ContractJson.Options))!.ResponseStatus;
        Assert.That(told.ErrorCode, Is.EqualTo(code));
        if (field is not null) Assert.That(told.Errors.Select(error => error.FieldName), Is.EqualTo(new[] { field }));
    }

    public static async Task Has(this Task<HttpResponseMessage> call, HttpStatusCode status)
    {
        using var answer = await call;
        Assert.That(answer.StatusCode, Is.EqualTo(status), await answer.Content.ReadAsStringAsync());
    }
}
