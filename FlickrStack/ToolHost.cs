using FlickrStack.ServiceInterface;
using FlickrStack.ServiceInterface.Doctor;
using FlickrStack.ServiceInterface.Jobs;
using FlickrStack.ServiceInterface.Tracking;
using FlickrStack.Wire;

namespace FlickrStack;

/// <summary>A process that does one thing and ends: the same settings and parts, without the web.</summary>
internal static class ToolHost
{
    private const string Works = "FlickrStack:Jobs:Enabled";

    public static IHost Build(IEnumerable<KeyValuePair<string, string?>> given) => Create(given).Build();

    /// <summary>One that looks at what a serving process would do with these settings.</summary>
    public static IHost BuildDoctor(IEnumerable<KeyValuePair<string, string?>> given)
    {
        var builder = Create(given, out var works);
        builder.Services.AddOptionsOf<WireOptions>(builder.Configuration.GetSection("FlickrStack:Wire"));
        builder.Services.AddTracking(builder.Configuration.GetSection("FlickrStack:Tracking"));
        builder.Services.PostConfigure<JobOptions>(jobs => jobs.Enabled = works);
        builder.Services.AddSingleton(ServedAddresses.Of(builder.Configuration));
        builder.Services.AddDoctor().AddCheck<PortsCheck>().AddCheck<AddressCheck>().AddCheck<ProxiesCheck>();
        return builder.Build();
    }

    private static HostApplicationBuilder Create(IEnumerable<KeyValuePair<string, string?>> given) => Create(given, out _);

    private static HostApplicationBuilder Create(IEnumerable<KeyValuePair<string, string?>> given, out bool works)
    {
        var builder = Host.CreateApplicationBuilder(
            new HostApplicationBuilderSettings { ContentRootPath = AppContext.BaseDirectory });
        builder.Configuration.AddGiven(given);
        works = builder.Configuration.GetValue(Works, true);
        // Work in the background is for the serving process, which looks for what was brought in.
        builder.Configuration.AddInMemoryCollection([new(Works, "false")]);
        builder.Services.AddFlickrStack(builder.Configuration.GetSection("FlickrStack"));
        return builder;
    }
}
