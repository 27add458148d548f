using FlickrStack.ServiceInterface;

namespace FlickrStack;

/// <summary>A process that does one thing and ends: the same settings and parts, without the web.</summary>
internal static class ToolHost
{
    public static IHost Build(IEnumerable<KeyValuePair<string, string?>> given)
    {
        var builder = Host.CreateApplicationBuilder(
            new HostApplicationBuilderSettings { ContentRootPath = AppContext.BaseDirectory });
        builder.Configuration.AddGiven(given);
        // Work in the background is for the serving process, which looks for what was brought in.
        builder.Configuration.AddInMemoryCollection([new("FlickrStack:Jobs:Enabled", "false")]);
        builder.Services.AddFlickrStack(builder.Configuration.GetSection("FlickrStack"));
        return builder.Build();
    }
}
