using System.CommandLine;

namespace FlickrStack.Commands;

/// <summary><c>key</c>: makes keys for applications that are set up on this machine.</summary>
internal static class KeyCommand
{
    public static Command Create(GlobalOptions settings) =>
        new("key", "Makes keys for applications.") { Flickr(settings) };

    private static Command Flickr(GlobalOptions settings)
    {
        var user = new Option<string>("--user") { Description = "Whose photos an application sees that has the key alone: the public ones.", Required = true };
        var name = new Option<string>("--name") { Description = "What the application is called where users let it in.", DefaultValueFactory = _ => "Flickr application" };
        var command = new Command("flickr", "Makes a key and a secret for an application that speaks to Flickr.") { user, name };
        command.SetAction((parsed, cancel) => UserTool.Run(settings, parsed, async tool =>
        {
            var (key, secret) = await tool.MakeFlickrKey(parsed.GetRequiredValue(user), parsed.GetRequiredValue(name));
            Console.WriteLine($"Key: {key}");
            Console.WriteLine($"Secret: {secret}");
            Console.WriteLine("They are shown this once. The endpoint is /services/rest/; users let the application in at /services/oauth/authorize.");
        }, cancel));
        return command;
    }
}
