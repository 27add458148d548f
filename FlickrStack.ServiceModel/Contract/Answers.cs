using System.Runtime.Serialization;
using System.Text.Json.Serialization;

namespace FlickrStack.ServiceModel;

/// <summary>The body of every refusal.</summary>
public sealed class ErrorResponse
{
    /// <summary>What went wrong.</summary>
    public required ResponseStatus ResponseStatus { get; set; }
}

/// <summary>What went wrong: a code for programs, a sentence for people, and the fields at fault.</summary>
public sealed class ResponseStatus
{
    /// <summary>A stable code, such as <c>NotFound</c> or <c>InclusiveBetween</c>.</summary>
    public required string ErrorCode { get; set; }

    /// <summary>A sentence that says what to do.</summary>
    public required string Message { get; set; }

    /// <summary>One entry for each field at fault; empty when no field is.</summary>
    public List<ResponseError> Errors { get; set; } = [];

    /// <summary>What else there is to say: <c>AutoBatchIndex</c>, which request of a batch was refused.</summary>
    public Dictionary<string, string>? Meta { get; set; }
}

/// <summary>One field at fault.</summary>
public sealed class ResponseError
{
    /// <summary>A stable code, such as <c>NotEmpty</c>.</summary>
    public required string ErrorCode { get; set; }

    /// <summary>The request's property at fault.</summary>
    public required string FieldName { get; set; }

    /// <summary>A sentence that says what to do.</summary>
    public required string Message { get; set; }
}

/// <summary>How to page through a list. Give an offset, or the cursor of the answer before.</summary>
public abstract class PageQuery
{
    /// <summary>How many to answer, 1 to 500; 30 when absent.</summary>
    public int? Limit { get; set; }

    /// <summary>How many to skip, 0 or more.</summary>
    public int? Offset { get; set; }

    /// <summary>The same as <see cref="Limit"/>.</summary>
    public int? Take { get; set; }

    /// <summary>The same as <see cref="Offset"/>.</summary>
    public int? Skip { get; set; }

    /// <summary>The field to sort by, with a minus before it for the largest first.</summary>
    public string? OrderBy { get; set; }

    /// <summary>The same as <see cref="OrderBy"/>, the other way round.</summary>
    public string? OrderByDesc { get; set; }

    /// <summary>
    /// Where to go on: <c>nextCursor</c> of the answer before, with the same order. Costs the same at any depth,
    /// which an offset does not.
    /// </summary>
    public string? Cursor { get; set; }
}

/// <summary>
/// How to page through a list that any of its fields may narrow, by ServiceStack's conventions:
/// <c>widthGreaterThan=2000</c>, <c>titleContains=sea</c>, <c>idIn=1,2</c> and the like.
/// </summary>
public abstract class ConditionQuery : PageQuery
{
    /// <summary>Fields to answer of each row, separated by commas; all of them when absent.</summary>
    public string? Fields { get; set; }

    /// <summary>
    /// What to tell of all rows together, in <c>meta</c>, separated by commas: <c>count(*)</c>, and <c>min</c>, <c>max</c>,
    /// <c>avg</c> or <c>sum</c> of a field, such as <c>sum(bytes)</c> or <c>max(bytes) largest</c>.
    /// </summary>
    public string? Include { get; set; }

    /// <summary>Conditions that have no property of their own, by name.</summary>
    [JsonIgnore, IgnoreDataMember]
    public Dictionary<string, string> Conditions { get; } = new(StringComparer.Ordinal);
}

/// <summary>A page of a list, whatever it lists.</summary>
public interface IPage
{
    /// <summary>How many were skipped.</summary>
    int Offset { get; }

    /// <summary>How many were asked for.</summary>
    int Limit { get; }

    /// <summary>How many there are in all.</summary>
    long Total { get; }

    /// <summary>The cursor of the page that follows.</summary>
    string? NextCursor { get; }

    /// <summary>The absolute URL of the page that follows; absent on the last one.</summary>
    string? Next { get; set; }

    /// <summary>The absolute URL of the page before; absent on the first one and when a cursor was given.</summary>
    string? Previous { get; set; }
}

/// <summary>A page of a list.</summary>
/// <typeparam name="T">What is listed.</typeparam>
public sealed class QueryResponse<T> : IPage
{
    /// <summary>How many were skipped.</summary>
    public int Offset { get; set; }

    /// <summary>How many were asked for.</summary>
    public int Limit { get; set; }

    /// <summary>How many there are in all.</summary>
    public long Total { get; set; }

    /// <summary>The absolute URL of the page that follows; absent on the last one.</summary>
    public string? Next { get; set; }

    /// <summary>The absolute URL of the page before; absent on the first one and when a cursor was given.</summary>
    public string? Previous { get; set; }

    /// <summary>The cursor of the page that follows; absent on the last one.</summary>
    public string? NextCursor { get; set; }

    /// <summary>The page itself.</summary>
    public List<T> Results { get; set; } = [];

    /// <summary>What <c>include</c> asked for, by the name it was asked for.</summary>
    public Dictionary<string, string>? Meta { get; set; }
}
