using System.Globalization;
using System.Text.Json.Serialization.Metadata;
using FlickrStack.ServiceInterface;
using FlickrStack.ServiceModel;
using FlickrStack.Wire.Formats;
using FluentValidation;

namespace FlickrStack.Wire;

/// <summary>Answers the requests of one operation.</summary>
internal abstract class DtoEndpoint
{
    public static DtoEndpoint Of(Operation operation, IServiceProvider services) =>
        (DtoEndpoint)ActivatorUtilities.CreateInstance(
            services,
            typeof(DtoEndpoint<,,>).MakeGenericType(operation.Service, operation.Request, operation.Answer),
            operation);

    /// <param name="http">The call.</param>
    /// <param name="predefined">Whether it came by the operation's name: a body is JSON then, whatever it says it is, and so is the answer.</param>
    public abstract Task Answer(HttpContext http, bool predefined);

    /// <summary>Answers a list of requests in order, up to the first one that is refused; what was done stays done.</summary>
    public abstract Task AnswerAll(HttpContext http);
}

/// <summary>Bind, validate, decide, write: all that reflection can find out is found out here, once.</summary>
internal sealed class DtoEndpoint<TService, TRequest, TResponse>(
    Operation operation, AnswerWriter writer, LibraryPages pages, IEnumerable<IValidator<TRequest>> validators) : DtoEndpoint
    where TService : notnull
    where TRequest : class, new()
{
    private readonly Func<TService, TRequest, CancellationToken, Task<TResponse>> decide =
        operation.Method.CreateDelegate<Func<TService, TRequest, CancellationToken, Task<TResponse>>>();

    private readonly RequestBinder<TRequest> binder = new(TypeInfo<TRequest>());
    private readonly JsonTypeInfo<TResponse> json = TypeInfo<TResponse>();
    private readonly AuditedOperation<TRequest> audited = new(operation);
    private readonly IValidator<TRequest>? rules = validators.SingleOrDefault();

    public override async Task Answer(HttpContext http, bool predefined)
    {
        var format = AnswerFormat.Of(http.Request, predefined);
        var page = operation.FollowsLibrary && format is null ? LibraryPages.Of(http) : null;
        if (page is not null && await pages.TryServe(http, page)) return;

        var request = await binder.Bind(http, predefined);
        var fields = FieldChoice.Of(request as ConditionQuery, typeof(TResponse));
        var answer = await Decide(http, request);

        http.Response.StatusCode = operation.Status;
        if (format is null) await writer.Write(http, answer, json, page, fields);
        else await writer.Write(http, answer, json, format, operation, fields);
    }

    public override async Task AnswerAll(HttpContext http)
    {
        var requests = await binder.BindAll(http.Request);
        var progress = new BatchProgress();
        http.Features.Set(progress);
        var answers = new List<TResponse>(requests.Count);
        foreach (var request in requests)
        {
            answers.Add(await Decide(http, request ?? new()));
            progress.Completed++;
        }

        http.Response.Headers[BatchProgress.Header] = progress.Completed.ToString(CultureInfo.InvariantCulture);
        await writer.Write(http, answers, TypeInfo<List<TResponse>>(), page: null);
    }

    private static JsonTypeInfo<T> TypeInfo<T>() => (JsonTypeInfo<T>)ContractJson.Options.GetTypeInfo(typeof(T));

    private async Task<TResponse> Decide(HttpContext http, TRequest request)
    {
        rules?.Demand(request);
        var answer = await decide(http.RequestServices.GetRequiredService<TService>(), request, http.RequestAborted);
        if (audited.IsToBeTold(http)) await audited.Tell(http, request);
        return answer;
    }
}
