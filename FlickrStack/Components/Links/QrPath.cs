using System.Globalization;
using System.Text;
using QRCoder;

namespace FlickrStack.Components.Links;

/// <summary>A text as a QR code, drawn as one line of SVG.</summary>
internal sealed class QrPath
{
    private QrPath(int size, string line) => (Size, Line) = (size, line);

    /// <summary>Modules along an edge, the quiet zone among them.</summary>
    public int Size { get; }

    /// <summary>The dark modules, a run of them at a time.</summary>
    public string Line { get; }

    public static QrPath Of(string text)
    {
        using var code = QRCodeGenerator.GenerateQrCode(text, QRCodeGenerator.ECCLevel.M);
        var (rows, line) = (code.ModuleMatrix, new StringBuilder());
        for (var y = 0; y < rows.Count; y++)
        for (var x = 0; x < rows.Count; x++)
        {
            var run = 0;
            while (x + run < rows.Count && rows[y][x + run]) run++;
            if (run > 0) line.Append(CultureInfo.InvariantCulture, $"M{x} {y}h{run}v1h-{run}z");
            x += run;
        }

        return new(rows.Count, line.ToString());
    }
}
