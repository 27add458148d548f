namespace FlickrStack.Tests.Wire.Types;

/// <summary>ServiceStack's own tools download our types in other languages, and keep the options that were set.</summary>
internal sealed class LanguageToolTests
{
    private FlickrApp app = null!;
    private string folder = null!;

    [OneTimeSetUp]
    public async Task Start()
    {
        folder = await ClientTools.NodeFolder();
        app = await FlickrApp.Start();
    }

    [OneTimeTearDown]
    public async Task Stop()
    {
        await app.DisposeAsync();
        Directory.Delete(folder, recursive: true);
    }

    [TestCase("java-ref", "dtos.java")]
    [TestCase("kotlin-ref", "dtos.kt")]
    [TestCase("dart-ref", "dtos.dart")]
    [TestCase("swift-ref", "dtos.swift")]
    public async Task An_update_keeps_the_options_that_were_set(string tool, string file)
    {
        var dtos = Path.Combine(folder, file);
        await ClientTools.Run(folder, ClientTools.Bin(tool), app.Address.ToString().TrimEnd('/'));
        var all = await File.ReadAllTextAsync(dtos);
        await File.WriteAllTextAsync(dtos, all.Replace("//IncludeTypes: ", "IncludeTypes: GetPlan.*", StringComparison.Ordinal));

        await ClientTools.Run(folder, ClientTools.Bin(tool), file);

        var part = await File.ReadAllTextAsync(dtos);
        Assert.That(all, Does.Contain("class GetPlan ").And.Contain("class QueryPhotos "));
        Assert.That(part, Does.Contain("\nIncludeTypes: GetPlan.*\n").And.Contain("class GetPlan ").And.Not.Contain("class QueryPhotos "));
    }
}
