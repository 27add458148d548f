using ServiceStack.RecordedEdges.Types;

#nullable disable

// Requests with a property for each edge.
namespace ServiceStack.RecordedEdges;

[Route("/api/v1/things")]
[Route("/api/v1/things/by/{Name}", "GET")]
internal sealed class ListThings : IReturn<List<Thing>>, IGet
{
    public string Name { get; set; }

    public string[] Names { get; set; }

    public int[] Ids { get; set; }
}

[Route("/api/v1/bytes", "GET")]
internal sealed class GetBytes : IReturn<byte[]>, IGet;

[Route("/api/v1/stream", "GET")]
internal sealed class GetStream : IReturn<Stream>, IGet;

[Route("/api/v1/things/{Id}", "PUT")]
internal sealed class PutVoid : IReturnVoid, IPut
{
    public Guid Id { get; set; }
}

/// <summary>The complex one</summary>
[Route("/api/v1/complex", "POST")]
[Api(Description = "The complex one")]
[ApiResponse(StatusCode = 404, Description = "not there")]
internal sealed class Complex : IReturn<ComplexResponse>
{
    /// <summary>
    /// multi
    /// line "quoted"
    /// </summary>
    [ApiMember(Name = "Kinds", Description = "multi\nline \"quoted\"", DataType = "array", IsRequired = true)]
    public List<Level> Kinds { get; set; }

    public string Mode { get; set; }

    [Validate("NotEmpty", Message = "say it")]
    [Validate("Length(2,5)")]
    public string Text { get; set; }

    public Tuple<int, string> Tup { get; set; }

    public List<List<int>> Nested { get; set; }

    public int[][] Jag { get; set; }

    public Dictionary<string, Dictionary<int, List<Thing>>> Deep { get; set; }

    public object Obj { get; set; }

    public List<object> Objs { get; set; }

    public Dictionary<string, object> Bag { get; set; }

    public Sparse? Sp { get; set; }

    public Dc Dc { get; set; }

    public short S { get; set; }

    public byte B { get; set; }

    public ulong UL { get; set; }

    public uint UI { get; set; }

    public Type Ty { get; set; }

    public IEnumerable<string> En { get; set; }

    public IList<Thing> IL { get; set; }

    public ICollection<int> IC { get; set; }

    public INamed Named { get; set; }

    public ShapeBase Shape { get; set; }

    public Circle Circle { get; set; }

    public Outer.Inner Inner { get; set; }

    public Wrapper<Wrapper<int>> WW { get; set; }

    public Wrapper<string> WS { get; set; }

    public bool? NB { get; set; }

    public double[] Da { get; set; }

    public byte[] Raw { get; set; }

    public Stream Str { get; set; }

    public HashSet<string> Hs { get; set; }

    public string URLPath { get; set; }

    public string iOS { get; set; }

    public string ABTest { get; set; }

    public string Snake_Case { get; set; }

    public ReadOnlyThing Ro { get; set; }
}

internal sealed class ComplexResponse
{
    public ResponseStatus ResponseStatus { get; set; }

    public string Must { get; set; }

    public string Opt { get; set; }
}

internal sealed class ReadOnlyThing
{
    public int A { get; set; }

    public int B => A;
}

[Route("/api/v1/generic", "GET")]
internal sealed class GenericOne : IReturn<Wrapper<Thing>>, IGet;

[Route("/api/v1/dict", "GET")]
internal sealed class DictOne : IReturn<Dictionary<string, Thing>>, IGet;

internal sealed class Plain : IReturn<PlainResponse>, IPost
{
    public int X { get; set; }
}

internal sealed class PlainResponse
{
    public int Y { get; set; }
}
