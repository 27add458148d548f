using FlickrStack.ServiceInterface;
using FlickrStack.ServiceInterface.Data;
using FlickrStack.ServiceInterface.Users;

namespace FlickrStack.Benchmarks;

/// <summary>Makes a database with one user and a library of so many photos, by the service's own parts.</summary>
internal static class Seed
{
    private const string UserName = "bench";
    private const string Password = "bench-password";

    public static async Task Run(int photos, string folder, CancellationToken cancel)
    {
        await using var services = Services(folder);
        await using var scope = services.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<Migrations>().Apply(cancel);
        await scope.ServiceProvider.GetRequiredService<Accounts>()
            .Open(new(UserName, "Benchmark", Password, "Enterprise"), SamplePhoto.Newest, cancel);
        var user = await scope.ServiceProvider.GetRequiredService<UserTable>().FindByName(UserName, cancel);

        await scope.ServiceProvider.GetRequiredService<SampleLibrary>().Fill(user!.Id, photos, cancel);
    }

    private static ServiceProvider Services(string folder)
    {
        var settings = new ConfigurationBuilder()
            .AddInMemoryCollection([new("FlickrStack:Database:Folder", folder)])
            .Build();
        return new ServiceCollection()
            .AddFlickrStack(settings.GetSection("FlickrStack"))
            .AddScoped<SampleLibrary>()
            .BuildServiceProvider();
    }
}
