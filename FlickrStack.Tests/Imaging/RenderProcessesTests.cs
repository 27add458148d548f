using System.Diagnostics;
using FlickrStack.ServiceInterface.Imaging;

namespace FlickrStack.Tests.Imaging;

/// <summary>The children that decode: their limits, their ends, and those who take their place.</summary>
internal sealed class RenderProcessesTests
{
    private static readonly RenderTarget Small = new("small.jpg", "jpeg", Fit.Height, 40);

    /// <summary>Many seconds of work, for as long as nobody stops it.</summary>
    private static readonly RenderTarget[] Slow =
        [.. Enumerable.Range(0, 60).Select(i => new RenderTarget($"slow{i}.avif", "avif", Fit.Square, 2000 + i))];

    [Test]
    public async Task Children_start_when_they_are_needed_and_are_used_again()
    {
        using var darkroom = new Darkroom(library: null);
        Assert.That(darkroom.Processes.ProcessIds, Is.Empty);

        await darkroom.Make("plain.jpg", Small);
        var first = darkroom.Processes.ProcessIds.Single();
        await darkroom.Make("plain.png", Small);

        Assert.That(darkroom.Processes.ProcessIds, Is.EqualTo(new[] { first }));
    }

    [Test]
    public async Task There_are_never_more_children_than_places()
    {
        using var darkroom = new Darkroom(new RenderOptions { Processes = 2 });

        var many = Enumerable.Range(0, 12).Select(i => darkroom.Make("plain.jpg", Small with { File = $"{i}.jpg" })).ToList();
        await Task.WhenAny(many);

        Assert.That(darkroom.Processes.ProcessIds, Has.Count.LessThanOrEqualTo(2));
        Assert.That((await Task.WhenAll(many)).Select(made => made.Files.Single().File), Is.EqualTo(Enumerable.Range(0, 12).Select(i => $"{i}.jpg")));
        Assert.That(darkroom.Processes.ProcessIds, Has.Count.EqualTo(2));
    }

    [Test]
    public async Task A_child_is_replaced_after_its_share_of_pictures()
    {
        using var darkroom = new Darkroom(new RenderOptions { Processes = 1, JobsPerProcess = 2 });

        var seen = new HashSet<int>();
        for (var i = 0; i < 4; i++)
        {
            await darkroom.Make("plain.jpg", Small);
            seen.UnionWith(darkroom.Processes.ProcessIds);
        }

        Assert.That((seen.Count, darkroom.Processes.ProcessIds.Count), Is.EqualTo((2, 0)));
    }

    [Test]
    public async Task A_child_that_is_killed_at_its_work_fails_that_order_alone()
    {
        using var darkroom = new Darkroom(library: null);
        // Numbers of processes come again: another's files may have lain there for hours.
        var left = Directory.GetFiles(Path.GetTempPath());
        var work = darkroom.Make("plain.jpg", Slow);
        var child = await Working(darkroom);

        Process.GetProcessById(child).Kill();
        var failure = Assert.ThrowsAsync<RenderException>(() => work);

        Assert.That((failure!.Message, failure.IsFinal), Is.EqualTo(("The decoder crashed.", false)));
        Assert.That((await darkroom.Make("plain.jpg", Small)).Width, Is.EqualTo(64));
        Assert.That(darkroom.Processes.ProcessIds, Has.Count.EqualTo(1).And.Not.Contain(child));
        Assert.That(Directory.GetFiles(Path.GetTempPath(), $"*-{child}-*").Except(left), Is.Empty);
    }

    [Test]
    public void What_takes_too_long_is_stopped()
    {
        using var darkroom = new Darkroom(new RenderOptions { Processes = 1, LimitSeconds = 1 });
        var work = darkroom.Make("plain.jpg", Slow);
        var child = darkroom.Processes.ProcessIds.Single();

        var failure = Assert.ThrowsAsync<RenderException>(() => work);

        Assert.That((failure!.Message, failure.IsFinal), Is.EqualTo(("It took longer than 1 seconds.", false)));
        Assert.That(IsRunning(child), Is.False);
    }

    [Test]
    public async Task What_takes_too_much_memory_is_stopped()
    {
        using var darkroom = new Darkroom(new RenderOptions { Processes = 1, MemoryMegabytes = 120 });
        var work = darkroom.Make("plain.jpg", [new RenderTarget("large.png", "png", Fit.Square, 9000)]);
        var child = darkroom.Processes.ProcessIds.Single();

        var failure = Assert.ThrowsAsync<RenderException>(() => work);

        Assert.That((failure!.Message, failure.IsFinal), Is.EqualTo(("It took more than 120 MB of memory.", false)));
        Assert.That(IsRunning(child), Is.False);
        Assert.That((await darkroom.Make("plain.jpg", Small)).Width, Is.EqualTo(64));
    }

    [Test]
    public async Task Cancelled_work_leaves_no_child_at_it()
    {
        using var darkroom = new Darkroom(library: null);
        using var cancel = new CancellationTokenSource();
        var work = darkroom.Processes.Run(darkroom.Order(Darkroom.Sample("plain.jpg"), "jpeg", Slow), cancel.Token);
        var child = await Working(darkroom);

        await cancel.CancelAsync();

        Assert.CatchAsync<OperationCanceledException>(() => work);
        Assert.That((IsRunning(child), darkroom.Processes.ProcessIds.Count), Is.EqualTo((false, 0)));
    }

    [Test]
    public async Task Children_end_with_the_service()
    {
        var darkroom = new Darkroom(library: null);
        await darkroom.Make("plain.jpg", Small);
        var child = darkroom.Processes.ProcessIds.Single();

        darkroom.Dispose();

        Assert.That(IsRunning(child), Is.False);
    }

    [Test]
    public async Task A_child_whose_parent_is_gone_ends_by_itself_and_says_nothing_but_answers()
    {
        var start = new ProcessStartInfo("dotnet", [Path.Combine(AppContext.BaseDirectory, "FlickrStack.dll"), "render"])
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
        };
        using var child = Process.Start(start)!;

        child.StandardInput.Close();
        await child.WaitForExitAsync().WaitAsync(TimeSpan.FromSeconds(20));

        Assert.That((child.ExitCode, await child.StandardOutput.ReadToEndAsync()), Is.EqualTo((0, "")));
    }

    [Test]
    public async Task A_missing_folder_or_picture_is_no_fault_of_the_picture()
    {
        using var darkroom = new Darkroom(library: null);
        var order = darkroom.Order(Darkroom.Sample("plain.jpg"), "jpeg", Small);
        await darkroom.Make("plain.jpg", Small);

        foreach (var wrong in new[] { order with { Folder = "/nowhere" }, order with { Source = "/nowhere/at-all" } })
        {
            var failure = Assert.ThrowsAsync<RenderException>(() => darkroom.Processes.Run(wrong, default));
            Assert.That(failure!.IsFinal, Is.False);
        }
    }

    // Its first file shows that it is at work.
    private static async Task<int> Working(Darkroom darkroom)
    {
        await Eventually.Holds(() => Directory.GetFiles(darkroom.Made).Length > 0);
        return darkroom.Processes.ProcessIds.Single();
    }

    private static bool IsRunning(int id) => Process.GetProcesses().Any(process => process.Id == id && !process.HasExited);
}
