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
}
