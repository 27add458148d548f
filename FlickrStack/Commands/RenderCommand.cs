using System.CommandLine;
using FlickrStack.ServiceInterface.Imaging;

namespace FlickrStack.Commands;

/// <summary><c>render</c>: decodes pictures for a parent process, without settings, database or web.</summary>
internal static class RenderCommand
{
    public static Command Create()
    {
        var library = new Option<string?>("--library") { Description = "Which libvips: bundled or system." };
        var command = new Command("render", "Makes renditions: an order a line in, an answer a line out.") { library };
        command.Hidden = true;
        command.SetAction(parsed =>
        {
            using var output = Console.OpenStandardOutput();
            // Whatever else writes would be taken for an answer.
            Console.SetOut(TextWriter.Null);
            using var child = new RenderChild(parsed.GetValue(library));
            child.Serve(Console.OpenStandardInput(), output);
        });
        return command;
    }
}
