using System.Data.Common;
using FlickrStack.ServiceInterface;
using FlickrStack.ServiceInterface.Data;
using Microsoft.Extensions.Options;

namespace FlickrStack.Commands;

/// <summary>What keeps a process from starting is told in a sentence, not in a stack trace.</summary>
internal static class StartFailure
{
    public static async Task<int> Told(Func<Task<int>> command)
    {
        try
        {
            return await command();
        }
        catch (Exception e) when (
            e is OptionsValidationException or FormatException or IOException or UnauthorizedAccessException or DbException
                or ApiException or AgreementException)
        {
            // Settings, ports, folders and the database belong to whoever runs the process.
            await Console.Error.WriteLineAsync($"FlickrStack cannot go on: {e.Message}");
            return 1;
        }
        catch (DllNotFoundException)
        {
            await Console.Error.WriteLineAsync("FlickrStack needs SQLite: install the package libsqlite3-0.");
            return 1;
        }
    }
}
