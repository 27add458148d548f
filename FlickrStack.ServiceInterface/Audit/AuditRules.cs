using FlickrStack.ServiceInterface.Data;
using FlickrStack.ServiceModel;
using FluentValidation;

namespace FlickrStack.ServiceInterface.Audit;

public sealed class QueryAuditRecordsRules : PageRules<QueryAuditRecords>
{
    public QueryAuditRecordsRules()
    {
        RuleFor(query => query.User).MaximumLength(200);
        RuleFor(query => query.Operation).MaximumLength(200);
    }
}
