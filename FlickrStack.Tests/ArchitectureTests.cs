using System.Reflection;
using System.Text.RegularExpressions;
using FlickrStack.Client;
using FlickrStack.ServiceInterface;
using FlickrStack.Wire;
using FluentValidation;

namespace FlickrStack.Tests;

/// <summary>The arrows that must never exist, and the shape of the house.</summary>
internal sealed partial class ArchitectureTests
{
    private static readonly Assembly Contract = typeof(RouteAttribute).Assembly;
    private static readonly Assembly Decisions = typeof(IService).Assembly;
    private static readonly Assembly Host = typeof(OperationCatalog).Assembly;

    private static string Root { get; } = FindRoot(AppContext.BaseDirectory);

    [Test]
    public void The_contract_references_nothing_but_the_runtime() => Assert.That(
        Contract.GetReferencedAssemblies().Select(name => name.Name),
        Is.All.StartsWith("System.").Or.EqualTo("netstandard"));

    [Test]
    public void The_client_knows_the_contract_alone() => Assert.That(
        typeof(FlickrStackClient).Assembly.GetReferencedAssemblies().Select(name => name.Name),
        Is.All.StartsWith("System.").Or.EqualTo("FlickrStack.ServiceModel"));

    [Test]
    public void Decisions_know_neither_http_nor_html_nor_the_host()
    {
        string[] allowed = ["Microsoft.AspNetCore.WebUtilities"];
        var references = Decisions.GetReferencedAssemblies().Select(name => name.Name!).Except(allowed);

        Assert.That(references, Has.None.StartsWith("Microsoft.AspNetCore.Http").And.None.StartsWith("Microsoft.AspNetCore.Mvc"));
        Assert.That(references, Has.None.StartsWith("Microsoft.AspNetCore.Components").And.None.EqualTo("FlickrStack"));
    }

    [TestCase("Wire")]
    [TestCase("Tus")]
    [TestCase("Tracking")]
    [TestCase("FlickrApi")]
    [TestCase("Commands")]
    [TestCase("Oversight")]
    [TestCase("Telemetry")]
    [TestCase("Components")]
    public void Nothing_but_the_program_and_its_hosts_reaches_into(string folder)
    {
        string[] wiring = ["Program.cs", "WebHost.cs", "ToolHost.cs"];
        var reaching = Sources("FlickrStack")
            .Where(file => !wiring.Contains(Path.GetFileName(file)) && !file.Contains($"/{folder}/"))
            .Where(file => File.ReadAllText(file).Contains($"FlickrStack.{folder}"));

        Assert.That(reaching, Is.Empty);
    }

    [Test]
    public void Pages_know_the_contract_and_the_client_and_no_decision()
    {
        // What the pages' cookies are sealed with lies in the data folder, beside the other keys.
        var knowing = Sources("FlickrStack/Components")
            .Where(file => !file.EndsWith("/PagesModule.cs", StringComparison.Ordinal))
            .Where(file => File.ReadAllText(file).Contains("FlickrStack.ServiceInterface"));

        Assert.That(knowing, Is.Empty);
    }

    [Test]
    public void No_row_and_no_table_is_on_the_wire()
    {
        var operations = OperationCatalog.Of(Contract, Decisions).Operations;

        Assert.That(operations.Select(operation => operation.Request.Assembly), Is.All.EqualTo(Contract));
        Assert.That(
            Contract.GetExportedTypes().Where(type => Regex.IsMatch(type.Name, "(Row|Table)$")), Is.Empty);
    }

    [Test]
    public void No_service_needs_another_service()
    {
        var services = Decisions.GetTypes().Where(type => type.IsAssignableTo(typeof(IService)) && type.IsClass).ToList();
        var needed = services.SelectMany(type => type.GetConstructors()).SelectMany(maker => maker.GetParameters());

        Assert.That(services, Is.Not.Empty);
        Assert.That(needed.Where(parameter => services.Contains(parameter.ParameterType)), Is.Empty);
    }

