using System.CommandLine;

namespace FlickrStack.Commands;

/// <summary><c>import flickr</c>: copies photos from Flickr, or from whatever speaks as it does.</summary>
internal static class ImportFlickrCommand
{
    public static Command Create(GlobalOptions settings)
    {
        var user = new Option<string>("--user") { Description = "Whose the photos will be here.", Required = true };
        var order = new FlickrOrderOptions();
        var command = new Command("flickr", "Copies a group's pool, a photoset, a user's photos or a search from Flickr.") { user };
        order.AddTo(command);
        command.SetAction((parsed, cancel) => StartFailure.Told(() => ForegroundImport.Run(
            settings.Read(parsed).Concat(order.Settings(parsed)), parsed.GetRequiredValue(user), order.Order(parsed), cancel)));
        return command;
    }
}
