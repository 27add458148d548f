namespace FlickrStack.Wire.Types;

/// <summary>How a value looks on the wire: all that most languages need to know of it.</summary>
internal enum ApiShape
{
    /// <summary>A number, a text, a time: <see cref="ApiTypeRef.Name"/> says which. Bytes are <c>Byte[]</c> and <c>Stream</c>, anything is <c>Object</c>.</summary>
    Scalar,

    /// <summary>Any number of its one argument; the name says which collection, <c>Array</c> for arrays.</summary>
    List,

    /// <summary>Its second argument by its first.</summary>
    Map,

    /// <summary>A type of the model.</summary>
    Declared,

    /// <summary>A parameter of the generic type that it is used in.</summary>
    Parameter,
}
