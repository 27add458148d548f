using System.CommandLine;
using FlickrStack.ServiceInterface;
using FlickrStack.ServiceInterface.Data;
using FlickrStack.ServiceInterface.Flickr;
using FlickrStack.ServiceInterface.Users;
using FlickrStack.ServiceModel;
using FluentValidation;

namespace FlickrStack.Commands;

/// <summary>Sends requests about users to the services that answer them on the web, under the same rules.</summary>
internal sealed class UserTool(IServiceProvider services, CancellationToken cancel)
{
    private readonly UserServices users = ActivatorUtilities.CreateInstance<UserServices>(services);

    /// <summary>Runs a command and returns its exit code.</summary>
    public static Task<int> Run(GlobalOptions settings, ParseResult parsed, Func<UserTool, Task> command, CancellationToken cancel) =>
        StartFailure.Told(async () =>
        {
            using var host = ToolHost.Build(settings.Read(parsed));
            await using var scope = host.Services.CreateAsyncScope();
            // Not a first start, which would make an administrator whose password nobody sees.
            await scope.ServiceProvider.GetRequiredService<Migrations>().Apply(cancel);
            try
            {
                await command(new(scope.ServiceProvider, cancel));
                return 0;
            }
            catch (ApiException refusal)
            {
                // The arguments are to blame.
                await Console.Error.WriteLineAsync(refusal.Message);
                return 1;
            }
        });

    public Task<User> Add(CreateUser request) => Checked(new CreateUserRules(), request, users.Post);

    public async Task<User> Change(string name, UpdateUser request)
    {
        request.Id = (await Find(name)).Id;
        return await Checked(new UpdateUserRules(), request, users.Patch);
    }

    /// <summary>Makes a key and a secret for an application that speaks to Flickr.</summary>
    public async Task<(string Key, string Secret)> MakeFlickrKey(string user, string application) =>
        await services.GetRequiredService<FlickrApplications>().Make(await Find(user), application, cancel);

    public async IAsyncEnumerable<User> All()
    {
        for (QueryResponse<User>? page = null; page is null or { NextCursor: not null };)
        {
            page = await users.Get(new QueryUsers { Cursor = page?.NextCursor ?? "" }, cancel);
            foreach (var user in page.Results) yield return user;
        }
    }

    private async Task<UserRow> Find(string name) => await services.GetRequiredService<UserTable>().FindByName(name, cancel)
        ?? throw ApiException.NotFound($"User {ApiException.Quote(name)}");

    private Task<User> Checked<T>(IValidator<T> rules, T request, Func<T, CancellationToken, Task<User>> answer)
    {
        rules.Demand(request);
        return answer(request, cancel);
    }
}
