using FlickrStack.ServiceInterface.Users;

namespace FlickrStack.Commands;

/// <summary>Prepares a folder and tells what was made, whichever command is the first to come to it.</summary>
internal static class FirstStartScreen
{
    public static async Task Show(IHost host, CancellationToken cancel)
    {
        var demo = await host.Prepare(TellPassword, cancel);
        if (demo is null) return;

        Console.WriteLine($"Made the user {FirstStart.DemoUser} with {demo.Imported} photos.");
        foreach (var reason in demo.Failed) Console.WriteLine($"  Failed: {reason}");
    }

    private static void TellPassword(string password)
    {
        Console.WriteLine($"Made the user admin with the password {password}");
        Console.WriteLine("Write it down: it is not shown again.");
    }
}
