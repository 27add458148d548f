using System.Reflection;
using FlickrStack.ServiceModel;

namespace FlickrStack.Wire;

/// <summary>One request of the contract, where it is served, who may send it, and the method that answers it.</summary>
internal sealed record Operation(
    Type Request,
    Type Response,
    string Verb,
    IReadOnlyList<OperationRoute> Routes,
    CallerAttribute Caller,
    MethodInfo Method)
{
    public string Name => Request.Name;

    public Type Service => Method.DeclaringType!;

    /// <summary>What the method answers, which is a file where the contract has bytes.</summary>
    public Type Answer => Method.ReturnType.GetGenericArguments()[0];

    /// <summary>The status of a successful answer; found once, for it is asked with every request.</summary>
    public int Status { get; } = Request.GetCustomAttribute<AnswersAttribute>()?.Status ?? StatusCodes.Status200OK;

    public bool MayChange { get; } = Verb != HttpMethods.Get;

    public bool IsSigned { get; } = Request.IsDefined(typeof(SignedAttribute));

    public bool FollowsLibrary { get; } = Request.IsDefined(typeof(FollowsLibraryAttribute));
}

/// <summary>A path and the HTTP methods that it takes.</summary>
internal sealed record OperationRoute(string Path, IReadOnlyList<string> Verbs);
