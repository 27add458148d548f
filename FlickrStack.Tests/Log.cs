using System.Collections.Concurrent;
using Microsoft.Extensions.Logging;

namespace FlickrStack.Tests;

/// <summary>Everything that the programs under test have logged.</summary>
internal static class Log
{
    public static ILoggerProvider Provider { get; } = new Collector();

    public static ConcurrentQueue<string> Lines { get; } = [];

    /// <summary>Texts of errors that tests provoke.</summary>
    public static ConcurrentBag<string> Provoked { get; } = [];

    /// <summary>Errors that nobody has provoked.</summary>
    public static IEnumerable<string> Errors => Lines.Where(
        line => line.StartsWith("Error", StringComparison.Ordinal) && !Provoked.Any(line.Contains));

    private sealed class Collector : ILoggerProvider
    {
        public ILogger CreateLogger(string categoryName) => new Logger();

        public void Dispose()
        {
        }
    }

    private sealed class Logger : ILogger
    {
        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => logLevel >= LogLevel.Information;

        public void Log<TState>(
            LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) =>
            Lines.Enqueue($"{logLevel} {formatter(state, exception)} {exception}");
    }
}
