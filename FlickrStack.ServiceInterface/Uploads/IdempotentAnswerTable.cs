using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using FlickrStack.ServiceInterface.Data;
using FlickrStack.ServiceModel;

namespace FlickrStack.ServiceInterface.Uploads;

/// <summary>All SQL of answers that are given again to whoever asks the same with the same key.</summary>
public sealed class IdempotentAnswerTable(Database database, TimeProvider clock)
{
    /// <summary>How long an answer is remembered.</summary>
    public static readonly TimeSpan Kept = TimeSpan.FromHours(24);

    /// <summary>What a call is known by: the same bytes and fields are the same call.</summary>
    public static string Fingerprint(object call) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(JsonSerializer.Serialize(call))));

    /// <summary>The answer remembered under a key, or null.</summary>
    /// <exception cref="ApiException">The key belongs to another call.</exception>
    public async Task<T?> Find<T>(long owner, string key, string fingerprint, CancellationToken cancel)
        where T : class
    {
        var found = await database.First<Remembered>(
            "select fingerprint, answer from idempotent_answers where owner_id = @owner and key = @key and created_at > @since",
            new { owner, key, since = clock.GetUtcNow() - Kept },
            cancel);
        if (found is null) return null;
        if (found.Fingerprint != fingerprint)
            throw ApiException.Conflict("IdempotencyKeyReused", "This Idempotency-Key belongs to another request.");

        return JsonSerializer.Deserialize<T>(found.Answer, ContractJson.Options);
    }

    /// <summary>Remembers an answer, unless its owner is gone; of two calls at once with the same key the first one's.</summary>
    public Task Add<T>(long owner, string key, string fingerprint, T answer, CancellationToken cancel) =>
        database.Execute(
            """
            insert into idempotent_answers (owner_id, key, fingerprint, answer, created_at)
            select u.id, @key, @fingerprint, @text, @now from users u where u.id = @owner
            on conflict (owner_id, key) do update set
                fingerprint = excluded.fingerprint, answer = excluded.answer, created_at = excluded.created_at
            where idempotent_answers.created_at <= @since
            """,
            new
            {
                owner,
                key,
                fingerprint,
                text = JsonSerializer.Serialize(answer, ContractJson.Options),
                now = clock.GetUtcNow(),
                since = clock.GetUtcNow() - Kept,
            },
            cancel);

    public Task<int> DeleteOld(CancellationToken cancel) => database.Execute(
        "delete from idempotent_answers where created_at <= @since", new { since = clock.GetUtcNow() - Kept }, cancel);

    private sealed record Remembered(string Fingerprint, string Answer);
}
