using System.CommandLine;
using System.Text.Json;
using FlickrStack.ServiceInterface.Doctor;
using FlickrStack.ServiceModel;

namespace FlickrStack.Commands;

/// <summary><c>doctor</c>: looks whether the service could do its work here, and tells what to do where it could not.</summary>
internal static class DoctorCommand
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web) { WriteIndented = true };

    public static Command Create(GlobalOptions settings)
    {
        var urls = new Option<string?>("--urls") { Description = "Addresses to serve on, separated by ; (http://localhost:5000)." };
        var json = new Option<bool>("--json") { Description = "Writes JSON." };
        var command = new Command("doctor", "Checks the set-up: exits with 0, 1 for warnings, 2 for failures.") { urls, json };
        command.SetAction(async (parsed, cancel) =>
        {
            var given = settings.Read(parsed);
            if (parsed.GetValue(urls) is { } addresses) given = given.Append(new("urls", addresses));
            var findings = await Examine(given, cancel);
            Console.WriteLine(parsed.GetValue(json) ? AsJson(findings) : AsText(findings));
            return (int)findings.Max(found => found.Finding.Status);
        });
        return command;
    }

    private static async Task<List<(string Name, Finding Finding)>> Examine(IEnumerable<KeyValuePair<string, string?>> given, CancellationToken cancel)
    {
        try
        {
            using var host = ToolHost.BuildDoctor(given);
            await using var scope = host.Services.CreateAsyncScope();
            var findings = new List<(string, Finding)>();
            await foreach (var found in scope.ServiceProvider.GetRequiredService<CheckUp>().Run(cancel)) findings.Add(found);
            return findings;
        }
        catch (Exception e) when (e is InvalidOperationException or FormatException or InvalidDataException)
        {
            // A setting is no number where it has to be one, or a file of settings is no JSON.
            return [("settings", Finding.Failure(e.Message, "Correct the settings: nothing else can be looked at before."))];
        }
    }

    private static string AsText(IEnumerable<(string Name, Finding Finding)> findings) => string.Join(
        Environment.NewLine,
        findings.Select(found => $"{Word(found.Finding.Status),-8} {found.Name,-15} {found.Finding.Message}"
            + (found.Finding.Advice is { } advice ? $"{Environment.NewLine}{"",-25}-> {advice}" : "")));

    private static string AsJson(IEnumerable<(string Name, Finding Finding)> findings) => JsonSerializer.Serialize(
        findings.Select(found => new { found.Name, Status = Word(found.Finding.Status), found.Finding.Message, found.Finding.Advice }), Json);

    private static string Word(HealthStatus status) => status switch
    {
        HealthStatus.Ok => "ok",
        HealthStatus.Degraded => "warning",
        _ => "failure",
    };
}
