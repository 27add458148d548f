using FlickrStack.ServiceInterface.Import;
using FlickrStack.ServiceModel;
using Microsoft.Extensions.Options;

namespace FlickrStack.ServiceInterface.Users;

/// <summary>Makes the first users and the demo; each step is done once, whatever becomes of its outcome.</summary>
public sealed class FirstStart(
    FirstStartTable steps, Accounts accounts, DemoImport demo, IOptions<FirstStartOptions> options, TimeProvider clock)
{
    public const string DemoUser = "demo";
    private const string DemoPassword = "demo-password";

    /// <summary>Does what was not done yet, and returns the demo's photos where they were imported.</summary>
    /// <param name="tellPassword">Takes the administrator's password where one is generated: nobody will see it again.</param>
    /// <param name="cancel">Gives up.</param>
    public async Task<ImportProgress?> Run(Action<string> tellPassword, CancellationToken cancel)
    {
        var given = options.Value.AdminPassword;
        var password = given ?? Auth.ApiKey.Mint().Secret;
        var opened = await Open(new("admin", "Administrator", password, "Enterprise", Roles.Admin), cancel);
        // At once: the demo takes long, and whoever breaks it off must have seen it.
        if (opened && given is null) tellPassword(password);

        return options.Value.Demo ? await MakeDemo(cancel) : null;
    }

    private async Task<bool> Open(NewAccount account, CancellationToken cancel)
    {
        var step = $"user {account.UserName}";
        if (await steps.IsDone(step, cancel)) return false;

        var opened = await accounts.Open(account, clock.GetUtcNow(), cancel) != 0;
        await steps.Done(step, cancel);
        return opened;
    }

    private async Task<ImportProgress?> MakeDemo(CancellationToken cancel)
    {
        const string step = "demo photos";
        await Open(new(DemoUser, "Demo", DemoPassword, "Enterprise"), cancel);
        if (await steps.IsDone(step, cancel)) return null;

        var imported = await demo.Run(DemoUser, options.Value.DemoFolder, cancel);
        await steps.Done(step, cancel);
        return imported;
    }
}
