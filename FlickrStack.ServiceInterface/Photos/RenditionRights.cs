using FlickrStack.ServiceInterface.Imaging;
using FlickrStack.ServiceInterface.Plans;

namespace FlickrStack.ServiceInterface.Photos;

/// <summary>Which files of a photo its owner's plan grants: decided here and nowhere else.</summary>
public static class RenditionRights
{
    private static readonly Rendition[] Large = [Rendition.AlongEdge(640), Rendition.AlongEdge(1024)];

    /// <summary>What is made of every photo at once, without being asked for.</summary>
    public static IEnumerable<Rendition> Thumbnails(PlanRow plan) => plan.HeightList
        .Select(height => Rendition.AtHeight(height, ImageFormat.Jpeg))
        .Prepend(Rendition.Square)
        .Concat(plan.Original ? Large : []);

    /// <summary>The original in the other format, where the plan grants it.</summary>
    public static Rendition? Twin(PlanRow plan, PhotoRow photo) =>
        Rendition.Whole(photo.ImageFormat.Twin) is var twin && Refusal(plan, photo, twin) is null ? twin : null;

    /// <summary>What is made without being asked for, and is neither there nor given up.</summary>
    public static IEnumerable<Rendition> Lacking(PlanRow plan, PhotoRow photo)
    {
        var wanted = Thumbnails(plan);
        if (Twin(plan, photo) is { } twin) wanted = wanted.Append(twin);
        return wanted.Where(rendition => photo.Made.Lacks(rendition.File));
    }

    /// <summary>What a photo's addresses show besides the thumbnails: the picture as large as it is.</summary>
    public static IEnumerable<Rendition> Whole(PlanRow plan, PhotoRow photo)
    {
        if (plan.Original) yield return photo.Original;
        if (Twin(plan, photo) is { } twin) yield return twin;
    }

    /// <summary>The best file that the plan grants: the original, or the greatest height.</summary>
    public static Rendition Best(PlanRow plan, PhotoRow photo) =>
        plan.Original ? photo.Original : Rendition.AtHeight(plan.HeightList[^1], ImageFormat.Jpeg);

    /// <summary>Why the plan does not grant a file; null where it does.</summary>
    public static ApiException? Refusal(PlanRow plan, PhotoRow photo, Rendition rendition)
    {
        var granted = rendition.Fit switch
        {
            Fit.Square => true,
            Fit.Height => plan.GrantsHeight(rendition.Size),
            Fit.LongestEdge => plan.GrantsHeight(rendition.Target.SizeOf(photo.Width, photo.Height).Height),
            _ => plan.Original,
        };
        if (!granted) return ApiException.Forbidden("PlanForbidsHeight", $"The plan {plan.Name} does not grant this size.");

        return rendition == photo.Original || rendition.Format == ImageFormat.Jpeg || plan.GrantsFormat(rendition.Format.Name)
            ? null
            : ApiException.Forbidden("PlanForbidsFormat", $"The plan {plan.Name} does not grant {rendition.Format.Name}.");
    }
}
