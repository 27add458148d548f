using System.Diagnostics;
using System.Net;

namespace FlickrStack.Tests.Wire.Types;

/// <summary>What the addresses below <c>/types</c> answer.</summary>
internal sealed class TypesEndpointTests
{
    private FlickrApp app = null!;
    private HttpClient http = null!;

    [OneTimeSetUp]
    public async Task Start()
    {
        app = await FlickrApp.Start();
        http = app.Http();
    }

    [OneTimeTearDown]
    public async Task Stop()
    {
        http.Dispose();
        await app.DisposeAsync();
    }

    [TestCase("typescript", "text/plain; charset=utf-8")]
    [TestCase("TypeScript", "text/plain; charset=utf-8")]
    [TestCase("typescript.d", "text/plain; charset=utf-8")]
    [TestCase("csharp", "text/plain; charset=utf-8")]
    [TestCase("mjs", "text/javascript; charset=utf-8")]
    [TestCase("java", "text/plain; charset=utf-8")]
    [TestCase("kotlin", "text/plain; charset=utf-8")]
    [TestCase("dart", "text/plain; charset=utf-8")]
    [TestCase("swift", "text/plain; charset=utf-8")]
    public async Task A_language_begins_with_its_options_and_its_address(string language, string type)
    {
        var answer = await http.GetAsync($"/types/{language}");

        var lines = (await answer.Content.ReadAsStringAsync()).Split('\n');
        Assert.That(answer.Content.Headers.ContentType!.ToString(), Is.EqualTo(type));
        Assert.That(lines[0], Is.EqualTo("/* Options:"));
        Assert.That(lines[4], Is.EqualTo($"BaseUrl: {app.Address.ToString().TrimEnd('/')}"));
    }

    [Test]
    public async Task A_language_that_is_not_spoken_is_refused_with_those_that_are()
    {
        var answer = await http.GetAsync("/types/cobol");

        Assert.That(answer.StatusCode, Is.EqualTo(HttpStatusCode.NotFound));
        Assert.That(await answer.Content.ReadAsStringAsync(), Does.Contain("csharp").And.Contain("typescript.d").And.Contain("metadata"));
    }

    [TestCase("GlobalNamespace=*/import")]
    [TestCase("GlobalNamespace=a%0Ab")]
    [TestCase("DefaultImports=x%22;y")]
    [TestCase("BaseUrl=http://a%0Ab")]
    [TestCase("MakePropertiesOptional=perhaps")]
    public async Task An_option_that_would_be_code_is_refused(string query) =>
        Assert.That((await http.GetAsync($"/types/typescript?{query}")).StatusCode, Is.EqualTo(HttpStatusCode.BadRequest));

    [TestCase("IncludeTypes=GetPlan", "GetPlan,Plan")]
    [TestCase("IncludeTypes=getplan", "GetPlan,Plan")]
    [TestCase("IncludeTypes=GetPlan.*", "GetPlan,IGet,IReturn,Plan")]
    [TestCase("IncludeTypes=*.PhotoLocation&ExcludeTypes=types", "GetPhoto,RetryPhoto,UpdatePhoto")]
    [TestCase("IncludeTypes={plans}&ExcludeTypes=types,DeletePlan", "CreatePlan,GetPlan,QueryPlans,UpdatePlan")]
    [TestCase("IncludeTypes={plans,tags}&ExcludeTypes=services&AddServiceStackTypes=false", "ConditionQuery,DeletePlanResponse,DeleteTagResponse,IPage,PageQuery,Plan,QueryResponse,Tag")]
    [TestCase("IncludeTypes=FlickrStack.ServiceModel.TagM/*", "TagMode")]
    public async Task A_part_is_what_was_named(string query, string names)
    {
        var text = await http.GetStringAsync($"/types/typescript?{query}");

        var told = text.Split('\n').Where(line => line.StartsWith("export ", StringComparison.Ordinal)).Select(line => line.Split(' ', '<')[2]);
        Assert.That(told.Order(StringComparer.Ordinal), Is.EqualTo(names.Split(',')));
    }

    [Test]
    public async Task The_types_are_there_at_once_when_they_were_asked_for_before()
    {
        var first = await http.GetStringAsync("/types/typescript");
        app.Clock.Advance(TimeSpan.FromHours(1));
        var took = new List<TimeSpan>();
        for (var call = 0; call < 50; call++)
        {
            var start = Stopwatch.GetTimestamp();
            Assert.That(await http.GetStringAsync("/types/typescript"), Is.EqualTo(first));
            took.Add(Stopwatch.GetElapsedTime(start));
        }

        TestContext.Out.WriteLine($"median {took.Order().ElementAt(25).TotalMilliseconds} ms");
        Assert.That(took.Order().ElementAt(25), Is.LessThan(TimeSpan.FromMilliseconds(5)));
    }
}
