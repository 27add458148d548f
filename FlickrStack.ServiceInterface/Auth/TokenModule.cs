using FlickrStack.ServiceInterface.Users;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace FlickrStack.ServiceInterface.Auth;

/// <summary>Registers keys and tokens.</summary>
internal static class TokenModule
{
    public static void AddTokens(this IServiceCollection services, IConfigurationSection settings)
    {
        services.AddOptionsOf<LimitOptions>(settings.GetSection("Limits"));
        services.AddOptionsOf<TokenOptions>(settings.GetSection("Tokens"));
        services.AddSingleton<KeyUse.Notes>().AddScoped<KeyUse>().AddScoped<SignOut>();
        services.AddSingleton<TokenKeys>().AddSingleton<Tokens>().AddScoped<TokenFamilyTable>();
        services.AddSingleton<RememberedPasswords>().AddScoped<BasicPasswords>();
    }
}
