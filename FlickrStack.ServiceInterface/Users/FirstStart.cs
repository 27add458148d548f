using FlickrStack.ServiceInterface.Auth;
using FlickrStack.ServiceInterface.Data;
using FlickrStack.ServiceInterface.Import;
using FlickrStack.ServiceModel;
using Microsoft.Extensions.Options;

namespace FlickrStack.ServiceInterface.Users;

/// <summary>Makes the first users and the demo; each step is done once, whatever becomes of its outcome.</summary>
public sealed class FirstStart(
    Database database, FirstStartTable steps, Accounts accounts, DemoImport demo, IOptions<FirstStartOptions> options)
{
    public const string DemoUser = "demo";
    private const string DemoPassword = "demo-password";

    /// <summary>Does what was not done yet.</summary>
    /// <returns>The administrator's password where one was generated: nobody will see it again.</returns>
    public async Task<string?> Run(Action<ImportProgress> report, CancellationToken cancel)
    {
        var given = options.Value.AdminPassword;
        var password = given ?? ApiKey.Mint().Secret;
        var opened = await Open(new("admin", "Administrator", password, "Enterprise", Roles.Admin), cancel);
        if (options.Value.Demo)
        {
            await Open(new(DemoUser, "Demo", DemoPassword, "Enterprise"), cancel);
            await ImportDemo(report, cancel);
        }

        return opened && given is null ? password : null;
    }

    private async Task<bool> Open(NewAccount account, CancellationToken cancel)
    {
        var step = $"user {account.UserName}";
        if (await steps.IsDone(step, cancel)) return false;

        await using var transaction = await database.Begin(cancel);
        var opened = await accounts.Open(account, cancel);
        await steps.Done(step, cancel);
        await transaction.Commit();
        return opened;
    }

    private async Task ImportDemo(Action<ImportProgress> report, CancellationToken cancel)
    {
        const string step = "demo photos";
        if (await steps.IsDone(step, cancel)) return;

        await demo.Run(DemoUser, options.Value.DemoFolder, report, cancel);
        await steps.Done(step, cancel);
    }
}