    [Test]
    public void Every_feature_writes_its_own_tables_only()
    {
        var writes = Sources("FlickrStack.ServiceInterface")
            .Where(file => !file.Contains("/Data/"))
            .SelectMany(file => Writes().Matches(File.ReadAllText(file))
                .Select(match => (Table: match.Groups[1].Value, Feature: Path.GetFileName(Path.GetDirectoryName(file)))))
            .Distinct()
            .GroupBy(write => write.Table);

        Assert.That(writes.Select(table => table.Key), Does.Contain("photos"));
        Assert.That(writes.Where(table => table.Count() > 1).Select(table => table.Key), Is.Empty);
    }

    [Test]
    public void Sql_is_written_in_tables_and_in_data_only()
    {
        var elsewhere = Sources("FlickrStack.ServiceInterface", "FlickrStack", "FlickrStack.Client")
            .Where(file => !file.Contains("/Data/") && !file.EndsWith("Table.cs", StringComparison.Ordinal))
            .Where(file => Sql().IsMatch(File.ReadAllText(file)));

        Assert.That(elsewhere, Is.Empty);
    }

    [Test]
    public void Every_request_with_fields_has_rules()
    {
        var ruled = Decisions.GetTypes()
            .SelectMany(type => type.GetInterfaces())
            .Where(face => face.IsGenericType && face.GetGenericTypeDefinition() == typeof(IValidator<>))
            .Select(face => face.GetGenericArguments()[0]);

        var unruled = OperationCatalog.Of(Contract, Decisions).Operations
            .Select(operation => operation.Request)
            .Where(request => request.GetProperties().Length > 0)
            .Except(ruled);

        Assert.That(unruled, Is.Empty);
    }

    [Test]
    public void Files_are_short_and_have_no_regions()
    {
        foreach (var file in Sources("FlickrStack.ServiceInterface", "FlickrStack", "FlickrStack.Client", "FlickrStack.ServiceModel", "FlickrStack.Tests"))
        {
            var lines = File.ReadAllLines(file);
            Assert.That(lines, Has.Length.LessThanOrEqualTo(200), file);
            Assert.That(lines.Where(line => line.TrimStart().StartsWith("#region", StringComparison.Ordinal)), Is.Empty, file);
        }
    }

    [Test]
    public void No_constructor_needs_more_than_five_parts()
    {
        var crowded = Decisions.GetTypes().Concat(Host.GetTypes())
            .Where(type => !type.IsAssignableTo(typeof(Exception)) && !type.Name.Contains('<') && !IsRecord(type))
            .Where(type => type.GetConstructors().Any(maker => maker.GetParameters().Length > 5));

        Assert.That(crowded, Is.Empty);
    }

    [Test]
    public void No_name_hides_what_it_is()
    {
        var vague = Decisions.GetTypes().Concat(Host.GetTypes()).Concat(Contract.GetTypes())
            .Where(type => !type.Name.Contains('<') && Regex.IsMatch(type.Name, "(Manager|Helper|Util|Utils|Impl|Info|Data|Base)$"));

        Assert.That(vague, Is.Empty);
    }

    private static bool IsRecord(Type type) => type.GetMethod("<Clone>$") is not null;

    private static IEnumerable<string> Sources(params string[] projects) => projects
        .SelectMany(project => Directory.EnumerateFiles(Path.Combine(Root, project), "*.*", SearchOption.AllDirectories))
        .Where(file => Path.GetExtension(file) is ".cs" or ".razor" or ".css" or ".js" && !file.Contains("/node_modules/"));

    private static string FindRoot(string folder) => File.Exists(Path.Combine(folder, "FlickrStack.sln"))
        ? folder
        : FindRoot(Path.GetDirectoryName(folder.TrimEnd(Path.DirectorySeparatorChar))!);

    [GeneratedRegex(@"(?:insert into|(?<!do )update|delete from) (\w+)(?= |\n)")]
    private static partial Regex Writes();

    [GeneratedRegex(@"""\s*(select .* from|insert into|update \w+ set|delete from) ", RegexOptions.IgnoreCase)]
    private static partial Regex Sql();
}
