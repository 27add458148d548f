using System.Text.RegularExpressions;

namespace FlickrStack.Tests.Users;

/// <summary>The real command in a process of its own, beside the server that uses the same database.</summary>
internal sealed partial class UserCommandTests : Administered
{
    [SetUp]
    public Task Start() => Open();

    [TearDown]
    public Task Stop() => Close();

    [Test]
    public async Task A_user_is_added_whose_password_is_shown_once_and_listed()
    {
        var added = await Run(null, "user", "add", "dorothea", "--admin", "--plan", "premium");
        var listed = await Run(null, "user", "list");

        var dorothea = await App.SignIn("dorothea", Shown().Match(added.Output).Groups[1].Value);
        var profile = await dorothea.Send(new GetProfile());
        Assert.That((added.ExitCode, listed.ExitCode), Is.EqualTo((0, 0)));
        Assert.That((profile.Plan.Name, profile.Roles.Single()), Is.EqualTo(("Premium", Roles.Admin)));
        Assert.That(listed.Output, Does.Contain($"{profile.Id}\tdorothea\tPremium\tadmin\t0\t0\n").And.Contain("\tansel\tBasic\t\t0\t0\n"));
    }

    [Test]
    public async Task A_password_is_piped_in_and_not_shown()
    {
        var changed = await Run("a-piped-password\n", "user", "password", "ansel", "--password-stdin");

        await App.SignIn("ansel", "a-piped-password");
        Assert.That(changed.Output, Does.Contain("The user ansel has a new password.").And.Not.Contain("piped"));
        await Refused.AsUnauthorized(Ansel.Send(new GetProfile()));
    }

    [Test]
    public async Task A_user_is_shut_out()
    {
        var run = await Run(null, "user", "disable", "ansel");

        Assert.That(run.ExitCode, Is.Zero, run.Output);
        await Refused.AsUnauthorized(Ansel.Send(new GetProfile()));
        Assert.That((await UserNamed("ansel")).Disabled);
    }

    [Test]
    public async Task It_makes_no_first_start_whose_password_nobody_would_see()
    {
        var folder = Directory.CreateTempSubdirectory("flickrstack-test-").FullName;

        var added = await Run(null, "user", "add", "edward", "--data", folder);
        var listed = await Run(null, "user", "list", "--data", folder);

        Directory.Delete(folder, recursive: true);
        Assert.That(added.ExitCode, Is.Zero, added.Output);
        Assert.That(listed.Output, Does.Match(@"\A1\tedward\tBasic\t\t0\t0\n\z"));
    }

    [TestCase("user add ansel", "There is a user of that name already.")]
    [TestCase("user add new --plan Gold", "There is no plan of that name.")]
    [TestCase("user add a/b", "'UserName' must be")]
    [TestCase("user add new --password-stdin", "'Password' must be between 8 and 200 characters.")]
    [TestCase("user disable nobody", "User 'nobody' not found.")]
    [TestCase("user disable admin", "Nobody would be left to administer the service.")]
    [TestCase("user password nobody", "User 'nobody' not found.")]
    [TestCase("user add", "Required argument missing")]
    public async Task What_is_wrong_is_told_in_a_sentence_and_by_the_exit_code(string arguments, string expected)
    {
        var run = await Run("short\n", arguments.Split(' '));

        Assert.That(run.ExitCode, Is.EqualTo(1));
        Assert.That(run.Output, Does.Contain(expected).And.Not.Contain("   at ").And.Not.Contain("The password is"));
        Assert.That(await App.Query<long>("select count(*) from users"), Is.EqualTo(2));
    }

    [GeneratedRegex("The password is (.+)")]
    private static partial Regex Shown();

    private async Task<(int ExitCode, string Output)> Run(string? input, params string[] arguments)
    {
        using var process = ProgramProcess.Launch(arguments.Contains("--data") ? arguments : [.. arguments, "--data", App.Folder]);
        await process.Type(input ?? "");
        var output = await process.ReadToEnd();
        return (process.ExitCode, output);
    }
}
