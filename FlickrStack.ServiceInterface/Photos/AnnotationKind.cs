namespace FlickrStack.ServiceInterface.Photos;

/// <summary>What an annotation is of.</summary>
public enum AnnotationKind
{
    /// <summary>The whole photo.</summary>
    Comment,

    /// <summary>A part of it.</summary>
    Note,
}
