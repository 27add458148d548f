namespace FlickrStack.Wire.Types;

/// <summary>An option of a language as its header prints it.</summary>
/// <param name="Name">What the query calls it.</param>
/// <param name="Usual">What holds where it is not given; <c>True</c> and <c>False</c> make it a flag.</param>
internal sealed record TypesOption(string Name, string Usual = "")
{
    public bool IsFlag => Usual is "True" or "False";
}
