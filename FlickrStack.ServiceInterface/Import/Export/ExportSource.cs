using System.Globalization;
using FlickrStack.ServiceInterface.Data;
using FlickrStack.ServiceModel;
using Microsoft.Extensions.Options;

namespace FlickrStack.ServiceInterface.Import.Export;

/// <summary>
/// A user's «Your Flickr Data», as a source of imports: what whoever has the machine has put into <c>imports/</c> and the
/// user's id, below the data. No client names a path.
/// </summary>
public sealed class ExportSource(ExportImport import, IOptions<DatabaseOptions> options) : IImportSource
{
    public ImportSource Source => ImportSource.Export;

    public string Describe(StartImport order) => "Your Flickr Data";

    public void Demand(StartImport order)
    {
        // There is nothing in an order that could be forbidden.
    }

    public async Task Run(ImportTask task, Action<ImportProgress> report, CancellationToken cancel)
    {
        var name = Path.Combine("imports", task.Owner.ToString(CultureInfo.InvariantCulture));
        var folder = Path.Combine(options.Value.Folder, name);
        if (!Directory.Exists(folder) || !Directory.EnumerateFileSystemEntries(folder).Any())
            throw ApiException.Conflict("NoExport", $"There is no export: have its zips put into the folder {name} of the service's data.");

        try
        {
            await import.Run(new() { Owner = task.Owner, Paths = [folder] }, report, cancel);
        }
        catch (InvalidDataException e)
        {
            throw ApiException.Unreadable(e.Message);
        }
    }
}
