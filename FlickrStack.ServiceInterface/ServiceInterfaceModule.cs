using FlickrStack.ServiceInterface.Audit;
using FlickrStack.ServiceInterface.Auth;
using FlickrStack.ServiceInterface.Backup;
using FlickrStack.ServiceInterface.Data;
using FlickrStack.ServiceInterface.Flickr;
using FlickrStack.ServiceInterface.Groups;
using FlickrStack.ServiceInterface.Imaging;
using FlickrStack.ServiceInterface.Import;
using FlickrStack.ServiceInterface.Jobs;
using FlickrStack.ServiceInterface.Links;
using FlickrStack.ServiceInterface.Oversight;
using FlickrStack.ServiceInterface.Photos;
using FlickrStack.ServiceInterface.Plans;
using FlickrStack.ServiceInterface.Storage;
using FlickrStack.ServiceInterface.Tags;
using FlickrStack.ServiceInterface.Telemetry;
using FlickrStack.ServiceInterface.Uploads;
using FlickrStack.ServiceInterface.Users;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;

namespace FlickrStack.ServiceInterface;

/// <summary>Registers all that services need; the host registers the services themselves.</summary>
public static class ServiceInterfaceModule
{
    /// <param name="services">Where to register.</param>
    /// <param name="settings">The section <c>FlickrStack</c> of the configuration.</param>
    public static IServiceCollection AddFlickrStack(this IServiceCollection services, IConfigurationSection settings)
    {
        services.TryAddSingleton(TimeProvider.System);
        services.AddOptionsOf<DatabaseOptions>(settings.GetSection("Database"));
        services.AddOptionsOf<KeyOptions>(settings.GetSection("Keys"));
        services.AddOptionsOf<LoginOptions>(settings.GetSection("Login"));
        services.AddOptionsOf<MediaOptions>(settings.GetSection("Media"));
        services.AddOptionsOf<ModerationOptions>(settings.GetSection("Moderation"));
        services.AddOptionsOf<ImageOptions>(settings.GetSection("Images"));
        services.AddOptionsOf<UploadOptions>(settings.GetSection("Uploads"));
        services.AddOptionsOf<JobOptions>(settings.GetSection("Jobs"));
        services.AddOptionsOf<RenderOptions>(settings.GetSection("Render"));
        services.AddOptionsOf<FirstStartOptions>(settings);

        services.AddTokens(settings);
        services.AddFlickr();
        services.AddDatabase();
        services.AddMeters();
        services.AddSingleton<RenderProcesses>();
        services.AddStorage(settings);
        services.AddScoped<PublicAddress>();
        services.AddSingleton<PasswordHashing>().AddScoped<PasswordCheck>().AddScoped<Authenticator>();
        services.AddScoped<CurrentUser>().AddScoped<Whose>().AddScoped<CallerTable>().AddScoped<SignIn>();
        services.AddScoped<ApiKeyTable>().AddScoped<LoginAttemptTable>();
        services.AddScoped<UserTable>().AddScoped<PlanTable>().AddScoped<Accounts>();
        services.AddScoped<PlanChanges>().AddScoped<AccountTable>().AddScoped<AccountChanges>();
        services.AddScoped<AccountRemoval>().AddScoped<LibraryRemoval>();
        services.AddScoped<FirstStart>().AddScoped<FirstStartTable>();
        services.AddScoped<PhotoTable>().AddScoped<FlickrPhotoTable>().AddScoped<LibraryTable>().AddScoped<RenditionTable>().AddScoped<ArchiveTable>();
        services.AddScoped<NeighbourTable>().AddScoped<PhotoTagging>().AddScoped<ModeratedPhotos>();
        services.AddScoped<PhotoPages>().AddScoped<PhotoDetails>().AddScoped<PhotoIntake>().AddScoped<PhotoEdit>();
        services.AddScoped<AnnotationTable>();
        services.AddScoped<PhotoRemoval>().AddScoped<PhotoFolders>().AddScoped<ExpiredPhotos>();
        services.AddScoped<PhotoRenderer>().AddScoped<RenditionOrders>().AddScoped<PhotoFiles>().AddScoped<PhotoArchive>();
        services.AddScoped<OldRecords>().AddScoped<StorageSweep>().AddScoped<MissingFiles>().AddScoped<FailedTries>();
        services.AddSingleton<MediaKeys>().AddSingleton<MediaSigner>().AddScoped<MediaUrls>();
        services.AddScoped<UploadTable>().AddScoped<IdempotentAnswerTable>().AddScoped<Quota>().AddScoped<IncomingFiles>();
        services.AddScoped<PictureIntake>().AddScoped<PhotoUpload>().AddScoped<MeteredUpload>().AddScoped<OpenUploads>().AddScoped<UploadFiles>();
        services.AddScoped<UploadAddress>().AddScoped<UploadCheck>();
        services.AddSingleton<LinkTokens>().AddScoped<LinkTable>().AddScoped<SharedLinks>();
        services.AddScoped<GroupTable>().AddScoped<TagTable>();
        services.AddImports(settings);
        services.AddAudit(settings);
        services.AddOversight(settings);
        services.AddBackups(settings);
        services.AddJobs(Read<JobOptions>(settings, "Jobs"), Read<DatabaseOptions>(settings, "Database"), Read<ImportOptions>(settings, "Imports").AtOnce);
        return services;
    }

    private static T Read<T>(IConfigurationSection settings, string name)
        where T : new() => settings.GetSection(name).Get<T>() ?? new T();

    /// <summary>Reads options from a section, checks them when the service starts, and lets administrators see them.</summary>
    public static void AddOptionsOf<TOptions>(this IServiceCollection services, IConfigurationSection section)
        where TOptions : class
    {
        services.AddOptions<TOptions>().Bind(section).ValidateDataAnnotations().ValidateOnStart();
        services.AddSingleton(new SettingsSection(
            section.Path, typeof(TOptions), provider => provider.GetRequiredService<IOptions<TOptions>>().Value));
    }
}
