namespace FlickrStack.Wire.Types;

/// <summary>What a type is.</summary>
internal enum ApiKind
{
    Class,
    Interface,
    Enum,
}
