using System.Runtime.InteropServices;

namespace FlickrStack.ServiceInterface.Imaging;

/// <summary>An image of libvips: what its header says, and its pixels once they are computed.</summary>
internal sealed class VipsImage(VipsHandle handle) : IDisposable
{
    public int Width { get; } = VipsNative.Width(handle);

    public int Height { get; } = VipsNative.Height(handle);

    public int Bands { get; } = VipsNative.Bands(handle);

    public bool HasAlpha { get; } = VipsNative.HasAlpha(handle) != 0;

    /// <summary>Whether its orientation makes its height the picture's width.</summary>
    public bool IsTurned { get; } = VipsNative.IsTurned(handle) != 0;

    /// <summary>Begins an operation on this image.</summary>
    public VipsOperation Begin(string operation) => new VipsOperation(operation).WithImage(handle);

    /// <summary>The text of a header field, or null.</summary>
    public string? Text(string field)
    {
        if (VipsNative.TypeOf(handle, field) == 0 || VipsNative.Text(handle, field, out var text) != 0) return null;

        var value = Marshal.PtrToStringUTF8(text);
        VipsNative.Free(text);
        return value;
    }

    /// <summary>The bytes of a header field, or none.</summary>
    public byte[] Blob(string field)
    {
        if (VipsNative.TypeOf(handle, field) == 0 || VipsNative.Blob(handle, field, out var bytes, out var length) != 0) return [];

        var copy = new byte[length];
        Marshal.Copy(bytes, copy, 0, copy.Length);
        return copy;
    }

    /// <summary>The same pixels with nothing said about them. Not every release heeds <c>strip</c> in every format.</summary>
    public VipsImage Bare()
    {
        using var copying = Begin("copy");
        var copy = copying.RunToImage();
        copy.RemoveFields();
        return copy;
    }

    /// <summary>Computes the pixels, once, so that they can be read often. Damage in a file comes to light here.</summary>
    public VipsImage InMemory() => new(VipsHandle.Made(VipsNative.CopyToMemory(handle)));

    /// <summary>The pixels, row by row.</summary>
    public byte[] Pixels()
    {
        var memory = VipsNative.WriteToMemory(handle, out var length);
        if (memory == 0) throw VipsException.Latest();

        var pixels = new byte[length];
        Marshal.Copy(memory, pixels, 0, pixels.Length);
        VipsNative.Free(memory);
        return pixels;
    }

    public void Dispose() => handle.Dispose();

    private void RemoveFields()
    {
        var names = VipsNative.Fields(handle);
        for (var at = names; Marshal.ReadIntPtr(at) is var name && name != 0; at += nint.Size) _ = VipsNative.RemoveField(handle, name);
        VipsNative.FreeList(names);
    }
}
