namespace FlickrStack.ServiceModel;

/// <summary>Where a request is served besides <c>/api/{Name}</c> and <c>/json/reply/{Name}</c>.</summary>
/// <param name="path">A path whose <c>{Variables}</c> are properties of the request.</param>
/// <param name="verbs">HTTP methods, separated by commas; none means the operation's own.</param>
[AttributeUsage(AttributeTargets.Class, AllowMultiple = true, Inherited = false)]
public sealed class RouteAttribute(string path, string? verbs = null) : Attribute
{
    /// <summary>The path, with <c>{Variables}</c> that are properties of the request.</summary>
    public string Path { get; } = path;

    /// <summary>HTTP methods, separated by commas.</summary>
    public string? Verbs { get; } = verbs;
}

/// <summary>Marks a request, whatever it returns.</summary>
public interface IReturn;

/// <summary>Marks a request and names the type of its answer.</summary>
/// <typeparam name="TResponse">What a successful call answers.</typeparam>
public interface IReturn<TResponse> : IReturn;

/// <summary>The request's own HTTP method is GET.</summary>
public interface IGet;

/// <summary>The request's own HTTP method is POST.</summary>
public interface IPost;

/// <summary>The request's own HTTP method is PUT.</summary>
public interface IPut;

/// <summary>The request's own HTTP method is PATCH.</summary>
public interface IPatch;

/// <summary>The request's own HTTP method is DELETE.</summary>
public interface IDelete;

/// <summary>
/// The answer depends on nothing but the request and the caller's library: it carries a weak ETag of the
/// library's version, and its bytes may be kept until that version changes.
/// </summary>
[AttributeUsage(AttributeTargets.Class, Inherited = false)]
public sealed class FollowsLibraryAttribute : Attribute;

/// <summary>
/// A secret: of a request, bound from the body only, never from a query string; of a setting, never shown; never written to a log.
/// </summary>
[AttributeUsage(AttributeTargets.Property)]
public sealed class SecretAttribute : Attribute;

/// <summary>
/// The request comes with files: the parts of a multipart form that have file names, or the whole body when it is none.
/// They are streamed, and may be as large as the service takes files.
/// </summary>
[AttributeUsage(AttributeTargets.Class, Inherited = false)]
public sealed class TakesFilesAttribute : Attribute;

/// <summary>The address is signed and is itself the credential; requests for it are not counted against limits.</summary>
[AttributeUsage(AttributeTargets.Class, Inherited = false)]
public sealed class SignedAttribute : Attribute;

/// <summary>The HTTP status of a successful answer, where it is not 200.</summary>
/// <param name="status">The status.</param>
[AttributeUsage(AttributeTargets.Class, Inherited = false)]
public sealed class AnswersAttribute(int status) : Attribute
{
    /// <summary>The status.</summary>
    public int Status { get; } = status;
}

/// <summary>Bound from a header as well.</summary>
/// <param name="name">The header's name.</param>
[AttributeUsage(AttributeTargets.Property)]
public sealed class FromHeaderAttribute(string name) : Attribute
{
    /// <summary>The header's name.</summary>
    public string Name { get; } = name;
}
