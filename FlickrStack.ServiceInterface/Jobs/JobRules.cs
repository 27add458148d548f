using FlickrStack.ServiceInterface.Data;
using FlickrStack.ServiceModel;
using FluentValidation;

namespace FlickrStack.ServiceInterface.Jobs;

public sealed class QueryJobsRules : PageRules<QueryJobs>
{
    public QueryJobsRules()
    {
        RuleFor(query => query.Status).IsInEnum();
        RuleFor(query => query.Kind).IsInEnum();
    }
}

public sealed class RetryJobRules : AbstractValidator<RetryJob>
{
    public RetryJobRules() => RuleFor(request => request.Id).NotEmpty();
}

public sealed class CancelJobRules : AbstractValidator<CancelJob>
{
    public CancelJobRules() => RuleFor(request => request.Id).NotEmpty();
}
