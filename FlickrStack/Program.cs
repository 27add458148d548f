using System.CommandLine;
using System.Globalization;
using FlickrStack.Commands;

// Texts are compared by ICU, but whatever the machine's language, the service speaks one.
CultureInfo.DefaultThreadCurrentCulture = CultureInfo.InvariantCulture;
CultureInfo.DefaultThreadCurrentUICulture = CultureInfo.InvariantCulture;

var settings = new GlobalOptions();
var root = ServeCommand.Create(settings);
root.Add(new Command("import", "Copies photos into a user's library.")
{
    ImportFlickrCommand.Create(settings), ImportExportCommand.Create(settings),
});
root.Add(UserCommand.Create(settings));
root.Add(KeyCommand.Create(settings));
root.Add(DoctorCommand.Create(settings));
root.Add(StorageCommand.Create(settings));
root.Add(DatabaseCommand.Create());
root.Add(BackupCommand.Create(settings));
root.Add(RestoreCommand.Create(settings));
root.Add(RenderCommand.Create());

// A serving process sees to it itself that it ends in time, with what it has begun.
return await root.Parse(args).InvokeAsync(new() { ProcessTerminationTimeout = Timeout.InfiniteTimeSpan });
