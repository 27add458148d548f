using FlickrStack.ServiceInterface;
using FlickrStack.ServiceModel;
using static FlickrStack.Wire.Types.HtmlPage;

namespace FlickrStack.Wire.Types;

/// <summary>The contract for people: a list of all requests, and a page for each.</summary>
internal sealed class MetadataPages(TypesCatalog catalog)
{
    private readonly ApiModel model = catalog.Model;
    private readonly MetadataSample sample = new(catalog.Model);

    public IResult Languages()
    {
        var page = new HtmlPage("Types");
        page.Text("p", "The contract in the languages of clients.");
        page.Links(catalog.Languages.Append("metadata").Select(language => (language, $"/types/{language}")));
        return page.Answer();
    }

    public IResult All()
    {
        var page = new HtmlPage("Operations");
        page.Links(catalog.Languages.Select(language => (language, $"/types/{language}")));
        foreach (var feature in model.Operations.GroupBy(operation => operation.Tag).OrderBy(feature => feature.Key, StringComparer.Ordinal))
        {
            page.Text("h2", feature.Key);
            page.Table(["Request", "Method", "Address", "Who may send it", "What it does"], feature.Select(operation => new[]
            {
                Link(operation.Request.Name, $"/json/metadata?op={operation.Request.Name}"),
                Encoded(operation.Verb),
                string.Join("<br>", operation.Routes.Select(route => Encoded(route.Path))),
                Encoded(WhoMaySend(operation.Caller)),
                Encoded(operation.Request.Description),
            }));
        }

        return page.Answer();
    }

    /// <exception cref="ApiException">404 where there is no such request.</exception>
    public IResult One(string name)
    {
        var operation = model.Operations.FirstOrDefault(operation => operation.Request.Name.Equals(name, StringComparison.OrdinalIgnoreCase))
            ?? throw ApiException.NotFound("Operation");
        var request = operation.Request;
        var page = new HtmlPage(request.Name);
        page.Text("p", request.Description);
        page.Text("p", $"Who may send it: {WhoMaySend(operation.Caller)}.");
        page.Links(catalog.Languages.Select(language => (language, $"/types/{language}?IncludeTypes={request.Name}.*")));
        page.Table(["Method", "Address"], operation.Routes
            .Select(route => new[] { Encoded(route.Verbs ?? operation.Verb), Encoded(route.Path) })
            .Append([Encoded(operation.Verb), Encoded($"/api/{request.Name}")])
            .Append(["any", Encoded($"/json/reply/{request.Name}")]));
        foreach (var type in model.Closure(request).Where(type => !model.Markers.Contains(type))) Describe(page, operation, type);
        page.Text("h2", "Sample");
        page.Text("pre", $"{operation.Verb} /api/{request.Name}\nContent-Type: application/json\n\n{sample.Of(request)}");
        page.Text("pre", operation.Response switch
        {
            null => "204 No Content",
            { IsBytes: true } => "200 OK\n\n(bytes)",
            var answer => $"200 OK\nContent-Type: application/json\n\n{sample.Of(answer)}",
        });
        return page.Answer();
    }

    private void Describe(HtmlPage page, ApiOperation operation, ApiType type)
    {
        page.Text("h2", type.Name);
        if (type != operation.Request) page.Text("p", type.Description);
        if (type.Kind == ApiKind.Enum)
        {
            page.Table(["Value", "What it means"], type.Members.Select(member => new[] { Encoded(member.Value), Encoded(member.Description) }));
            return;
        }

        page.Table(["Name", "Where", "Type", "Required", "What it is"], model.Inherited(type).Concat(type.Properties).Select(property => new[]
        {
            Encoded(property.WireName),
            Encoded(type == operation.Request ? WhereIs(operation, property) : "answer"),
            Encoded(TypeScriptNames.Of(property.Type)),
            property.IsOptional ? "" : "yes",
            Encoded(property.Description),
        }));
    }

    private static string WhereIs(ApiOperation operation, ApiProperty property) =>
        operation.Routes.Any(route => route.Path.Contains($"{{{property.Name}}}", StringComparison.OrdinalIgnoreCase)) ? "path"
        : operation.Verb is "GET" or "DELETE" ? "query"
        : "body";

    private static string WhoMaySend(CallerAttribute? caller) => caller switch
    {
        RequiresScopeAttribute scope => $"a credential with the scope {scope.Scope}",
        RequiresRoleAttribute role => $"a user with the role {role.Role}",
        RequiresLoginAttribute => "a user who has signed in, by no API key made for a script",
        RequiresUserAttribute => "any signed-in user",
        _ => "anyone",
    };
}
