using System.Runtime.InteropServices;

namespace FlickrStack.ServiceInterface.Imaging;

/// <summary>GLib's GValue: it carries an object into an operation and out of it.</summary>
[StructLayout(LayoutKind.Sequential)]
internal struct VipsValue
{
    private nuint type;
    private ulong first;
    private ulong second;
}
