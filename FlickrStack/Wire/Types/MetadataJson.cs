using System.Text.Json;
using System.Text.Json.Nodes;
using FlickrStack.ServiceModel;

namespace FlickrStack.Wire.Types;

/// <summary>The contract as ServiceStack's own tools read it.</summary>
internal sealed class MetadataJson(ApiModel model)
{
    public JsonObject Write()
    {
        var own = model.Types.Where(type => !type.IsLibrary && !type.IsSystem).ToList();
        return new()
        {
            ["namespaces"] = Texts(own.Select(type => type.Namespace).Distinct()),
            ["types"] = new JsonArray([.. own.Where(type => type.Operation is null && !(type.IsAnswer && type.Parameters.Count == 0)).Select(OfType)]),
            ["operations"] = new JsonArray([.. model.Operations.Where(operation => !operation.Request.IsLibrary).Select(OfOperation)]),
        };
    }

    private JsonObject OfOperation(ApiOperation operation) => Without(new()
    {
        ["request"] = OfType(operation.Request),
        ["response"] = operation.Response is null ? null : model.Find(operation.Response) is { } answer ? OfType(answer)
            : new JsonObject { ["name"] = operation.Response.Name, ["namespace"] = operation.Response.Namespace, ["implements"] = new JsonArray() },
        ["actions"] = Texts([operation.Verb]),
        ["returnsVoid"] = operation.Response is null ? true : null,
        ["method"] = operation.Verb,
        ["returnType"] = operation.Response is null ? null : OfReference(operation.Response),
        ["routes"] = new JsonArray([.. operation.Routes.Select(route => Without(new() { ["path"] = route.Path, ["verbs"] = route.Verbs }))]),
        ["requiresAuth"] = operation.Caller is null or AllowAnonymousAttribute ? null : true,
        ["requiredRoles"] = operation.Caller is RequiresRoleAttribute role ? Texts([role.Role]) : null,
        ["requiresApiKey"] = operation.Caller is RequiresScopeAttribute scope ? new JsonObject { ["scope"] = scope.Scope } : null,
        ["tags"] = operation.Tag is null ? null : Texts([operation.Tag]),
    });

    private JsonObject OfType(ApiType type)
    {
        var parameters = type.Parameters.Count > 0;
        var values = type.Members.Any(member => member.Value != member.Name);
        return Without(new()
        {
            ["name"] = parameters ? $"{type.Name}`{type.Parameters.Count}" : type.Name,
            ["namespace"] = type.IsLibrary ? "ServiceStack" : type.Namespace,
            ["genericArgs"] = parameters ? Texts(type.Parameters) : null,
            ["inherits"] = type.Parent is null ? null : OfReference(type.Parent),
            ["implements"] = new JsonArray([.. type.Implements.Select(face => OfReference(face, always: true))]),
            ["description"] = type.Description,
            ["isInterface"] = type.Kind == ApiKind.Interface ? true : null,
            ["isGenericTypeDef"] = parameters && type.Operation is null && !type.IsAnswer ? true : null,
            ["isEnum"] = type.Kind == ApiKind.Enum ? true : null,
            ["isEnumInt"] = type.Attributes.Any(attribute => attribute.Name == "Flags") ? true : null,
            ["dataContract"] = type.Attributes.Any(attribute => attribute.Name == "DataContract") ? new JsonObject() : null,
            ["attributes"] = Attributes(type.Attributes),
            ["properties"] = type.Properties.Count == 0 ? null : new JsonArray([.. type.Properties.Select(OfProperty)]),
            ["enumNames"] = type.Kind == ApiKind.Enum ? Texts(type.Members.Select(member => member.Name)) : null,
            ["enumValues"] = type.IsNumeric ? Texts(type.Members.Select(member => $"{member.Number}")) : null,
            ["enumMemberValues"] = values ? Texts(type.Members.Select(member => member.Value)) : null,
        });
    }

    private JsonObject OfProperty(ApiProperty property)
    {
        var type = property.Type;
        var member = property.Attributes.FirstOrDefault(attribute => attribute.Name == "DataMember");
        return Without(new()
        {
            ["name"] = property.Name,
            ["type"] = type.IsNullable ? "Nullable`1" : NameOf(type),
            ["namespace"] = type.IsNullable ? "System" : SpaceOf(type),
            ["isValueType"] = type.IsValue ? true : null,
            ["isEnum"] = type.IsEnum ? true : null,
            ["genericArgs"] = type.IsNullable ? Texts([type.Name]) : type.Args.Count > 0 && type.Name != "Array" ? Texts(type.Args.Select(Inner)) : null,
            ["description"] = property.Description,
            ["dataMember"] = member is null ? null : Without(new()
            {
                ["name"] = member.Named.FirstOrDefault(argument => argument.Key == "Name").Value as string,
                ["order"] = member.Named.FirstOrDefault(argument => argument.Key == "Order").Value as int?,
            }),
            ["isRequired"] = property.Attributes.Any(attribute => attribute.Demands) || (!property.IsOptional && !type.IsValue && !type.IsNullable && type.Shape != ApiShape.Parameter) ? true : null,
            ["attributes"] = Attributes(property.Attributes),
        });
    }

    private static JsonArray? Attributes(IReadOnlyList<ApiAttribute> attributes)
    {
        var told = attributes.Where(attribute => attribute.Name is not ("DataContract" or "DataMember")).ToList();
        return told.Count == 0 ? null : new([.. told.Select(attribute => new JsonObject
        {
            ["name"] = attribute.Name,
            ["args"] = new JsonArray([.. attribute.Positional.Concat(attribute.Named).Select(argument => Without(new()
            {
                ["name"] = argument.Key,
                ["type"] = argument.Value?.GetType().Name,
                ["namespace"] = "System",
                ["isValueType"] = argument.Value is ValueType ? true : null,
                ["value"] = argument.Value as string ?? ApiAttribute.Literal(argument.Value),
            }))]),
        })]);
    }

    private JsonObject OfReference(ApiTypeRef type) => OfReference(type, always: false);

    private JsonObject OfReference(ApiTypeRef type, bool always) => Without(new()
    {
        ["name"] = NameOf(type),
        ["namespace"] = SpaceOf(type),
        ["genericArgs"] = always || type.Args.Count > 0 ? Texts(type.Args.Select(Inner)) : null,
    });

    private static string NameOf(ApiTypeRef type) => type switch
    {
        { Name: "Array" } => $"{Inner(type.Args[0])}[]",
        { Args.Count: > 0 } => $"{type.Name}`{type.Args.Count}",
        _ => type.Name,
    };

    private static string Inner(ApiTypeRef type) => type.Name == "Array" ? $"{Inner(type.Args[0])}[]"
        : type.Args.Count == 0 ? type.Name : $"{type.Name}<{string.Join(',', type.Args.Select(Inner))}>";

    // To those who read this, what their libraries have is ServiceStack's.
    private string SpaceOf(ApiTypeRef type) => model.Find(type) is { IsLibrary: true } ? "ServiceStack" : type.Namespace;

    private static JsonArray Texts(IEnumerable<string> texts) => new([.. texts.Select(text => (JsonNode)text)]);

    private static JsonObject Without(JsonObject node)
    {
        foreach (var absent in node.Where(pair => pair.Value is null || pair.Value.GetValueKind() == JsonValueKind.Null).Select(pair => pair.Key).ToList())
            node.Remove(absent);
        return node;
    }
}
