using FlickrStack.ServiceInterface.Data;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace FlickrStack.ServiceInterface.Backup;

/// <summary>The service's own parts on a data folder that nobody serves: tables in a file, and photos' files beside it.</summary>
internal sealed class DataFolder : IAsyncDisposable
{
    private readonly ServiceProvider services;
    private readonly AsyncServiceScope scope;

    public DataFolder(string folder, TimeProvider clock)
    {
        Options = new() { Folder = folder };
        var settings = new ConfigurationBuilder().AddInMemoryCollection(
            [new("FlickrStack:Database:Folder", folder), new("FlickrStack:Jobs:Enabled", "false")]).Build();
        services = new ServiceCollection().AddSingleton(clock).AddLogging().AddFlickrStack(settings.GetSection("FlickrStack")).BuildServiceProvider();
        scope = services.CreateAsyncScope();
    }

    public DatabaseOptions Options { get; }

    public T Part<T>()
        where T : notnull => scope.ServiceProvider.GetRequiredService<T>();

    public async ValueTask DisposeAsync()
    {
        await scope.DisposeAsync();
        await services.DisposeAsync();
    }
}
