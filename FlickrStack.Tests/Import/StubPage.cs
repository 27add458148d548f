namespace FlickrStack.Tests.Import;

/// <summary>The page of a list that the stub is asked for.</summary>
internal sealed record StubPage(string Root, int Page, int PerPage, int? UploadedUpTo)
{
    public bool IsPublic { get; init; }

    public bool IsSearch { get; init; }
}
