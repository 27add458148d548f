using System.Runtime.CompilerServices;

namespace FlickrStack.Tests.Wire.Types;

/// <summary>What clients generate from changes only when somebody means it.</summary>
internal sealed class GoldenTypesTests
{
    [TestCase("typescript")]
    [TestCase("csharp")]
    [TestCase("python")]
    [TestCase("java")]
    [TestCase("kotlin")]
    [TestCase("dart")]
    [TestCase("swift")]
    public async Task The_types_of_the_contract_are_those_that_were_agreed_on(string language)
    {
        await using var app = await FlickrApp.Start();
        using var http = app.Http();

        var text = await http.GetStringAsync($"/types/{language}?WithoutOptions=true");

        if (Environment.GetEnvironmentVariable("RENEW_GOLDEN") == "true") await File.WriteAllTextAsync(Golden(language), text);
        Assert.That(
            text,
            Is.EqualTo(await File.ReadAllTextAsync(Golden(language))),
            "The contract has changed: where that is meant, run this test with RENEW_GOLDEN=true and commit Golden/.");
    }

    private static string Golden(string language, [CallerFilePath] string here = "") =>
        Path.Combine(Path.GetDirectoryName(here)!, "..", "..", "Golden", $"types.{language}.txt");
}
