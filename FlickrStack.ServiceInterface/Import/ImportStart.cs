using FlickrStack.ServiceModel;
using Microsoft.Extensions.Options;

namespace FlickrStack.ServiceInterface.Import;

/// <summary>Takes orders of imports.</summary>
public sealed class ImportStart(
    ImportTable imports, IEnumerable<IImportSource> sources, ImportSeal seal, IOptions<ImportOptions> options, TimeProvider clock)
{
    /// <summary>An order of a user, for the background.</summary>
    /// <exception cref="ApiException">The user may not, or has ordered enough.</exception>
    public Task<ImportRow> ByUser(StartImport order, long owner, CancellationToken cancel)
    {
        SourceOf(order).Demand(order);
        return Add(order, owner, isForeground: false, cancel);
    }

    /// <summary>An order of whoever has the machine, who looks on.</summary>
    public Task<ImportRow> ByCommand(StartImport order, long owner, CancellationToken cancel) =>
        Add(order, owner, isForeground: true, cancel);

    private async Task<ImportRow> Add(StartImport order, long owner, bool isForeground, CancellationToken cancel)
    {
        var row = new ImportRow
        {
            OwnerId = owner,
            Source = order.Source,
            What = SourceOf(order).Describe(order),
            Status = ImportStatus.Queued,
            CreatedAt = clock.GetUtcNow(),
            IsForeground = isForeground,
            Sealed = seal.Close(order, owner),
        };
        var id = await imports.Add(row, options.Value.MostWaiting, cancel);
        return id != 0
            ? row with { Id = id }
            : throw ApiException.Conflict("TooManyImports", $"{options.Value.MostWaiting} imports wait already: let them come first, or cancel some.");
    }

    private IImportSource SourceOf(StartImport order) => sources.First(source => source.Source == order.Source);
}
