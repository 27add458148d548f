using FlickrStack.Client;
using FlickrStack.Components.Sessions;
using Microsoft.AspNetCore.Components;

namespace FlickrStack.Components;

/// <summary>A page: it sends DTOs in its viewer's name and shows the answers.</summary>
public abstract class Page : ComponentBase
{
    [CascadingParameter]
    internal HttpContext Http { get; set; } = null!;

    [Inject]
    internal Session Session { get; set; } = null!;

    [Inject]
    internal NavigationManager Navigation { get; set; } = null!;

    /// <summary>What the page's form was refused for.</summary>
    internal Submission Submission { get; } = new();

    /// <summary>The API, as the viewer may use it.</summary>
    internal FlickrStackClient Api => Session.Api;

    internal CancellationToken Cancel => Http.RequestAborted;
}
