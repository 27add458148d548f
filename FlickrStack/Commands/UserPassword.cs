using FlickrStack.ServiceInterface.Auth;

namespace FlickrStack.Commands;

/// <summary>A password on a command line: piped in, where lists of processes do not show it, or made here.</summary>
internal static class UserPassword
{
    public static (string Password, bool IsMade) Of(bool isPiped) =>
        isPiped ? (Console.In.ReadLine() ?? "", false) : (ApiKey.Mint().Secret, true);

    public static void Show(string password)
    {
        Console.WriteLine($"The password is {password}");
        Console.WriteLine("Write it down: it is not shown again.");
    }
}
