namespace FlickrStack.Wire.Types;

/// <summary>The list from which Dart's client makes types by their names, as it cannot ask a type for them.</summary>
internal sealed class DartContext(TypeSelection types)
{
    private static readonly HashSet<string> Known =
        ["String", "int", "double", "bool", "dynamic", "DateTime", "Duration", "List<String>", "List<int>", "Map<String,String?>"];

    private readonly Dictionary<string, string> made = [];

    /// <summary>One line for each type, and for each that is made of others.</summary>
    public IEnumerable<string> Lines(IEnumerable<ApiType> written)
    {
        foreach (var type in written)
        {
            if (type.Operation?.Response is { Args.Count: > 0 } page) Add(page);
            Add(type);
            foreach (var held in type.Properties.SelectMany(property => property.Type.WithArgs)) Add(held);
            if (type.Operation?.Response is { } answer) AddParts(answer);
        }

        return made.Select(type => $"'{type.Key}': TypeInfo({type.Value}),");
    }

    private void Add(ApiType type)
    {
        var name = DartTypes.Name(type);
        made.TryAdd(name, type switch
        {
            { Kind: ApiKind.Enum } => $"TypeOf.Enum, enumValues:{name}.values",
            { Kind: ApiKind.Interface } => "TypeOf.Interface",
            { Parameters.Count: > 0 } => $"TypeOf.GenericDef,create:() => {type.Name}()",
            _ => $"TypeOf.Class, create:() => {name}()",
        });
    }

    // Declared types have their own turn, and what is open is made by another name.
    private void Add(ApiTypeRef type)
    {
        var name = DartNames.Of(type);
        var hasTurn = type is { Shape: ApiShape.Declared, Args.Count: 0 };
        if (!hasTurn && !Known.Contains(name) && type.WithArgs.All(part => part.Shape != ApiShape.Parameter))
            made.TryAdd(name, $"TypeOf.Class, create:() => {DartNames.Empty(type)}");
    }

    private void AddParts(ApiTypeRef answer)
    {
        Add(answer);
        if (answer.Args.Count == 0 || types.Find(answer) is not { } type) return;

        foreach (var property in type.Properties) Add(Closed(property.Type, type, answer));
    }

    private static ApiTypeRef Closed(ApiTypeRef type, ApiType open, ApiTypeRef closed) => type.Shape == ApiShape.Parameter
        ? closed.Args[open.Parameters.ToList().IndexOf(type.Name)]
        : type with { Args = [.. type.Args.Select(arg => Closed(arg, open, closed))] };
}
