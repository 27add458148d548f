using System.Diagnostics;
using System.Runtime.CompilerServices;
using System.Text.Json;

namespace FlickrStack.Tests;

/// <summary>What happens in the background: asked for again and again until it is there, or time is up.</summary>
internal static class Eventually
{
    private static readonly TimeSpan Deadline = TimeSpan.FromSeconds(90);
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(5);

    public static Task Holds(Func<bool> expected, [CallerArgumentExpression(nameof(expected))] string awaited = "") =>
        Is(() => Task.FromResult(expected()), holds => holds, awaited);

    /// <summary>The first answer that is as expected.</summary>
    public static async Task<T> Is<T>(
        Func<Task<T>> ask, Func<T, bool> expected, [CallerArgumentExpression(nameof(expected))] string awaited = "")
    {
        var waited = Stopwatch.StartNew();
        while (true)
        {
            var answer = await ask();
            if (expected(answer)) return answer;

            Assert.That(waited.Elapsed, NUnit.Framework.Is.LessThan(Deadline), $"Awaited: {awaited}. It is still {Text(answer)}.");
            await Task.Delay(Pause);
        }
    }

    private static string Text<T>(T answer) =>
        typeof(T).Assembly == typeof(RouteAttribute).Assembly ? JsonSerializer.Serialize(answer, ContractJson.Options) : $"{answer}";
}
