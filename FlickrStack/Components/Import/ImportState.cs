using System.Globalization;
using FlickrStack.ServiceModel;

namespace FlickrStack.Components.Import;

/// <summary>How far an import is, in words.</summary>
internal sealed record ImportState(ServiceModel.Import Import)
{
    public string Title => Import.What.Length == 0 ? "Import" : char.ToUpperInvariant(Import.What[0]) + Import.What[1..];

    public bool HasEnded => Import.Status > ImportStatus.Running;

    /// <summary>Whether it is known how many photos there are.</summary>
    public bool IsCounted => Import.Total > 0;

    /// <summary>Photos that have been looked at.</summary>
    public long Seen => Math.Min(Import.Total, Import.Done + Import.Known + Import.Skipped + Import.Failed);

    public string Word => Import.Status switch
    {
        ImportStatus.Queued => "Waiting",
        ImportStatus.Running => "Running",
        ImportStatus.Done => "Done",
        ImportStatus.Failed => "Failed",
        _ => "Cancelled",
    };

    public string Counts
    {
        get
        {
            string[] parts =
            [
                IsCounted ? $"{Text(Seen)} of {Text(Import.Total)} photos" : "",
                Part(Import.Done, "copied"), Part(Import.Known, "here already"), Part(Import.Skipped, "left out"), Part(Import.Failed, "failed"),
            ];
            return parts.Any(part => part.Length > 0) ? string.Join(" · ", parts.Where(part => part.Length > 0)) : HasEnded ? "No photos" : "Not counted yet";
        }
    }

    private static string Part(long count, string word) => count == 0 ? "" : $"{Text(count)} {word}";

    private static string Text(long count) => count.ToString("#,0", CultureInfo.InvariantCulture);
}
