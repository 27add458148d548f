using System.ComponentModel.DataAnnotations;
using FlickrStack.ServiceModel;

namespace FlickrStack.ServiceInterface.Users;

/// <summary>What a first start makes.</summary>
public sealed class FirstStartOptions
{
    /// <summary>The password of the user <c>admin</c>; when absent one is generated and shown once.</summary>
    [MinLength(8)]
    [Secret]
    public string? AdminPassword { get; set; }

    /// <summary>Whether to make the user <c>demo</c> with the demo's groups and photos.</summary>
    public bool Demo { get; set; } = true;

    /// <summary>The folder of the demo: recorded answers of Flickr's API.</summary>
    public string DemoFolder { get; set; } = Path.Combine(AppContext.BaseDirectory, "demo");
}
