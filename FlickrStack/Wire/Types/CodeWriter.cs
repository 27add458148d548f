using System.Text;

namespace FlickrStack.Wire.Types;

/// <summary>Lines of code, indented.</summary>
internal sealed class CodeWriter
{
    private readonly StringBuilder text = new();
    private string indent = "";

    public void Line(string line = "")
    {
        if (line.Length > 0) text.Append(indent).Append(line);
        text.Append('\n');
    }

    public void Lines(IEnumerable<string> lines)
    {
        foreach (var line in lines) Line(line);
    }

    /// <summary>Writes a line and indents what follows.</summary>
    public void Open(string line = "{")
    {
        Line(line);
        indent += "    ";
    }

    public void Close(string line = "}")
    {
        End();
        Line(line);
    }

    /// <summary>Ends what an indent alone holds together.</summary>
    public void End() => indent = indent[4..];

    /// <summary>Blocks of lines; one of several lines is followed by an empty one, unless it is the last.</summary>
    public void Spaced(IEnumerable<IReadOnlyList<string>> blocks)
    {
        var spaced = false;
        foreach (var block in blocks)
        {
            if (spaced) Line();
            Lines(block);
            spaced = block.Count > 1;
        }
    }

    public override string ToString() => text.ToString();
}
