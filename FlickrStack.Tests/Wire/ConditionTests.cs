using System.Net;
using System.Net.Http.Json;

namespace FlickrStack.Tests.Wire;

/// <summary>Conditions to the letter: what is said in them is no pattern, and there are no more of them than can be answered.</summary>
internal sealed class ConditionTests
{
    private static readonly string[] Names = ["100%", "1000", "a_b", "axb", @"c\d", @"c\\d", "École", "plain, two"];

    private static readonly List<string> Conditions =
    [
        .. from field in new[] { "id", "photoCount", "coverPhotoId" }
           from word in new[] { "Above", "Beyond", "Over", "OlderThan", "After", "Higher", "From" }
           select $"{field}{word}=0",
    ];

    private static readonly TestCaseData[] Limits =
    [
        new TestCaseData(string.Join('&', Conditions[..20]), $"&{Conditions[20]}") { TestName = "Conditions" },
        new TestCaseData($"idIn={string.Join(',', Enumerable.Range(0, 100))}", "&nsidIn=" + new string(',', 100)) { TestName = "Values" },
        new TestCaseData("include=" + string.Join(',', Enumerable.Range(0, 10).Select(place => $"count(*) n{place}")), ",count(*)") { TestName = "What is included" },
    ];

    private FlickrApp app = null!;
    private HttpClient http = null!;

    [OneTimeSetUp]
    public async Task Start()
    {
        app = await FlickrApp.Start();
        var ansel = await app.SignUp("ansel");
        foreach (var name in Names) await ansel.Send(new CreateGroup { Name = name });
        await app.Execute("update groups set photo_count = 9007199254740993 where name = 'plain, two'");
        http = app.Http(ansel.Token);
    }

    [OneTimeTearDown]
    public async Task Stop()
    {
        http.Dispose();
        await app.DisposeAsync();
    }

    [TestCase("nameContains=0%25", new[] { "100%" })]
    [TestCase("nameStartsWith=A_", new[] { "a_b" })]
    [TestCase(@"nameContains=c\d", new[] { @"c\d" })]
    [TestCase("nameContains=École", new[] { "École" })]
    [TestCase("q=ÉCO", new[] { "École" })]
    [TestCase("nameIn=axb,%20a_b", new[] { "a_b", "axb" })]
    [TestCase("photoCount=9007199254740993", new[] { "plain, two" })]
    [TestCase("photoCountAbove=0.5", new[] { "plain, two" })]
    public async Task A_condition_finds_what_it_says_and_nothing_like_it(string query, string[] names) =>
        Assert.That((await Ask(query)).Results.Select(group => group.Name), Is.EquivalentTo(names));

    [Test]
    public async Task What_is_asked_for_twice_is_told_once()
    {
        var page = await Ask("include=count(*),count(*)");
        var csv = await http.GetStringAsync("/api/QueryGroups.csv?fields=id,%20name,ID");

        Assert.That(page.Meta, Is.EqualTo(new Dictionary<string, string> { ["count(*)"] = $"{Names.Length}" }));
        Assert.That(csv, Does.StartWith("Id,Name\r\n"));
    }

    [TestCaseSource(nameof(Limits))]
    public async Task As_much_as_the_limit_is_answered_and_no_more(string most, string one)
    {
        var answered = await http.GetAsync($"/api/v1/groups?{most}");
        var refused = await http.GetAsync($"/api/v1/groups?{most}{one}");

        Assert.That((answered.StatusCode, refused.StatusCode), Is.EqualTo((HttpStatusCode.OK, HttpStatusCode.RequestEntityTooLarge)));
    }

    private async Task<QueryResponse<Group>> Ask(string query) =>
        (await http.GetFromJsonAsync<QueryResponse<Group>>($"/api/v1/groups?limit=100&{query}", ContractJson.Options))!;
}
