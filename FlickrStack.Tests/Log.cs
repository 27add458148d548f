using System.Collections.Concurrent;
using Microsoft.Extensions.Logging;

namespace FlickrStack.Tests;

/// <summary>What a program under test has logged.</summary>
internal sealed class Log : ILoggerProvider
{
    public ConcurrentQueue<string> Lines { get; } = [];

    public IEnumerable<string> Errors => Lines.Where(line => line.StartsWith("Error", StringComparison.Ordinal));

    public ILogger CreateLogger(string categoryName) => new Logger(Lines);

    public void Dispose()
    {
    }

    private sealed class Logger(ConcurrentQueue<string> lines) : ILogger
    {
        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => logLevel >= LogLevel.Information;

        public void Log<TState>(
            LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) =>
            lines.Enqueue($"{logLevel} {formatter(state, exception)} {exception}");
    }
}
