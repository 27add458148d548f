using FlickrStack.ServiceModel;

namespace FlickrStack.Components.Gallery;

/// <summary>Tags in sizes: the more photos, the larger, by orders of magnitude.</summary>
internal static class TagCloud
{
    private const int Largest = 4;

    public static int SizeOf(Tag tag, long most) =>
        most <= 1 ? 0 : (int)Math.Round(Largest * Math.Log(Math.Max(1, tag.PhotoCount)) / Math.Log(most));
}
