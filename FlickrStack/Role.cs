namespace FlickrStack;

/// <summary>What a process does of all there is to do.</summary>
internal enum Role
{
    /// <summary>Everything.</summary>
    All,

    /// <summary>Answers calls and leaves work in the background to others; pictures are never decoded in it.</summary>
    Web,

    /// <summary>Does work in the background, and answers nobody but who asks for its health.</summary>
    Worker,
}
