using FlickrStack.ServiceInterface.Data;
using FlickrStack.ServiceModel;

namespace FlickrStack.ServiceInterface.Audit;

public sealed class AuditServices(AuditTable records) : IService
{
    private static readonly Sort Newest = new(AuditTable.At, Descending: true);

    public async Task<QueryResponse<AuditRecord>> Get(QueryAuditRecords request, CancellationToken cancel)
    {
        var window = PageWindow.Of(request, Sort.Parse(request, Newest));
        var rows = await records.Page(request, window, cancel);
        var total = window.TotalOf(rows) ?? await records.Count(request, cancel);

        return window.Answer(rows, total, record => record.ToDto());
    }
}
