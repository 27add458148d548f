using System.Text.Json.Serialization.Metadata;
using FlickrStack.ServiceInterface;
using FlickrStack.ServiceModel;
using FluentValidation;

namespace FlickrStack.Wire;

/// <summary>Answers the requests of one operation.</summary>
internal abstract class DtoEndpoint
{
    public static DtoEndpoint Of(Operation operation, IServiceProvider services) =>
        (DtoEndpoint)ActivatorUtilities.CreateInstance(
            services,
            typeof(DtoEndpoint<,,>).MakeGenericType(
                operation.Service, operation.Request, operation.Method.ReturnType.GetGenericArguments()[0]),
            operation);

    /// <param name="http">The call.</param>
    /// <param name="anyContentType">Whether a body is JSON whatever it says it is.</param>
    public abstract Task Answer(HttpContext http, bool anyContentType);
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
    private readonly IValidator<TRequest>? rules = validators.SingleOrDefault();

    public override async Task Answer(HttpContext http, bool anyContentType)
    {
        var page = operation.FollowsLibrary ? LibraryPages.Of(http) : null;
        if (page is not null && await pages.TryServe(http, page)) return;

        var request = await binder.Bind(http, anyContentType);
        rules?.Demand(request);
        var service = http.RequestServices.GetRequiredService<TService>();
        var answer = await decide(service, request, http.RequestAborted);

        http.Response.StatusCode = operation.Status;
        await writer.Write(http, answer, json, page);
    }

    private static JsonTypeInfo<T> TypeInfo<T>() => (JsonTypeInfo<T>)ContractJson.Options.GetTypeInfo(typeof(T));
}
