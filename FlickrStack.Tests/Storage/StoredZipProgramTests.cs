using System.Diagnostics;
using FlickrStack.ServiceInterface.Storage.Zip;

namespace FlickrStack.Tests.Storage;

/// <summary>What the archives are to programs that others wrote.</summary>
internal sealed class StoredZipProgramTests
{
    private readonly string path = Path.Combine(Path.GetTempPath(), Path.GetRandomFileName() + ".zip");

    [TearDown]
    public void Forget() => File.Delete(path);

    [TestCase("unzip", "-tqq")]
    [TestCase("unzip", "-Z1")]
    [TestCase("python3", "-m", "zipfile", "-t")]
    public async Task Other_programs_find_no_fault(string program, params string[] arguments)
    {
        await File.WriteAllBytesAsync(path, Archived.Whole(new(Archived.Some(30))));

        var (exit, said) = await Ask(program, arguments);

        Assert.That(exit, Is.Zero, said);
        Assert.That(said, Does.Not.Contain("warning").And.Not.Contain("extra bytes").And.Not.Contain("bad"));
    }

    [Test]
    public async Task Unzip_sees_time_mode_and_method()
    {
        await File.WriteAllBytesAsync(path, Archived.Whole(new([Archived.Text("Été.txt", "1234567")])));

        var (exit, said) = await Ask("unzip", ["-Z", "-T"]);

        Assert.That(exit, Is.Zero, said);
        Assert.That(said, Does.Match(@"-rw-r--r--  4\.5 unx +7 b[xX] stor 20210807\.060504 Été\.txt"));
    }

    [Test]
    public async Task Names_are_marked_as_UTF_8()
    {
        await File.WriteAllBytesAsync(path, Archived.Whole(new([Archived.Text("Été 語😀.txt", "1234567")])));

        var (_, said) = await Ask("python3", ["-X", "utf8", "-m", "zipfile", "-l"]);

        Assert.That(said, Does.Contain("Été 語😀.txt "), "it reads names without the mark as code page 437");
    }

    [TestCase("unzip", "-Z", "-T")]
    [TestCase("python3", "-m", "zipfile", "-l")]
    public async Task Other_programs_list_archives_beyond_4_GiB(string program, params string[] arguments)
    {
        WriteSparsely(new([Archived.Zeros("first", 5L << 30), Archived.Text("second", "text"), Archived.Zeros("third", 6L << 30)]));

        var (exit, said) = await Ask(program, arguments);

        Assert.That(exit, Is.Zero, said);
        Assert.That(said, Does.Contain("5368709120").And.Contain("6442450944").And.Contain("second"));
        Assert.That(said, Does.Not.Contain("warning").And.Not.Contain("error"));
    }

    [Test]
    public async Task Unzip_takes_a_file_from_beyond_4_GiB()
    {
        WriteSparsely(new([Archived.Zeros("first", 5L << 30), Archived.Text("second", "text")]));

        var (exit, said) = await Ask("unzip", ["-p"], "second");

        Assert.That((exit, said), Is.EqualTo((0, "text")));
    }

    // Files of zeros become holes: only what lies between them is written.
    private void WriteSparsely(StoredZip zip)
    {
        using var content = zip.Open();
        using var file = File.Create(path);
        file.SetLength(zip.Length);
        var seam = new byte[200];
        foreach (var from in new[] { 0, (5L << 30) - 50, zip.Length - 800, zip.Length - 600, zip.Length - 400, zip.Length - 200 })
        {
            content.Position = file.Position = from;
            content.ReadExactly(seam);
            file.Write(seam);
        }
    }

    private async Task<(int Exit, string Said)> Ask(string program, string[] arguments, params string[] more)
    {
        var start = new ProcessStartInfo(program, [.. arguments, path, .. more])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            Environment = { ["LC_ALL"] = "C.UTF-8", ["TZ"] = "UTC" },
        };
        using var process = Process.Start(start)!;
        var said = process.StandardOutput.ReadToEndAsync();
        var complained = process.StandardError.ReadToEndAsync();
        await process.WaitForExitAsync();
        return (process.ExitCode, await said + await complained);
    }
}
