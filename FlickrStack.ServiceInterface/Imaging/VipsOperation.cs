using System.Globalization;

namespace FlickrStack.ServiceInterface.Imaging;

/// <summary>An operation of libvips: made by its name, given its arguments, then run once.</summary>
internal sealed class VipsOperation : IDisposable
{
    private nint operation;

    public VipsOperation(string name)
    {
        operation = VipsNative.NewOperation(name);
        if (operation == 0) throw VipsException.Latest();
    }

    /// <summary>Sets a number, a word or an array. Its type is libvips' business, its range is ours: a number out of it is ignored.</summary>
    public VipsOperation With(string name, string value) =>
        VipsNative.SetArgument(operation, name, value) == 0 ? this : throw VipsException.Latest();

    public VipsOperation With(string name, int value) => With(name, value.ToString(CultureInfo.InvariantCulture));

    public VipsOperation WithImage(VipsHandle image) => With("in", VipsNative.ImageType(), image);

    public VipsOperation WithSource(VipsHandle source) => With("source", VipsNative.SourceType(), source);

    public VipsOperation WithTarget(VipsHandle target) => With("target", VipsNative.TargetType(), target);

    public void Run()
    {
        if (VipsNative.Build(ref operation) != 0) throw VipsException.Latest();
    }

    /// <summary>Runs it and returns the image that it makes; pixels are computed when they are needed.</summary>
    public VipsImage RunToImage()
    {
        Run();
        var value = default(VipsValue);
        VipsNative.InitValue(ref value, VipsNative.ImageType());
        try
        {
            VipsNative.GetProperty(operation, "out", ref value);
            return new(VipsHandle.Made(VipsNative.TakeObject(ref value)));
        }
        finally
        {
            VipsNative.UnsetValue(ref value);
        }
    }

    public void Dispose()
    {
        if (operation == 0) return;

        VipsNative.ReleaseOutputs(operation);
        VipsNative.Release(operation);
        operation = 0;
    }

    private VipsOperation With(string name, nuint type, VipsHandle item)
    {
        var value = default(VipsValue);
        VipsNative.InitValue(ref value, type);
        VipsNative.SetObject(ref value, item);
        VipsNative.SetProperty(operation, name, ref value);
        VipsNative.UnsetValue(ref value);
        return this;
    }
}
