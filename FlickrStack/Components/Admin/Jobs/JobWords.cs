using FlickrStack.ServiceModel;

namespace FlickrStack.Components.Admin.Jobs;

/// <summary>Work in the background, in words.</summary>
internal static class JobWords
{
    public static string Of(JobKind kind) => kind switch
    {
        JobKind.RenderPhoto => "Pictures of a photo",
        JobKind.ConvertPhoto => "One file of a photo",
        JobKind.RenderLibrary => "Pictures of a library",
        JobKind.Import => "Import",
        _ => kind.ToString(),
    };

    public static string Of(JobStatus status) => status switch
    {
        JobStatus.Queued => "waits",
        JobStatus.Running => "runs",
        _ => "failed",
    };
}
