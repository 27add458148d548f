namespace FlickrStack.ServiceModel;

/// <summary>Copies photos into the caller's library, in the background.</summary>
/// <remarks>
/// From Flickr: exactly one of a group's pool, a user's photos, a photoset and a search. Photos that are here already
/// are only brought up to date, unless they were changed here. One import of a user runs at a time, the others wait.
/// What Flickr shows to friends, family or nobody stays as private here.
/// </remarks>
[Route("/api/v1/imports", "POST"), RequiresScope(Scopes.ImportsWrite), Answers(202)]
public sealed class StartImport : IReturn<Import>, IPost
{
    /// <summary>Where the photos come from.</summary>
    public ImportSource Source { get; set; }

    /// <summary>A group's nsid, such as <c>80641914@N00</c>: its pool becomes a group here.</summary>
    public string? Group { get; set; }

    /// <summary>A user's nsid: the public photos, with a token all that it may see. With one, <c>me</c> is its user.</summary>
    public string? User { get; set; }

    /// <summary>A photoset's id: it becomes a group here.</summary>
    public string? Photoset { get; set; }

    /// <summary>Words to search all of Flickr for.</summary>
    public string? Search { get; set; }

    /// <summary>A Flickr API key; the service's own when absent.</summary>
    public string? ApiKey { get; set; }

    /// <summary>The secret of the API key, needed with a token.</summary>
    public string? ApiSecret { get; set; }

    /// <summary>An OAuth token of a Flickr user, to import what only that user sees.</summary>
    public string? Token { get; set; }

    /// <summary>The secret of the token.</summary>
    public string? TokenSecret { get; set; }

    /// <summary>The address of an API that speaks as Flickr's does, where the service's settings allow it.</summary>
    public string? BaseUrl { get; set; }

    /// <summary>How many photos to look at, the newest first; all when absent.</summary>
    public int? Limit { get; set; }

    /// <summary>Whether to ask for each photo's own record too: a call more for tags as written and names of places.</summary>
    public bool Details { get; set; }
}

/// <summary>Lists the caller's imports, newest first.</summary>
/// <remarks>Order: <c>-createdAt</c> (default).</remarks>
[Route("/api/v1/imports", "GET"), RequiresScope(Scopes.ImportsWrite)]
public sealed class QueryImports : PageQuery, IReturn<QueryResponse<Import>>, IGet
{
    /// <summary>Those of this user, by id or name, which only an administrator may ask for; the caller's own when absent.</summary>
    public string? User { get; set; }
}

/// <summary>Shows how far an import is.</summary>
[Route("/api/v1/imports/{Id}", "GET"), RequiresScope(Scopes.ImportsWrite)]
public sealed class GetImport : IReturn<Import>, IGet
{
    /// <summary>The import's id.</summary>
    public long Id { get; set; }
}

/// <summary>Lists what an import left out or could not have, in the order it came to them: the first 10,000.</summary>
[Route("/api/v1/imports/{Id}/items", "GET"), RequiresScope(Scopes.ImportsWrite)]
public sealed class QueryImportItems : PageQuery, IReturn<QueryResponse<ImportItem>>, IGet
{
    /// <summary>The import's id.</summary>
    public long Id { get; set; }

    /// <summary>An import of this user, by id or name, which only an administrator may ask for; the caller's own when absent.</summary>
    public string? User { get; set; }
}

/// <summary>Stops an import within seconds; what it has copied stays. One that has ended stays as it is.</summary>
[Route("/api/v1/imports/{Id}/cancel", "POST"), RequiresScope(Scopes.ImportsWrite)]
public sealed class CancelImport : IReturn<Import>, IPost
{
    /// <summary>The import's id.</summary>
    public long Id { get; set; }

    /// <summary>An import of this user, by id or name, which only an administrator may ask for; the caller's own when absent.</summary>
    public string? User { get; set; }
}

/// <summary>An import and what has become of its photos so far.</summary>
public sealed class Import
{
    /// <summary>The import's id.</summary>
    public long Id { get; set; }

    /// <summary>Where the photos come from.</summary>
    public ImportSource Source { get; set; }

    /// <summary>What is imported, such as <c>group 80641914@N00</c>.</summary>
    public required string What { get; set; }

    /// <summary>Whether it waits, runs or has ended.</summary>
    public ImportStatus Status { get; set; }

    /// <summary>How many photos there are to look at, as far as is known.</summary>
    public long Total { get; set; }

    /// <summary>Photos copied, or brought up to date.</summary>
    public long Done { get; set; }

    /// <summary>Photos that were here already.</summary>
    public long Known { get; set; }

    /// <summary>Photos left out, such as videos.</summary>
    public long Skipped { get; set; }

    /// <summary>Photos that could not be had; another import tries them again.</summary>
    public long Failed { get; set; }

    /// <summary>Why it ended before its end.</summary>
    public string? Message { get; set; }

    /// <summary>When it was ordered.</summary>
    public DateTimeOffset CreatedAt { get; set; }

    /// <summary>When it began.</summary>
    public DateTimeOffset? StartedAt { get; set; }

    /// <summary>When it ended.</summary>
    public DateTimeOffset? EndedAt { get; set; }
}

/// <summary>Something that an import left out or could not have.</summary>
public sealed class ImportItem
{
    /// <summary>Which of both.</summary>
    public ImportOutcome Outcome { get; set; }

    /// <summary>What it is, and why.</summary>
    public required string Reason { get; set; }
}

/// <summary>Where imported photos come from.</summary>
public enum ImportSource
{
    /// <summary>Flickr's API.</summary>
    Flickr,

    /// <summary>The files of «Your Flickr Data».</summary>
    Export,
}

/// <summary>How far an import is.</summary>
public enum ImportStatus
{
    /// <summary>It waits for its turn.</summary>
    Queued,

    /// <summary>It runs.</summary>
    Running,

    /// <summary>It has come to its end.</summary>
    Done,

    /// <summary>It broke off.</summary>
    Failed,

    /// <summary>It was stopped.</summary>
    Cancelled,
}

/// <summary>Why something was not imported.</summary>
public enum ImportOutcome
{
    /// <summary>It is nothing that is imported.</summary>
    Skipped,

    /// <summary>It could not be had.</summary>
    Failed,
}
