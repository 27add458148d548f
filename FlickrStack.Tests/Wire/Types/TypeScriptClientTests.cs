namespace FlickrStack.Tests.Wire.Types;

/// <summary>ServiceStack's own tool downloads our types, the compiler takes them, and a program works with them.</summary>
internal sealed class TypeScriptClientTests
{
    private FlickrApp app = null!;
    private string folder = null!;

    private string Dtos => Path.Combine(folder, "dtos.ts");

    [OneTimeSetUp]
    public async Task Start()
    {
        folder = await ClientTools.NodeFolder();
        app = await FlickrApp.Start();
        await app.Open("ansel");
    }

    [OneTimeTearDown]
    public async Task Stop()
    {
        await app.DisposeAsync();
        Directory.Delete(folder, recursive: true);
    }

    [SetUp]
    public async Task Download()
    {
        File.Delete(Dtos);
        await ClientTools.Run(folder, ClientTools.Bin("typescript-ref"), app.Address.ToString().TrimEnd('/'));
    }

    [Test]
    public async Task The_strict_compiler_takes_a_program_that_uses_them()
    {
        // With this line in it the compiler would take anything.
        var dtos = await File.ReadAllTextAsync(Dtos);
        await File.WriteAllTextAsync(Dtos, dtos.Replace("// @ts-nocheck", "", StringComparison.Ordinal));
        await File.WriteAllTextAsync(Path.Combine(folder, "use.ts"), ClientTools.Text("use.ts.txt"));

        Assert.That(dtos, Does.Contain("// @ts-nocheck"));
        await Compile("use.ts");
    }

    [TestCase("typescript?GlobalNamespace=Photos&AddImplicitVersion=1&AddResponseStatus=true", "dtos.ts")]
    [TestCase("typescript?DefaultImports=@servicestack/client:IReturn&IncludeTypes=Plan&AddDescriptionAsComments=false", "dtos.ts")]
    [TestCase("typescript.d", "dtos.d.ts")]
    public async Task The_strict_compiler_takes_what_options_make_of_them(string address, string file)
    {
        using var http = app.Http();
        var dtos = await http.GetStringAsync($"/types/{address}");
        await File.WriteAllTextAsync(Path.Combine(folder, file), dtos.Replace("// @ts-nocheck", "", StringComparison.Ordinal));

        await Compile(file);
    }

    [Test]
    public async Task An_update_keeps_the_options_that_were_set()
    {
        var dtos = await File.ReadAllTextAsync(Dtos);
        await File.WriteAllTextAsync(Dtos, dtos
            .Replace("//IncludeTypes: ", "IncludeTypes: GetPlan.*,Login", StringComparison.Ordinal)
            .Replace("//MakePropertiesOptional: False", "MakePropertiesOptional: True", StringComparison.Ordinal));

        await ClientTools.Run(folder, ClientTools.Bin("typescript-ref"), "dtos.ts");

        var updated = await File.ReadAllTextAsync(Dtos);
        Assert.That(updated, Does.Contain("\nIncludeTypes: GetPlan.*,Login\n").And.Contain("\nMakePropertiesOptional: True\n"));
        Assert.That(updated, Does.Contain("export class GetPlan ").And.Contain("export class LoginResponse").And.Contain("    public heights?: number[];"));
        Assert.That(updated, Does.Not.Contain("class QueryPhotos"));
    }

    [Test]
    public async Task A_program_signs_in_and_lists_tags_with_the_javascript_module()
    {
        using var http = app.Http();
        await File.WriteAllTextAsync(Path.Combine(folder, "dtos.mjs"), await http.GetStringAsync("/types/mjs"));
        await File.WriteAllTextAsync(Path.Combine(folder, "call.mjs"), ClientTools.Text("call.mjs.txt"));

        var said = await ClientTools.Run(folder, "node", "call.mjs", app.Address.ToString(), "ansel", FlickrApp.Password);

        Assert.That(said.Trim(), Is.EqualTo("ansel has 1 tag: harbour, and Tag not found."));
    }

    private Task<string> Compile(string file) => ClientTools.Run(
        folder, ClientTools.Bin("tsc"), "--strict", "--strictPropertyInitialization", "false", "--noEmit",
        "--target", "es2022", "--module", "nodenext", "--moduleResolution", "nodenext", file);
}
