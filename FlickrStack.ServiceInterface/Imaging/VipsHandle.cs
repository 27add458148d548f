using System.Runtime.InteropServices;

namespace FlickrStack.ServiceInterface.Imaging;

/// <summary>A reference to an image, a source or a target of libvips.</summary>
internal sealed class VipsHandle : SafeHandle
{
    public VipsHandle(nint reference) : base(0, ownsHandle: true) => SetHandle(reference);

    public override bool IsInvalid => handle == 0;

    /// <summary>The picture in a file, of which nothing is read yet. No part of the path is taken for options.</summary>
    public static VipsHandle Source(string path) => Made(VipsNative.NewSource(path));

    /// <summary>A new file.</summary>
    public static VipsHandle Target(string path) => Made(VipsNative.NewTarget(path));

    /// <summary>What a function made, or its error.</summary>
    public static VipsHandle Made(nint reference) => reference != 0 ? new(reference) : throw VipsException.Latest();

    protected override bool ReleaseHandle()
    {
        VipsNative.Release(handle);
        return true;
    }
}
