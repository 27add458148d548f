using System.Security.Cryptography;

namespace FlickrStack.ServiceInterface.Data;

/// <summary>Files that only the service's user may read.</summary>
internal static class SecretFile
{
    /// <summary>Makes an empty file where there is none.</summary>
    public static void Ensure(string path)
    {
        if (File.Exists(path)) return;

        Directory.CreateDirectory(Path.GetDirectoryName(Path.GetFullPath(path))!);
        Private(path, FileMode.OpenOrCreate).Dispose();
    }

    /// <summary>Reads random bytes, or makes them the first time. Two processes that start at once agree on one.</summary>
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
        using (var file = Private(temporary, FileMode.CreateNew))
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

    /// <summary>Opens a file that was not there.</summary>
    public static FileStream New(string path) => Private(path, FileMode.CreateNew);

    /// <summary>Makes a folder, and those it lies in, that only the service's user may look into.</summary>
    public static void EnsureFolder(string path)
    {
        if (Directory.Exists(path)) return;
        if (Path.GetDirectoryName(path) is { Length: > 0 } parent) EnsureFolder(parent);
        if (OperatingSystem.IsWindows()) Directory.CreateDirectory(path);
        else Directory.CreateDirectory(path, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
    }

    private static FileStream Private(string path, FileMode mode)
    {
        var options = new FileStreamOptions { Mode = mode, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows()) options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        return new(path, options);
    }
}
