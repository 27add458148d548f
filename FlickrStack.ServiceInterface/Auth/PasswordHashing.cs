using FlickrStack.ServiceInterface.Users;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Options;

namespace FlickrStack.ServiceInterface.Auth;

/// <summary>Hashes and checks passwords, on no more processors at once than there are.</summary>
public sealed class PasswordHashing : IDisposable
{
    private readonly PasswordHasher<UserRow> hasher;
    private readonly SemaphoreSlim slots = new(Math.Clamp(Environment.ProcessorCount, 1, 8));
    private readonly UserRow nobody;

    public PasswordHashing(IOptions<LoginOptions> options)
    {
        hasher = new(Options.Create(new PasswordHasherOptions { IterationCount = options.Value.HashIterations }));
        nobody = new() { UserName = "", DisplayName = "", Roles = "", PlanId = 0, CreatedAt = default };
        nobody = nobody with { PasswordHash = hasher.HashPassword(nobody, ApiKey.Mint().Secret) };
    }

    public string Hash(string password) => hasher.HashPassword(nobody, password);

    /// <summary>Waits for a free processor and hashes a password there.</summary>
    public async Task<string> HashInTurn(string password, CancellationToken cancel)
    {
        using var slot = await Slot(cancel);
        return Hash(password);
    }

    /// <summary>Waits for a free processor; dispose what it returns.</summary>
    public async Task<IDisposable> Slot(CancellationToken cancel)
    {
        await slots.WaitAsync(cancel);
        return new Taken(slots);
    }

    /// <summary>Checks a password with the same work for a user and for nobody.</summary>
    public PasswordVerificationResult Verify(UserRow? user, string password) =>
        hasher.VerifyHashedPassword(user ?? nobody, (user ?? nobody).PasswordHash, password);

    public void Dispose() => slots.Dispose();

    private sealed class Taken(SemaphoreSlim slots) : IDisposable
    {
        public void Dispose() => slots.Release();
    }
}
