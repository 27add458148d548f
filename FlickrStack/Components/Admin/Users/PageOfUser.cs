using System.Globalization;
using FlickrStack.ServiceModel;
using Microsoft.AspNetCore.Components;

namespace FlickrStack.Components.Admin.Users;

/// <summary>A page about one user and what is theirs.</summary>
public abstract class PageOfUser : AdminPage
{
    [Parameter]
    public long Id { get; set; }

    /// <summary>Whom it is about; nothing before they are known.</summary>
    internal User? Subject { get; set; }

    /// <summary>How requests name the user.</summary>
    internal string Name => Id.ToString(CultureInfo.InvariantCulture);

    protected override async Task OnInitializedAsync()
    {
        var user = await Api.Send(new GetUser { Id = Id }, Cancel);
        await Load();
        Subject = user;
    }

    /// <summary>Asks for what the page shows besides.</summary>
    protected virtual Task Load() => Task.CompletedTask;
}
