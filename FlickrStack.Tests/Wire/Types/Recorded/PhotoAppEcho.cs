using System.Runtime.Serialization;
using ServiceStack.Recorded.Types;
using Photo = ServiceStack.Recorded.Types.Photo;

namespace ServiceStack.Recorded;

[Route("/api/v1/echo/{Name}")]
[Route("/api/v1/echo")]
[DataContract]
internal sealed class Echo : IReturn<Echo>, IPost
{
    [DataMember(Order = 1)]
    public string? Name { get; set; }

    [DataMember(Order = 2)]
    public int? Int { get; set; }

    [DataMember(Order = 3)]
    public long Long { get; set; }

    [DataMember(Order = 4)]
    public decimal Decimal { get; set; }

    [DataMember(Order = 5)]
    public double Double { get; set; }

    [DataMember(Order = 6)]
    public bool Bool { get; set; }

    [DataMember(Order = 7)]
    public DateTime Date { get; set; }

    [DataMember(Order = 8)]
    public DateTimeOffset? Offset { get; set; }

    [DataMember(Order = 9)]
    public TimeSpan Span { get; set; }

    [DataMember(Order = 10)]
    public Guid Guid { get; set; }

    [DataMember(Order = 11)]
    public byte[]? Blob { get; set; }

    [DataMember(Order = 12)]
    public PhotoVisibility Visibility { get; set; }

    [DataMember(Order = 13)]
    public PhotoRights Rights { get; set; }

    [DataMember(Order = 14)]
    public SafetyLevel Safety { get; set; }

    [DataMember(Order = 15)]
    public ColorProfile Profile { get; set; }

    [DataMember(Order = 16)]
    public List<string>? Tags { get; set; }

    [DataMember(Order = 17)]
    public int[]? Ids { get; set; }

    [DataMember(Order = 18)]
    public Dictionary<string, string>? Meta { get; set; }

    [DataMember(Order = 19)]
    public Dictionary<int, Photo>? ById { get; set; }

    [DataMember(Order = 20)]
    public Paged<Photo>? Page { get; set; }

    [DataMember(Order = 21)]
    public Photo? Sub { get; set; }

    [DataMember(Name = "custom_name", Order = 22)]
    public string? Renamed { get; set; }

    [DataMember(Order = 23)]
    public DateOnly? Day { get; set; }

    [DataMember(Order = 24)]
    public TimeOnly? Time { get; set; }

    [DataMember(Order = 25)]
    public object? Any { get; set; }

    [DataMember(Order = 26)]
    public KeyValuePair<string, int> Pair { get; set; }

    [DataMember(Order = 27)]
    public float Float { get; set; }

    [DataMember(Order = 28)]
    public char Char { get; set; }

    [DataMember(Order = 29)]
    public Uri? Link { get; set; }

    [DataMember(Order = 30)]
    public HashSet<int>? Set { get; set; }

    [DataMember(Order = 31)]
    public ResponseStatus? ResponseStatus { get; set; }
}
