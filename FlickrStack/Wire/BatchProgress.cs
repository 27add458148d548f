namespace FlickrStack.Wire;

/// <summary>How far the batch of a request has come: a refusal tells it, so that the client need not begin again.</summary>
internal sealed class BatchProgress
{
    public const string Header = "X-AutoBatch-Completed";

    public int Completed { get; set; }
}
