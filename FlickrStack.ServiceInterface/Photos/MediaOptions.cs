using System.ComponentModel.DataAnnotations;

namespace FlickrStack.ServiceInterface.Photos;

/// <summary>How addresses of files are made.</summary>
public sealed class MediaOptions
{
    /// <summary>
    /// Every address made within a window of so many minutes expires at the same moment, one to two windows later:
    /// so it stays the same for a while and can be cached.
    /// </summary>
    [Range(1, 30)]
    public int WindowMinutes { get; set; } = 30;

    /// <summary>Days after which a new key signs; addresses signed with the old one live out their time.</summary>
    [Range(1, 3650)]
    public int KeyDays { get; set; } = 30;

    /// <summary>
    /// Seconds that a front such as nginx may keep a file and answer for the service: so long what was deleted or
    /// forbidden meanwhile may still be had at addresses given out before. 0 has it ask each time.
    /// </summary>
    [Range(0, 3600)]
    public int FrontSeconds { get; set; }
}
