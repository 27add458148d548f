namespace FlickrStack.ServiceInterface.Auth;

/// <summary>
/// Finds the caller of a password that every request carries. What was checked within the last minute is not hashed
/// again; the database still says whether it is that user's password and whether the user is let in.
/// </summary>
public sealed class BasicPasswords(CallerTable callers, PasswordCheck passwords, RememberedPasswords remembered)
{
    public async Task<Caller?> Find(string userName, string password, string address, CancellationToken cancel)
    {
        if (remembered.Find(userName, password, address) is { } known
            && await callers.FindByUser(known.UserId, known.PasswordHash, cancel) is { } caller)
        {
            return caller;
        }

        // Forgotten before it is checked: guesses at a password that is remembered are counted like all others.
        remembered.Forget(userName, address);
        var user = await passwords.Verify(userName, password, address, cancel);
        remembered.Add(userName, password, address, user);
        return await callers.FindByUser(user.Id, user.PasswordHash, cancel);
    }
}
