using FlickrStack.ServiceInterface.Data.Postgres;
using FlickrStack.ServiceInterface.Data.Sqlite;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace FlickrStack.ServiceInterface.Data;

/// <summary>Registers the database: PostgreSQL where a connection string says so, else SQLite.</summary>
internal static class DataModule
{
    public static void AddDatabase(this IServiceCollection services) => services
        .AddSingleton(provider => Engine(provider.GetRequiredService<IOptions<DatabaseOptions>>().Value))
        .AddScoped<Database>().AddScoped<Migrations>().AddScoped<AgreementTable>().AddScoped<KeyAgreement>().AddSingleton<Keys>();

    internal static DatabaseEngine Engine(DatabaseOptions options)
    {
        ColumnTypes.EnsureRegistered();
        return options.IsServer ? new PostgresEngine(options) : new SqliteEngine(options);
    }
}
