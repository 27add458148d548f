namespace FlickrStack.ServiceInterface.Imaging;

/// <summary>How the size of a rendition follows from its picture's. No rendition is larger than its picture.</summary>
public enum Fit
{
    /// <summary>As large as the picture.</summary>
    Whole,

    /// <summary>So many pixels high.</summary>
    Height,

    /// <summary>So many pixels along the longest edge.</summary>
    LongestEdge,

    /// <summary>A square cut from the middle; a picture smaller than it is enlarged.</summary>
    Square,
}
