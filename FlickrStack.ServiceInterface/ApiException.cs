using System.Globalization;
using FlickrStack.ServiceModel;

namespace FlickrStack.ServiceInterface;

/// <summary>A refusal. The factories below are the catalogue of error codes.</summary>
public sealed class ApiException : Exception
{
    private ApiException(
        int status, string code, string message, IReadOnlyList<ResponseError>? errors = null, Exception? cause = null)
        : base(message, cause) => (Status, Code, Errors) = (status, code, errors ?? []);

    /// <summary>The HTTP status that carries it.</summary>
    public int Status { get; }

    public string Code { get; }

    public IReadOnlyList<ResponseError> Errors { get; }

    /// <summary>How long to wait before trying again.</summary>
    public TimeSpan? RetryAfter { get; private init; }

    /// <summary>Unknown, or not the caller's: nobody can tell which.</summary>
    public static ApiException NotFound(string what) => new(404, "NotFound", $"{what} not found.");

    public static ApiException Forbidden(string code, string message) => new(403, code, message);

    public static ApiException MissingRole(string role) => Forbidden("MissingRole", $"Only users with the role '{role}' may do this.");

    public static ApiException BadSignature() => Forbidden(
        "InvalidSignature", "This address is not valid or has expired: ask for a new one.");

    public static ApiException Unauthorized(string message = "Authentication required") =>
        new(401, "Unauthorized", message);

    public static ApiException Invalid(string code, string field, string message) =>
        new(400, code, message, [new() { ErrorCode = code, FieldName = field, Message = message }]);

    /// <summary>It does not go with what is there already.</summary>
    public static ApiException Conflict(string code, string message) => new(409, code, message);

    /// <summary>A user has as many of something as one may have.</summary>
    public static ApiException LimitReached(string what, int most) =>
        Conflict("LimitReached", string.Create(CultureInfo.InvariantCulture, $"You have {most} {what}, and nobody may have more: delete one first."));

    /// <summary>Somebody else is at it.</summary>
    public static ApiException Locked(string message) => new(423, "Locked", message);

    /// <summary>What came has another hash than the client said. The status is that of the tus protocol.</summary>
    public static ApiException ChecksumMismatch(string message) => new(460, "ChecksumMismatch", message);

    /// <summary>The client speaks another version of a protocol.</summary>
    public static ApiException UnsupportedVersion(string message) => new(412, "UnsupportedVersion", message);

    /// <summary>The request breaks rules; the first one gives code and message.</summary>
    public static ApiException Invalid(IReadOnlyList<ResponseError> errors) =>
        new(400, errors[0].ErrorCode, errors[0].Message, errors);

    /// <summary>The request cannot be read. The code is ServiceStack's, which clients know.</summary>
    public static ApiException Unreadable(string message, params ResponseError[] errors) =>
        new(400, SerializationCode, message, errors);

    public static ApiException Unreadable(string request, string field, string problem) => Unreadable(
        $"Unable to bind to request '{request}'",
        new ResponseError { ErrorCode = SerializationCode, FieldName = field, Message = problem });

    public static ApiException WrongContentType(string message) => new(415, "UnsupportedMediaType", message);

    /// <summary>What was sent as a picture is none that we take.</summary>
    public static ApiException NotAnImage(string message) => new(415, "NotAnImage", message);

    public static ApiException TooLarge(string message) => new(413, "TooLarge", message);

    public static ApiException QuotaExceeded(string message) => new(413, "QuotaExceeded", message);

    public static ApiException TooMany(string message, TimeSpan retryAfter) =>
        new(429, "TooManyRequests", message) { RetryAfter = retryAfter };

    /// <summary>Nothing is wrong but that too much is going on.</summary>
    public static ApiException Overloaded() =>
        new(503, "Overloaded", "The service is busy: try again in a moment.") { RetryAfter = TimeSpan.FromSeconds(5) };

    /// <summary>The database is restarted, or cannot be reached.</summary>
    public static ApiException Unavailable(Exception cause) =>
        new(503, "DatabaseUnavailable", "The database cannot be reached: try again in a moment.", cause: cause)
        {
            RetryAfter = TimeSpan.FromSeconds(5),
        };

    /// <summary>The disk is full, or gone.</summary>
    public static ApiException StorageFailed() =>
        new(503, "StorageFailed", "The storage takes no files now: try again later.") { RetryAfter = TimeSpan.FromMinutes(1) };

    /// <summary>This refusal as one of many in an answer.</summary>
    public ResponseError ToError(string field) => new() { ErrorCode = Code, FieldName = field, Message = Message };

    private const string SerializationCode = "SerializationException";

    /// <summary>A value at fault, as messages quote it: short, whatever was sent.</summary>
    public static string Quote(string value) =>
        string.Create(CultureInfo.InvariantCulture, $"'{(value.Length <= 40 ? value : value[..40] + "…")}'");
}
