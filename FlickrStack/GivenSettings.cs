namespace FlickrStack;

/// <summary>What wins over the environment's settings and the files'.</summary>
internal static class GivenSettings
{
    private const string ConnectionString = "FlickrStack:Database:ConnectionString";

    public static void AddGiven(this IConfigurationManager settings, IEnumerable<KeyValuePair<string, string?>> given)
    {
        settings.AddInMemoryCollection(given);
        // A connection string is where every hosting environment sets one.
        if (string.IsNullOrEmpty(settings[ConnectionString]))
            settings.AddInMemoryCollection([new(ConnectionString, settings.GetConnectionString("FlickrStack"))]);
    }

    /// <exception cref="FormatException">The role is for one of many processes, and the database for one alone.</exception>
    public static void AddRole(this IConfigurationManager settings, Role role)
    {
        if (role == Role.All) return;
        if (string.IsNullOrEmpty(settings[ConnectionString]))
            throw new FormatException("to share work with other processes it needs PostgreSQL: set ConnectionStrings:FlickrStack.");

        settings.AddInMemoryCollection([new("FlickrStack:Jobs:Enabled", role == Role.Worker ? "true" : "false")]);
    }
}
