using System.Security.Cryptography;

namespace FlickrStack.ServiceInterface.Data;

/// <summary>Random bytes in a file that only the service's user may read.</summary>
internal static class SecretFile
{
    /// <summary>Reads the bytes, or makes them the first time. Two processes that start at once agree on one.</summary>
    public static byte[] ReadOrCreate(string path, int length)
    {
        if (!File.Exists(path)) Create(path, length);

        var bytes = File.ReadAllBytes(path);
        return bytes.Length == length
            ? bytes
            : throw new InvalidDataException($"{path} should hold {length} bytes; restore it, or delete it for a new one.");
    }

    private static void Create(string path, int length)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        var temporary = $"{path}.{Path.GetRandomFileName()}";
        var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows()) options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        using (var file = new FileStream(temporary, options))
        {
            file.Write(RandomNumberGenerator.GetBytes(length));
            file.Flush(flushToDisk: true);
        }

        try
        {
            File.Move(temporary, path, overwrite: false);
        }
        catch (IOException) when (File.Exists(path))
        {
            // Another process was first: its key is the key.
            File.Delete(temporary);
        }
    }
}
