using FlickrStack.ServiceInterface.Imaging;
using FlickrStack.ServiceInterface.Jobs;
using Microsoft.Extensions.Options;

namespace FlickrStack.ServiceInterface.Doctor;

/// <summary>Whether the imaging library is there, where this process would make renditions.</summary>
public sealed class RendererCheck(IOptions<JobOptions> jobs, IOptions<RenderOptions> options) : ICheck
{
    private const string Advice = "Install the package libvips42, or npm and build again; FlickrStack:Render:Library chooses one of both.";

    public string Name => "renderer";

    public Task<Finding> Look(CancellationToken cancel) =>
        Task.FromResult(jobs.Value.Enabled ? Find() : Finding.Good("This process leaves the work to others."));

    private Finding Find()
    {
        try
        {
            VipsLibrary.Start(options.Value.Library);
            return Finding.Good($"libvips {VipsLibrary.Version()} is there.");
        }
        catch (DllNotFoundException)
        {
            return Finding.Failure("libvips is missing.", Advice);
        }
        catch (EntryPointNotFoundException e)
        {
            // A version from before strangers' files could be shut out.
            return Finding.Failure($"libvips is too old: {e.Message}", Advice);
        }
    }
}
