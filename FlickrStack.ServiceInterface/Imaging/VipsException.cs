using System.Runtime.InteropServices;

namespace FlickrStack.ServiceInterface.Imaging;

/// <summary>libvips could not do it. Its words are for logs alone: they hold paths and noise of other operations.</summary>
internal sealed class VipsException(string message) : Exception(message)
{
    /// <summary>The error of the call that has just failed.</summary>
    public static VipsException Latest()
    {
        var text = VipsNative.TakeErrors();
        try
        {
            return new(Marshal.PtrToStringUTF8(text)?.Trim() ?? "");
        }
        finally
        {
            VipsNative.Free(text);
        }
    }
}
