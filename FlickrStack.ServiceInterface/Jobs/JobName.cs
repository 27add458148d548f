using System.Globalization;
using FlickrStack.ServiceModel;

namespace FlickrStack.ServiceInterface.Jobs;

/// <summary>What tells a job from others: its kind, and its name among those of that kind, as <see cref="JobOrders"/> gives it.</summary>
public sealed record JobName(JobKind Kind, string Name)
{
    private const string Suffix = "Job";
    private const char Slash = '/';

    // A slash would be another part of the path.
    private const char Between = '~';

    /// <summary>The names of the kinds in the job store, as a list for statements.</summary>
    internal static readonly string Workers = string.Join(", ", Enum.GetValues<JobKind>().Select(kind => $"'{WorkerOf(kind)}'"));

    /// <summary>Its kind's name in the job store.</summary>
    public string Worker => WorkerOf(Kind);

    /// <summary>The number that its name begins with: a photo's or an import's.</summary>
    public long Number => long.TryParse(Name.Split(Slash)[0], NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : 0;

    /// <summary>The file that its name ends with, where it makes one.</summary>
    public string? File => Name.Split(Slash) is [_, var file] ? file : null;

    public string Id => $"{Kind}{Between}{Name.Replace(Slash, Between)}";

    public static JobName Of(string worker, string name) => new(Enum.Parse<JobKind>(worker[..^Suffix.Length]), name);

    /// <summary>Reads an id; null for what is none.</summary>
    public static JobName? Parse(string id) =>
        id.Split(Between, 2) is [var kind, var name] && Enum.TryParse<JobKind>(kind, ignoreCase: true, out var known) && Enum.IsDefined(known)
            ? new(known, name.Replace(Between, Slash))
            : null;

    internal static string WorkerOf(JobKind kind) => kind + Suffix;
}
