using System.Collections.Concurrent;

namespace FlickrStack.ServiceInterface.Auth;

/// <summary>Notes when and from where keys are used, once a minute each: reading is not to cost a write.</summary>
public sealed class KeyUse(ApiKeyTable keys, KeyUse.Notes notes, TimeProvider clock)
{
    private static readonly TimeSpan Often = TimeSpan.FromMinutes(1);

    public async Task Note(Caller caller, string address, CancellationToken cancel)
    {
        var now = clock.GetUtcNow();
        if (caller.KeyId is not { } id || now - caller.KeyUsedAt < Often || !notes.Begin(id)) return;

        try
        {
            await keys.NoteUse(id, now, address, cancel);
        }
        catch (ApiException busy) when (busy.Status == 503)
        {
            // Another process writes for long; whoever only wants to read is not to be refused for a note.
        }
        finally
        {
            notes.End(id);
        }
    }

    /// <summary>The notes that are being written, so that requests that come at once do not queue up to write the same.</summary>
    public sealed class Notes
    {
        private readonly ConcurrentDictionary<long, bool> begun = [];

        public bool Begin(long key) => begun.TryAdd(key, true);

        public void End(long key) => begun.TryRemove(key, out _);
    }
}
