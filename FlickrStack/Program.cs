using System.CommandLine;
using FlickrStack.Commands;

var settings = new GlobalOptions();
var root = ServeCommand.Create(settings);
root.Add(new Command("import", "Copies photos into a user's library.") { ImportFlickrCommand.Create(settings) });
root.Add(UserCommand.Create(settings));
root.Add(RenderCommand.Create());

return await root.Parse(args).InvokeAsync();
