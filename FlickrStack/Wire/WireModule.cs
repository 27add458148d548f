using FlickrStack.ServiceInterface;
using FlickrStack.ServiceModel;
using FlickrStack.Wire.Formats;
using FlickrStack.Wire.Types;
using FluentValidation;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Cors.Infrastructure;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.Extensions.Options;

namespace FlickrStack.Wire;

/// <summary>Puts the wire layer into a host.</summary>
internal static class WireModule
{
    /// <param name="services">Where to register.</param>
    /// <param name="settings">The section <c>FlickrStack:Wire</c> of the configuration.</param>
    public static IServiceCollection AddWire(this IServiceCollection services, IConfigurationSection settings)
    {
        services.AddOptionsOf<WireOptions>(settings);
        services.AddOptions<KestrelServerOptions>().Configure<IOptions<WireOptions>>((kestrel, wire) =>
        {
            kestrel.AddServerHeader = false;
            kestrel.Limits.MaxRequestBodySize = wire.Value.MostRequestBytes;
        });
        var catalog = OperationCatalog.Of(typeof(RouteAttribute).Assembly, typeof(IService).Assembly);
        services.AddSingleton(catalog).AddSingleton<LibraryPages>().AddSingleton<AnswerWriter>();
        foreach (var service in catalog.Services) services.AddScoped(service);
        services.AddTypes().AddValidators();
        services.AddExceptionHandler<ResponseStatusHandler>();
        services.AddAuthentication(CredentialHandler.SchemeName)
            .AddScheme<AuthenticationSchemeOptions, CredentialHandler>(CredentialHandler.SchemeName, null);
        services.AddAuthorization();
        services.AddRateLimits();
        services.AddCors().AddOptions<CorsOptions>().Configure<IOptions<WireOptions>>((cors, wire) => cors.AddDefaultPolicy(
            policy => policy.WithOrigins([.. wire.Value.CorsOrigins]).AllowAnyHeader().AllowAnyMethod()
                .WithExposedHeaders("ETag", "Retry-After", Refusal.RequestIdHeader, BatchProgress.Header)));
        return services;
    }

    public static void UseWire(this WebApplication app)
    {
        var options = app.Services.GetRequiredService<IOptions<WireOptions>>().Value;
        var publicUrl = options.PublicUrl?.ToString().TrimEnd('/');
        app.UseExceptionHandler(_ => { });
        app.UseClientOrigin(options);
        app.Use((http, next) =>
        {
            http.Response.Headers[Refusal.RequestIdHeader] = http.TraceIdentifier;
            SafetyHeaders.Add(http);
            http.RequestServices.GetRequiredService<PublicAddress>().Root =
                publicUrl ?? $"{http.Request.Scheme}://{http.Request.Host}{http.Request.PathBase}";
            return next(http);
        });
        app.UseStatusCodePages(ResponseStatusHandler.WriteStatus);
        app.Use((http, next) =>
        {
            AnswerFormat.TakeFromPath(http.Request);
            return next(http);
        });
        app.UseRouting();
        app.UseCors();
        app.UseAuthentication();
        // What counts requests keeps a timer, and with it the service, for as long as the process lives.
        if (options.LimitsRequests) app.UseRateLimiter();
        app.UseAuthorization();
        app.MapDtos();
        app.MapTypes();
    }

    private static void AddValidators(this IServiceCollection services)
    {
        foreach (var type in typeof(IService).Assembly.GetExportedTypes().Where(type => !type.IsAbstract))
        foreach (var validator in type.GetInterfaces().Where(face => face.IsGenericType && face.GetGenericTypeDefinition() == typeof(IValidator<>)))
            services.AddSingleton(validator, type);
    }
}
