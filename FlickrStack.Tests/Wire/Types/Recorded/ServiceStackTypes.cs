using System.Runtime.Serialization;

// ServiceStack's own DTOs, as the recordings show them.
namespace ServiceStack;

[DataContract]
internal sealed class ResponseError
{
    [DataMember(Order = 1)]
    public string ErrorCode { get; set; } = "";

    [DataMember(Order = 2)]
    public string FieldName { get; set; } = "";

    [DataMember(Order = 3)]
    public string Message { get; set; } = "";

    [DataMember(Order = 4)]
    public Dictionary<string, string>? Meta { get; set; }
}

[DataContract]
internal sealed class ResponseStatus
{
    [DataMember(Order = 1)]
    public string ErrorCode { get; set; } = "";

    [DataMember(Order = 2)]
    public string? Message { get; set; }

    [DataMember(Order = 3)]
    public string? StackTrace { get; set; }

    [DataMember(Order = 4)]
    public List<ResponseError>? Errors { get; set; }

    [DataMember(Order = 5)]
    public Dictionary<string, string>? Meta { get; set; }
}

[DataContract]
internal abstract class QueryBase
{
    [DataMember(Order = 1)]
    public int? Skip { get; set; }

    [DataMember(Order = 2)]
    public int? Take { get; set; }

    [DataMember(Order = 3)]
    public string? OrderBy { get; set; }

    [DataMember(Order = 4)]
    public string? OrderByDesc { get; set; }

    [DataMember(Order = 5)]
    public string? Include { get; set; }

    [DataMember(Order = 6)]
    public string? Fields { get; set; }

    [DataMember(Order = 7)]
    public Dictionary<string, string>? Meta { get; set; }
}

internal abstract class QueryDb<T> : QueryBase;

[DataContract]
internal sealed class QueryResponse<T>
{
    [DataMember(Order = 1)]
    public int Offset { get; set; }

    [DataMember(Order = 2)]
    public int Total { get; set; }

    [DataMember(Order = 3)]
    public List<T> Results { get; set; } = [];

    [DataMember(Order = 4)]
    public Dictionary<string, string>? Meta { get; set; }

    [DataMember(Order = 5)]
    public ResponseStatus? ResponseStatus { get; set; }
}

[DataContract]
internal sealed class IdResponse
{
    [DataMember(Order = 1)]
    public string Id { get; set; } = "";

    [DataMember(Order = 2)]
    public ResponseStatus? ResponseStatus { get; set; }
}
