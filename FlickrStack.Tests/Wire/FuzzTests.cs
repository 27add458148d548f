using System.Text;
using FlickrStack.Tests.Photos;
using FlickrStack.Wire;

namespace FlickrStack.Tests.Wire;

/// <summary>Whatever is sent to whatever operation: a clear answer, never a 500.</summary>
internal sealed class FuzzTests : DemoLibrary
{
    private static readonly string[] Values =
    [
        "", " ", "0", "-1", "1", "2147483648", "9223372036854775807", "-9223372036854775808", "1e9", "NaN", "null", "true",
        "abc", "'", "\"", "' or 1=1 --", "%", "_", "\\", "../../etc/passwd", "<script>", "{}", "[]", "a,b", "\u0000", "\uFEFF",
        "‮", "💥", "é", "80641914@N00", "2026-11-21T00:00:00Z", new('x', 5000),
    ];

    [TestCase("query")]
    [TestCase("json")]
    [TestCase("form")]
    public async Task No_value_of_any_field_of_any_operation_is_a_server_error(string dialect)
    {
        await App.Execute("update users set roles = 'admin' where user_name = 'ansel'");
        using var http = App.Http(Ansel.Token);
        var operations = OperationCatalog.Of(typeof(RouteAttribute).Assembly, typeof(ServiceInterface.IService).Assembly).Operations
            .Where(operation => !operation.Name.Contains("Logout", StringComparison.Ordinal) && operation.Name is not ("Login" or "Authenticate"));

        foreach (var operation in operations)
        foreach (var field in operation.Request.GetProperties())
        foreach (var value in Values)
        {
            var answer = await http.SendAsync(Write(dialect, operation.Name, field.Name, value));

            Assert.That((int)answer.StatusCode, Is.LessThan(500), $"{operation.Name} {field.Name}={value}");
            if (!answer.IsSuccessStatusCode)
                Assert.That(await answer.Content.ReadAsStringAsync(), Does.Contain("responseStatus"), $"{operation.Name} {field.Name}={value}");
        }

        Assert.That(App.Log.Errors, Is.Empty);
    }

    private static HttpRequestMessage Write(string dialect, string operation, string field, string value)
    {
        var path = $"/json/reply/{operation}";
        return dialect switch
        {
            "query" => new(HttpMethod.Get, $"{path}?{field}={Uri.EscapeDataString(value)}"),
            "form" => new(HttpMethod.Post, path) { Content = new FormUrlEncodedContent([new(field, value)]) },
            _ => new(HttpMethod.Post, path)
            {
                Content = new StringContent(System.Text.Json.JsonSerializer.Serialize(new Dictionary<string, string> { [field] = value }), Encoding.UTF8, "application/json"),
            },
        };
    }
}
