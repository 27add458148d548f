using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;
using FlickrStack.ServiceInterface;
using FlickrStack.ServiceInterface.Import;
using FlickrStack.ServiceInterface.Users;
using Spectre.Console;

namespace FlickrStack.Commands;

/// <summary><c>import flickr</c>: copies a group's photos from Flickr, or from whatever speaks as it does.</summary>
internal static class ImportFlickrCommand
{
    public static Command Create(GlobalOptions settings)
    {
        var group = new Option<string>("--group") { Description = "The group's nsid, such as 80641914@N00.", Required = true };
        var user = new Option<string>("--user") { Description = "Whose the photos will be.", Required = true };
        var limit = new Option<int?>("--limit") { Description = "How many photos at most, the newest first (all).", CustomParser = ParseLimit };
        var key = new Option<string?>("--api-key") { Description = "Your Flickr API key (setting FlickrStack__Flickr__ApiKey)." };
        var baseUrl = new Option<Uri?>("--base-url") { Description = "The API's address (https://api.flickr.com/services/rest/).", CustomParser = ParseAddress };
        var details = new Option<bool>("--details") { Description = "Ask for each photo's record too: one call more for tags as written and names of places." };
        var command = new Command("flickr", "Copies a group's photos from Flickr.") { group, user, limit, key, baseUrl, details };
        command.SetAction((parsed, cancel) =>
        {
            var given = settings.Read(parsed).ToList();
            if (parsed.GetValue(key) is { } apiKey) given.Add(new("FlickrStack:Flickr:ApiKey", apiKey));
            if (parsed.GetValue(baseUrl) is { } address) given.Add(new("FlickrStack:Flickr:BaseUrl", address.ToString()));
            var order = new ImportOrder
            {
                Owner = 0,
                Group = parsed.GetRequiredValue(group),
                Limit = parsed.GetValue(limit) ?? int.MaxValue,
                Details = parsed.GetValue(details),
            };
            return StartFailure.Told(() => Run(given, parsed.GetRequiredValue(user), order, cancel));
        });
        return command;
    }

    private static int? ParseLimit(ArgumentResult given)
    {
        if (int.TryParse(given.Tokens[0].Value, out var limit) && limit > 0) return limit;

        given.AddError("--limit takes a number, 1 or more.");
        return null;
    }

    private static Uri? ParseAddress(ArgumentResult given)
    {
        if (Uri.TryCreate(given.Tokens[0].Value, UriKind.Absolute, out var address) && address.Scheme is ("http" or "https")) return address;

        given.AddError("--base-url takes an address that begins with http:// or https://.");
        return null;
    }

    private static async Task<int> Run(
        IEnumerable<KeyValuePair<string, string?>> given, string userName, ImportOrder order, CancellationToken cancel)
    {
        using var host = ToolHost.Build(given);
        await using var scope = host.Services.CreateAsyncScope();
        try
        {
            await FirstStartScreen.Show(host, cancel);
            var user = await scope.ServiceProvider.GetRequiredService<UserTable>().FindByName(userName, cancel)
                ?? throw ApiException.NotFound($"User {ApiException.Quote(userName)}");
            var import = scope.ServiceProvider.GetRequiredService<FlickrImport>();
            var flickr = new FlickrClient(scope.ServiceProvider.GetRequiredService<FlickrHttp>());
            var outcome = await ImportScreen.Show(
                report => import.Run(order with { Owner = user.Id }, flickr, report, cancel));
            return outcome.Failed.Count == 0 ? 0 : 1;
        }
        catch (Exception e) when (e is FlickrException or ApiException)
        {
            // What Flickr or the arguments are to blame for is told without a stack trace.
            AnsiConsole.MarkupLineInterpolated(CultureInfo.InvariantCulture, $"[red]Nothing more was imported:[/] {e.Message}");
            return 1;
        }
        catch (OperationCanceledException)
        {
            // Ctrl+C: what was reported is kept.
            AnsiConsole.MarkupLine("Stopped. The same command goes on from here.");
            return 130;
        }
    }
}
