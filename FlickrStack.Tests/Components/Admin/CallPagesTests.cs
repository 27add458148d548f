using FlickrStack.Components.Admin.Trackings;

namespace FlickrStack.Tests.Components.Admin;

internal sealed class CallPagesTests : Administration
{
    [SetUp]
    public async Task Start()
    {
        await Begin();
        await App.Execute("delete from trackings");
        await App.Execute(
            """
            with recursive more (n) as (select 1 union all select n + 1 from more where n < 1203)
            insert into trackings (at, user_id, user_name, method, path, operation, status, milliseconds, address, user_agent, request_id)
            select 1000000000 + n, null, 'old', 'GET', '/api/v1/old/' || n, 'QueryPhotos', 200, 1.5, '10.0.0.1', '=cmd|''/c calc''!A1, "<script>alert(1)', 'r' || n from more
            """);
    }

    [TearDown]
    public Task Stop() => End();

    [Test]
    public async Task Calls_are_filtered_and_the_filter_is_kept_in_its_fields()
    {
        var found = await Reader.Read("/admin/trackings?path=/api/v1/old/77&status=2xx&method=GET&operation=QueryPhotos");
        var none = await Reader.Read("/admin/trackings?path=/api/v1/old/&status=5xx");

        Assert.That(found, Does.Contain("11 calls").And.Contain("/api/v1/old/770").And.Contain("value=\"/api/v1/old/77\""));
        Assert.That(found, Does.Contain("&lt;script&gt;alert(1)").And.Not.Contain("<script>alert"));
        Assert.That(none, Does.Contain("No call is like this."));
    }

    [Test]
    public async Task A_filter_that_is_none_is_told_and_what_was_written_is_kept()
    {
        var page = await Reader.Read("/admin/trackings?status=teapot");

        Assert.That(page, Does.Contain("class=\"fault\" role=\"alert\"").And.Contain("value=\"teapot\""));
    }

    [Test]
    public async Task Pages_go_on_by_cursor_and_back_to_the_first()
    {
        var first = await Reader.Read("/admin/trackings?path=/api/v1/old/");
        var on = System.Text.RegularExpressions.Regex.Match(first, "rel=\"next\" href=\"([^\"]+)\"").Groups[1].Value.Replace("&amp;", "&", StringComparison.Ordinal);

        var second = await Reader.Read($"/{on}");

        Assert.That(first, Does.Contain("/api/v1/old/1203<").And.Not.Contain("/api/v1/old/1153<").And.Not.Contain("To the first"));
        Assert.That(second, Does.Contain("/api/v1/old/1153<").And.Not.Contain("/api/v1/old/1154<").And.Contain("To the first"));
    }

    [Test]
    public async Task All_that_a_filter_finds_is_one_file_for_tables()
    {
        var answer = await Reader.Get("/admin/trackings.csv?path=/api/v1/old/");

        var lines = (await answer.Content.ReadAsStringAsync()).Split("\r\n", StringSplitOptions.RemoveEmptyEntries);
        Assert.That(answer.Content.Headers.ContentType!.ToString(), Is.EqualTo("text/csv; charset=utf-8"));
        Assert.That(answer.Content.Headers.ContentDisposition!.ToString(), Is.EqualTo("attachment; filename=calls.csv"));
        Assert.That(lines, Has.Length.EqualTo(1204));
        Assert.That(lines[0], Is.EqualTo("Id,At,UserId,UserName,Method,Path,Operation,Status,Milliseconds,Address,UserAgent,RequestId"));
        Assert.That(lines[1], Does.Contain("/api/v1/old/1203,QueryPhotos,200,1.5,10.0.0.1,\"'=cmd|'/c calc'!A1, \"\"<script>alert(1)\",r1203"));
        Assert.That(lines[^1], Does.Contain("/api/v1/old/1,"));
    }

    [Test]
    public void A_cell_is_no_formula_and_no_line_of_its_own()
    {
        var line = CsvLine.Of("=1+1", "+1", "-1", "@a", -1L, "a\r\nb", null, "plain");

        Assert.That(line, Is.EqualTo("'=1+1,'+1,'-1,'@a,-1,\"a\r\nb\",,plain\r\n"));
    }
}
