using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace FlickrStack.ServiceInterface.Audit;

/// <summary>Registers what writes down what administrators have done.</summary>
internal static class AuditModule
{
    /// <param name="services">Where to register.</param>
    /// <param name="settings">The section <c>FlickrStack</c> of the configuration.</param>
    public static void AddAudit(this IServiceCollection services, IConfigurationSection settings)
    {
        services.AddOptionsOf<AuditOptions>(settings.GetSection("Audit"));
        services.AddScoped<AuditTable>().AddScoped<AuditTrail>();
    }
}
