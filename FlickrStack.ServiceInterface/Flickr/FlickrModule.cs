using Microsoft.Extensions.DependencyInjection;

namespace FlickrStack.ServiceInterface.Flickr;

/// <summary>Registers what Flickr's form of the service needs.</summary>
internal static class FlickrModule
{
    public static void AddFlickr(this IServiceCollection services) => services
        .AddSingleton<FlickrSecrets>()
        .AddSingleton<FlickrNonces>()
        .AddScoped<CallRights>()
        .AddScoped<FlickrTokenTable>()
        .AddScoped<ServedPhotoTable>()
        .AddScoped<ServedGroupTable>()
        .AddScoped<FlickrSignIn>()
        .AddScoped<FlickrApplications>()
        .AddScoped<FlickrConsents>()
        .AddScoped<FlickrPeople>()
        .AddScoped<ServedPhotos>()
        .AddScoped<FlickrPhotos>()
        .AddScoped<FlickrGroups>();
}
