using System.Buffers;
using System.Diagnostics;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Logging.Console;

namespace FlickrStack.Telemetry;

/// <summary>Logs as lines of JSON: what happened, in which request, of whom; never anything secret.</summary>
internal sealed class JsonLines(TimeProvider clock) : ConsoleFormatter(FormatterName)
{
    public const string FormatterName = "flickrstack";

    // Nothing puts a log into a page.
    private static readonly JsonWriterOptions Readable = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public override void Write<TState>(in LogEntry<TState> entry, IExternalScopeProvider? scopes, TextWriter output)
    {
        var line = new ArrayBufferWriter<byte>(512);
        using (var json = new Utf8JsonWriter(line, Readable))
        {
            json.WriteStartObject();
            json.WriteString("time", clock.GetUtcNow());
            json.WriteString("level", entry.LogLevel.ToString());
            json.WriteString("category", entry.Category);
            json.WriteString("message", LogText.Clean(entry.Formatter(entry.State, entry.Exception)));
            if (entry.Exception is { } exception) json.WriteString("exception", LogText.Clean(exception.ToString()));
            if (Activity.Current is { } span)
            {
                json.WriteString("traceId", span.TraceId.ToString());
                json.WriteString("spanId", span.SpanId.ToString());
            }

            scopes?.ForEachScope(Write, json);
            json.WriteEndObject();
        }

        output.WriteLine(Encoding.UTF8.GetString(line.WrittenSpan));
    }

    // Scopes of others hold whole addresses.
    private static void Write(object? scope, Utf8JsonWriter json)
    {
        if (scope is not RequestScope request) return;

        foreach (var (name, value) in request.Fields())
        {
            if (value is long number) json.WriteNumber(name, number);
            else json.WriteString(name, value.ToString());
        }
    }
}
