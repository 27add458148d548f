namespace FlickrStack.Wire.Types;

/// <summary>Writes the types of a contract in one language.</summary>
internal interface ITypesWriter
{
    /// <summary>The last part of the address.</summary>
    string Language { get; }

    string ContentType => "text/plain; charset=utf-8";

    CommentMarks Marks => CommentMarks.Slashes;

    /// <summary>The options in the order in which the header prints them.</summary>
    IReadOnlyList<TypesOption> Options { get; }

    void Write(CodeWriter code, TypeSelection types, TypesOptions options);
}
