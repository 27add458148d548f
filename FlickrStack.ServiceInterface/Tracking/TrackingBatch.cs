using System.Buffers;
using System.Text;
using System.Text.Json;

namespace FlickrStack.ServiceInterface.Tracking;

/// <summary>
/// Many calls as one parameter: giving the driver each value of each call costs more than the table's own work.
/// </summary>
internal static class TrackingBatch
{
    /// <summary>The calls as a JSON array of arrays, each in the order of the columns that <see cref="TrackingTable"/> writes.</summary>
    public static string Of(IReadOnlyList<TrackingRow> calls)
    {
        var text = new ArrayBufferWriter<byte>(calls.Count * 200);
        using (var json = new Utf8JsonWriter(text))
        {
            json.WriteStartArray();
            foreach (var call in calls) Write(json, call);
            json.WriteEndArray();
        }

        return Encoding.UTF8.GetString(text.WrittenSpan);
    }

    private static void Write(Utf8JsonWriter json, TrackingRow call)
    {
        json.WriteStartArray();
        json.WriteNumberValue(call.At.ToUnixTimeMilliseconds());
        if (call.UserId is { } user) json.WriteNumberValue(user);
        else json.WriteNullValue();
        json.WriteStringValue(call.UserName);
        json.WriteStringValue(call.Method);
        json.WriteStringValue(call.Path);
        json.WriteStringValue(call.Operation);
        json.WriteNumberValue(call.Status);
        json.WriteNumberValue(call.Milliseconds);
        json.WriteStringValue(call.Address);
        json.WriteStringValue(call.UserAgent);
        json.WriteStringValue(call.RequestId);
        json.WriteEndArray();
    }
}
