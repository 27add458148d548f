using System.Net;
using System.Text.Json;
using FlickrStack.Oversight;
using Microsoft.Extensions.DependencyInjection;

namespace FlickrStack.Tests.Oversight;

/// <summary>What fronts and whoever starts the process are told.</summary>
internal sealed class ReadyTests : Administered
{
    private HttpClient http = null!;

    [TearDown]
    public Task Stop()
    {
        http.Dispose();
        return Close();
    }

    [Test]
    public async Task All_that_is_needed_to_answer_is_told_by_its_name_and_in_plain_words()
    {
        await Begin(("Jobs:Enabled", "true"), ("Health:LeastFreeMegabytes", "0"));

        var (status, told) = await Ready();

        Assert.That((status, told.GetProperty("status").GetString()), Is.EqualTo((HttpStatusCode.OK, "ok")));
        foreach (var part in new[] { "database", "storage", "jobs" })
            Assert.That($"{told.GetProperty("checks").GetProperty(part)}", Is.EqualTo("""{"status":"ok","message":"It does its work."}"""), part);
    }

    [Test]
    public async Task What_is_only_degraded_still_gets_calls_and_tells_strangers_no_figures()
    {
        await Begin(("Health:LeastFreeMegabytes", "1000000000"));

        var (status, told) = await Ready();

        Assert.That((status, told.GetProperty("status").GetString()), Is.EqualTo((HttpStatusCode.OK, "degraded")));
        Assert.That(Status(told, "storage"), Is.EqualTo("degraded"));
        Assert.That($"{told}", Does.Not.Match("[0-9]"));
    }

    [Test]
    public async Task Without_tables_no_calls_should_come_and_nobody_is_told_why_but_the_process_lives()
    {
        await Begin();
        await App.Execute("alter table links rename to lost");

        var (status, told) = await Ready();

        Assert.That((status, Status(told, "database")), Is.EqualTo((HttpStatusCode.ServiceUnavailable, "failed")));
        Assert.That($"{told}", Does.Not.Contain("links"));
        Assert.That((await http.GetAsync("/health/live")).StatusCode, Is.EqualTo(HttpStatusCode.OK));
    }

    [Test]
    public async Task However_many_ask_it_looks_once_a_second()
    {
        await Begin();
        var begun = TimeProvider.System.GetTimestamp();

        await Task.WhenAll(Enumerable.Range(0, 300).Select(_ => http.GetStringAsync("/health/ready")));

        var looks = 0;
        await App.Within(services => Task.FromResult(looks = services.GetRequiredService<Readiness>().Looks));
        Assert.That(looks, Is.InRange(1, 1 + (int)TimeProvider.System.GetElapsedTime(begun).TotalSeconds));
    }

    private static string? Status(JsonElement told, string part) => told.GetProperty("checks").GetProperty(part).GetProperty("status").GetString();

    private async Task Begin(params (string Name, string Value)[] settings)
    {
        await Open(settings);
        http = App.Http();
    }

    private async Task<(HttpStatusCode Status, JsonElement Told)> Ready()
    {
        using var answer = await http.GetAsync("/health/ready");
        return (answer.StatusCode, JsonSerializer.Deserialize<JsonElement>(await answer.Content.ReadAsStringAsync()));
    }
}
