using System.CommandLine;
using FlickrStack.ServiceInterface;
using FlickrStack.ServiceInterface.Storage;
using Microsoft.Extensions.Options;

namespace FlickrStack.Commands;

/// <summary><c>storage</c>: looks after where the files are.</summary>
internal static class StorageCommand
{
    public static Command Create(GlobalOptions settings)
    {
        var from = new Option<StoreKind>("--from") { Description = "Where the files are: local or s3.", Required = true };
        var to = new Option<StoreKind>("--to") { Description = "Where they are to be: s3 or local.", Required = true };
        var copy = new Command("copy", "Copies all photos' files to the other store and reads each back. Stopped, the same command goes on.") { from, to };
        copy.SetAction((parsed, cancel) => StartFailure.Told(() => Copy(
            settings.Read(parsed), parsed.GetRequiredValue(from), parsed.GetRequiredValue(to), cancel)));
        return new("storage", "Looks after where the files are.") { copy };
    }

    private static async Task<int> Copy(IEnumerable<KeyValuePair<string, string?>> given, StoreKind from, StoreKind to, CancellationToken cancel)
    {
        if (from == to) return await Refuse("Name two different stores.");

        using var host = ToolHost.Build(given);
        if (host.Services.GetRequiredService<IOptions<StorageOptions>>().Value.Bucket.Length == 0)
            return await Refuse("Set the bucket: FlickrStack__Storage__Bucket, and what else the store needs.");

        try
        {
            var outcome = await StorageScreen.Show(report => host.Services.GetRequiredService<StorageCopy>().Run(from, to, report, cancel));
            return outcome.Failed.Count == 0 ? 0 : 1;
        }
        catch (ApiException e)
        {
            // The object store does not answer.
            return await Refuse(e.Message);
        }
        catch (OperationCanceledException)
        {
            // Ctrl+C.
            await Refuse("Stopped. The same command goes on from here.");
            return 130;
        }
    }

    private static async Task<int> Refuse(string message)
    {
        await Console.Error.WriteLineAsync(message);
        return 1;
    }
}
