using System.Runtime.InteropServices;

namespace FlickrStack.ServiceInterface.Imaging;

/// <summary>Takes a line of libvips' and GLib's log.</summary>
[UnmanagedFunctionPointer(CallingConvention.Cdecl)]
internal delegate void VipsLog(nint domain, int level, nint message, nint context);
