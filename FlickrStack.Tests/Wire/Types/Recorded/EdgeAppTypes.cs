using System.Runtime.Serialization;

#nullable disable

// Types at the edges of what languages can say, without annotations of what may be null.
namespace ServiceStack.RecordedEdges.Types;

internal enum Level
{
    Low = 1,
    High = 200,
}

internal enum Sparse
{
    A,
    B = 5,
    C,
}

[DataContract]
internal enum Dc
{
    One,
    Two,
}

internal sealed class Thing : INamed
{
    public int Id { get; set; }

    public string Name { get; set; }

    public string Old { get; set; }

    [IgnoreDataMember]
    public string Hidden { get; set; }
}

internal interface INamed
{
    string Name { get; set; }
}

internal abstract class ShapeBase
{
    public string Kind { get; set; }
}

internal sealed class Circle : ShapeBase
{
    public double R { get; set; }

    public Circle Parent { get; set; }
}

internal sealed class Outer
{
    public Inner In { get; set; }

    internal sealed class Inner
    {
        public int X { get; set; }
    }
}

internal sealed class Wrapper<T>
{
    public T Value { get; set; }

    public List<T> Items { get; set; }

    public Dictionary<string, List<T>> Map { get; set; }
}
