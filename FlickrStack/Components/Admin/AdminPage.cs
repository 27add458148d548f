namespace FlickrStack.Components.Admin;

/// <summary>A page of the administration.</summary>
public abstract class AdminPage : Page
{
    /// <summary>What its address asks for.</summary>
    internal Asked Asked => new(Http.Request);

    /// <summary>Shows a page again after its form has done something, and says what.</summary>
    internal void Done(string what, string? path = null) =>
        Navigation.NavigateTo(path is null ? Asked.With(("done", what)) : $"{path}?done={what}");
}
