namespace FlickrStack.ServiceInterface.Imaging.Headers;

/// <summary>Why a file is not taken as a picture.</summary>
internal static class Refusal
{
    public static ApiException Empty() => ApiException.NotAnImage("The file is empty.");

    public static ApiException Damaged(string why) => ApiException.NotAnImage($"The file is damaged: {why}");

    public static ApiException EndsEarly() => Damaged("it ends too early.");

    public static ApiException NotTaken(string format) =>
        ApiException.NotAnImage($"{format} is not taken: send JPEG, PNG, GIF, WebP, TIFF or AVIF.");

    /// <param name="head">The beginning of a file of no format that we take.</param>
    public static ApiException Of(ReadOnlySpan<byte> head) => ForeignFormat.Name(head) is { } name
        ? NotTaken(name)
        : ApiException.NotAnImage("The file is no picture: JPEG, PNG, GIF, WebP, TIFF and AVIF are taken.");
}
