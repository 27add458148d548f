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

    /// <summary>Does what was not done yet.</summary>
    public async Task<FirstStartOutcome> Run(CancellationToken cancel)
    {
        var given = options.Value.AdminPassword;
        var password = given ?? Auth.ApiKey.Mint().Secret;
        var opened = await Open(new("admin", "Administrator", password, "Enterprise", Roles.Admin), cancel);
        var photos = options.Value.Demo ? await MakeDemo(cancel) : null;

        return new(opened && given is null ? password : null, photos);
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
