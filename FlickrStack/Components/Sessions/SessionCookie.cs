using System.Security.Claims;
using FlickrStack.ServiceModel;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Authentication;

namespace FlickrStack.Components.Sessions;

/// <summary>
/// The cookie of a browser that has signed in: a sealed API key of its own, which ends wherever keys end. It opens pages;
/// the API takes it only together with the token against forgery that a page's script has been given.
/// </summary>
internal static class SessionCookie
{
    public const string Scheme = "Pages";

    /// <summary>The header in which a page's script says that it is one.</summary>
    public const string ForgeryHeader = "X-Csrf-Token";

    private const string Key = "key";

    public static void AddSessionCookie(this IServiceCollection services)
    {
        services.AddAntiforgery(options =>
        {
            options.HeaderName = ForgeryHeader;
            options.Cookie.Name = "flickrstack-form";
            options.SuppressXFrameOptionsHeader = true;
        });
        new AuthenticationBuilder(services).AddCookie(Scheme, options =>
        {
            options.Cookie.Name = "flickrstack";
            options.Cookie.SameSite = SameSiteMode.Lax;
            options.ExpireTimeSpan = TimeSpan.FromDays(30);
            options.SlidingExpiration = true;
        });
    }

    public static Task SignIn(HttpContext http, LoginResponse login) => http.SignInAsync(
        Scheme,
        new(new ClaimsIdentity([new(ClaimTypes.NameIdentifier, login.UserName), new(Key, login.Token)], Scheme)),
        new() { IsPersistent = true });

    public static Task SignOut(HttpContext http) => http.SignOutAsync(Scheme);

    /// <summary>Tells whoever looks at a page: its viewer's key, and none when nobody has signed in.</summary>
    public static async Task<string?> Read(HttpContext http)
    {
        if (await http.AuthenticateAsync(Scheme) is not { Succeeded: true, Principal: var viewer }) return null;

        http.User = viewer;
        return viewer.FindFirstValue(Key);
    }

    /// <summary>Lets a page's script call the API with the key in the cookie, which scripts cannot read.</summary>
    public static async Task Lend(HttpContext http)
    {
        var isScript = http.Request.Headers.ContainsKey(ForgeryHeader);
        // In-process calls, and those with a credential of their own, have nothing to do with cookies.
        if (!isScript || http.Request.Headers.ContainsKey("X-Api-Key") || http.Request.Headers.ContainsKey("Authorization")) return;
        if (await Read(http) is not { } key) return;

        if (await IsGenuine(http)) http.Request.Headers["X-Api-Key"] = key;
        http.User = new();
    }

    private static async Task<bool> IsGenuine(HttpContext http)
    {
        try
        {
            await http.RequestServices.GetRequiredService<IAntiforgery>().ValidateRequestAsync(http);
            return true;
        }
        catch (AntiforgeryValidationException)
        {
            // Whoever made the request up is nobody, and is told so like anybody.
            return false;
        }
    }
}
