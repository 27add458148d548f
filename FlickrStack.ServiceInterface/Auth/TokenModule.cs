using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace FlickrStack.ServiceInterface.Auth;

/// <summary>Registers keys and tokens.</summary>
internal static class TokenModule
{
    public static void AddTokens(this IServiceCollection services, IConfigurationSection settings)
    {
        _ = settings;
        services.AddSingleton<KeyUse.Notes>().AddScoped<KeyUse>();
    }
}
