namespace FlickrStack.ServiceInterface.Imaging;

/// <summary>Nothing was made of a picture.</summary>
/// <param name="reason">A sentence for the picture's owner.</param>
/// <param name="isFinal">It is the picture's own fault: another try would end the same way.</param>
public sealed class RenderException(string reason, bool isFinal) : Exception(reason)
{
    public bool IsFinal { get; } = isFinal;
}
