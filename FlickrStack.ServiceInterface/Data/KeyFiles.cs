using System.Globalization;

namespace FlickrStack.ServiceInterface.Data;

/// <summary>
/// Generated keys, each in a file named by the window in which it came into use. A new one is made after so many
/// windows; the one before it is good for a few more.
/// </summary>
/// <param name="folder">Where they are.</param>
/// <param name="name">What the keys are for.</param>
/// <param name="schedule">When there is a new one.</param>
internal sealed class KeyFiles(string folder, string name, KeySchedule schedule)
{
    private const string Extension = ".key";

    /// <summary>Reads the good keys of a window, the one to sign with first, and deletes those that are good no longer.</summary>
    public List<byte[]> Read(long window, int length)
    {
        var begun = Begun();
        if (begun.Count == 0 || window - begun[0] >= schedule.Life) begun.Insert(0, window);
        var keys = new List<byte[]>();
        for (var i = 0; i < begun.Count; i++)
        {
            if (i == 0 || window - begun[i - 1] <= schedule.Overlap) keys.Add(SecretFile.ReadOrCreate(PathOf(begun[i]), length));
            else File.Delete(PathOf(begun[i]));
        }

        return keys;
    }

    // The windows in which the keys came into use, the last one first.
    private List<long> Begun()
    {
        if (!Directory.Exists(folder)) return [];

        return
        [
            .. Directory.EnumerateFiles(folder, $"{name}-*{Extension}")
                .Select(path => Path.GetFileNameWithoutExtension(path)[(name.Length + 1)..])
                .Where(text => long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out _))
                .Select(text => long.Parse(text, CultureInfo.InvariantCulture))
                .OrderDescending(),
        ];
    }

    private string PathOf(long window) =>
        Path.Combine(folder, string.Create(CultureInfo.InvariantCulture, $"{name}-{window}{Extension}"));
}
