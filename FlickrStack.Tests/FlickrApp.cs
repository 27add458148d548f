using FlickrStack.Client;
using FlickrStack.ServiceInterface.Data;
using FlickrStack.ServiceInterface.Import;
using FlickrStack.ServiceInterface.Users;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Logging;
using Quartz;

namespace FlickrStack.Tests;

/// <summary>The real program on a free port, with a database and a clock of its own.</summary>
internal sealed class FlickrApp : IAsyncDisposable
{
    public const string Password = "a-good-password";
    public const string AdminPassword = "an-admin-password";

    private readonly WebApplication app;
    private readonly bool ownsFolder;

    private FlickrApp(WebApplication app, string folder, bool ownsFolder, ManualClock clock, Log log) =>
        (this.app, Folder, this.ownsFolder, Clock, Log) = (app, folder, ownsFolder, clock, log);

    public static string DemoFolder { get; } = Path.Combine(AppContext.BaseDirectory, "demo");

    public ManualClock Clock { get; }

    public Log Log { get; }

    /// <summary>Where its database, files and keys are.</summary>
    public string Folder { get; }

    public Uri Address => new(app.Urls.First());

    public static Task<FlickrApp> Start(params (string Name, string Value)[] settings) =>
        Start(Directory.CreateTempSubdirectory("flickrstack-test-").FullName, ownsFolder: true, settings);

    /// <summary>Starts on what another program has left; the folder stays.</summary>
    public static Task<FlickrApp> StartOn(string folder, params (string Name, string Value)[] settings) =>
        Start(folder, ownsFolder: false, settings);

    private static async Task<FlickrApp> Start(string folder, bool ownsFolder, (string Name, string Value)[] settings)
    {
        // What another program has left is dated by the machine's clock.
        var clock = new ManualClock(
            ringsAtOnce: !settings.Contains(("Jobs:Enabled", "true")), ownsFolder ? null : TimeProvider.System.GetUtcNow());
        var given = new Dictionary<string, string?>
        {
            ["urls"] = "http://127.0.0.1:0",
            ["FlickrStack:Database:Folder"] = folder,
            ["FlickrStack:Database:ConnectionString"] = await TestDatabase.Of(folder),
            ["FlickrStack:AdminPassword"] = AdminPassword,
            ["FlickrStack:Demo"] = "false",
            ["FlickrStack:Login:HashIterations"] = "1000",
            ["FlickrStack:Jobs:Enabled"] = "false",
            ["FlickrStack:Wire:RequestsPerMinute"] = "0",
            ["FlickrStack:Wire:AnonymousPerMinute"] = "0",
        };
        foreach (var (name, value) in settings) given[$"FlickrStack:{name}"] = value;
        var log = new Log();
        var app = WebHost.Build(given, Role.All, services =>
        {
            services.AddSingleton<TimeProvider>(clock);
            // With work off none is ordered either: the job store would wait by the test's clock.
            if (given["FlickrStack:Jobs:Enabled"] == "false") services.RemoveAll<ISchedulerFactory>();
            services.AddLogging(logging => logging.ClearProviders().AddProvider(log));
        });
        await app.Prepare(_ => { }, default);
        await app.StartAsync();
        return new(app, folder, ownsFolder, clock, log);
    }

    /// <summary>Opens an account and returns a client that has signed in to it.</summary>
    public async Task<FlickrStackClient> SignUp(string userName, string plan = "Enterprise")
    {
        await Open(userName, plan);
        return await SignIn(userName);
    }

    public Task Open(string userName, string plan = "Enterprise", params string[] roles) => Within(services =>
        services.GetRequiredService<Accounts>().Open(new(userName, userName, Password, plan, roles), Clock.GetUtcNow(), default));

    public async Task<FlickrStackClient> SignIn(string userName, string password = Password)
    {
        var client = Anonymous();
        await client.Login(userName, password);
        return client;
    }

    public FlickrStackClient Anonymous() => new(Http());

    public HttpClient Http(string? token = null)
    {
        var http = new HttpClient { BaseAddress = Address };
        if (token is not null) http.DefaultRequestHeaders.Authorization = new("Bearer", token);
        return http;
    }

    /// <summary>Imports recorded groups of the demo, all of them unless one is named.</summary>
    public Task ImportDemo(string userName, string? group = null, int limit = int.MaxValue) => Within(async services =>
    {
        var owner = (await services.GetRequiredService<UserTable>().FindByName(userName, default))!.Id;
        var recorded = new FlickrFolder(DemoFolder);
        foreach (var nsid in group is null ? recorded.Groups() : [group])
        {
            var order = new ImportOrder { Owner = owner, Group = nsid, Limit = limit, Details = true };
            await services.GetRequiredService<FlickrImport>().Run(order, new(recorded), _ => { }, default);
        }
    });

    /// <summary>Runs something with the program's own parts.</summary>
    public async Task Within(Func<IServiceProvider, Task> action)
    {
        await using var scope = app.Services.CreateAsyncScope();
        await action(scope.ServiceProvider);
    }

    public async Task<T> Query<T>(string sql)
    {
        T? value = default;
        await Within(async services => value = await services.GetRequiredService<Database>().First<T>(sql, null, default));
        return value!;
    }

    public async Task<List<T>> List<T>(string sql)
    {
        List<T> rows = [];
        await Within(async services => rows = await services.GetRequiredService<Database>().List<T>(sql, null, default));
        return rows;
    }

    public async Task Execute(string sql) =>
        await Within(services => services.GetRequiredService<Database>().Execute(sql, null, default));

    /// <summary>Runs a statement, with <c>new</c> and <c>old</c> for the row, whenever something is done: "after delete on links".</summary>
    public Task Whenever(string something, string statement) => Execute(TestDatabase.Trigger(something, statement));

    /// <summary>Makes the database refuse something: "before insert on links".</summary>
    public Task Refuse(string something) => Whenever(something, TestDatabase.Refusal);

    public async ValueTask DisposeAsync()
    {
        await app.StopAsync();
        await app.DisposeAsync();
        if (!ownsFolder) return;

        Directory.Delete(Folder, recursive: true);
        await TestDatabase.Drop(Folder);
    }
}
