using FlickrStack.Components.Sessions;

namespace FlickrStack.Components.Admin.Trackings;

/// <summary>All calls that a filter finds, as a file for tables: sent as they are read, however many there are.</summary>
internal static class TrackingsFile
{
    private static readonly string[] Columns =
        ["Id", "At", "UserId", "UserName", "Method", "Path", "Operation", "Status", "Milliseconds", "Address", "UserAgent", "RequestId"];

    public static async Task Answer(HttpContext http)
    {
        var cancel = http.RequestAborted;
        var session = http.RequestServices.GetRequiredService<Session>();
        await AdminGate.Pass(session, cancel);
        var query = TrackingFilter.Of(new(http.Request));
        query.Limit = 500;
        var page = await session.Api.Send(query, cancel);

        (http.Response.ContentType, http.Response.Headers.ContentDisposition) = ("text/csv; charset=utf-8", "attachment; filename=calls.csv");
        await http.Response.WriteAsync(CsvLine.Of(Columns), cancel);
        while (true)
        {
            await http.Response.WriteAsync(string.Concat(page.Results.Select(Line)), cancel);
            if (page.NextCursor is not { } cursor) return;

            query.Cursor = cursor;
            page = await session.Api.Send(query, cancel);
        }
    }

    private static string Line(ServiceModel.Tracking call) => CsvLine.Of(
        call.Id, call.At.UtcDateTime.ToString("O"), call.UserId, call.UserName, call.Method, call.Path, call.Operation, call.Status,
        call.Milliseconds, call.Address, call.UserAgent, call.RequestId);
}
