using System.Collections.Concurrent;
using System.Reflection;
using System.Runtime.InteropServices;

namespace FlickrStack.ServiceInterface;

/// <summary>Which file serves which native library. An assembly can have one resolver only: this is ours.</summary>
internal static class NativeLibraries
{
    private static readonly ConcurrentDictionary<string, string> Files = [];

    static NativeLibraries() => NativeLibrary.SetDllImportResolver(typeof(NativeLibraries).Assembly, Resolve);

    /// <param name="name">The library as imports name it.</param>
    /// <param name="file">Its path, or a name that the system finds.</param>
    public static void Offer(string name, string file) => Files[name] = file;

    private static nint Resolve(string name, Assembly assembly, DllImportSearchPath? paths) =>
        Files.TryGetValue(name, out var file) ? NativeLibrary.Load(file) : 0;
}
