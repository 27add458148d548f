using System.Reflection;
using FlickrStack.Wire;

namespace FlickrStack.Tests.Wire.Types;

/// <summary>Our types in C# compile, and hold every request and every type that one leads to.</summary>
internal sealed class CSharpClientTests
{
    private static readonly IReadOnlyList<Operation> Operations =
        OperationCatalog.Of(typeof(RouteAttribute).Assembly, typeof(ServiceInterface.IService).Assembly).Operations;

    private FlickrApp app = null!;
    private string folder = null!;

    [OneTimeSetUp]
    public async Task Start()
    {
        folder = Directory.CreateTempSubdirectory("flickrstack-types-").FullName;
        app = await FlickrApp.Start();
    }

    [OneTimeTearDown]
    public async Task Stop()
    {
        await app.DisposeAsync();
        Directory.Delete(folder, recursive: true);
    }

    [TestCase("")]
    [TestCase("?GlobalNamespace=My.Photos&MakePartial=false&MakeVirtual=false&AddImplicitVersion=1&AddResponseStatus=true&AddGeneratedCodeAttributes=true&InitializeCollections=true")]
    [TestCase("?ExcludeNamespace=true&DefaultNamespaces=System,System.Collections.Generic,System.Runtime.Serialization,ServiceStack&AddDescriptionAsComments=false")]
    public async Task The_compiler_takes_all_of_them(string query)
    {
        var compiled = await Compile(query);

        var types = compiled.GetExportedTypes().ToLookup(type => type.Name);
        foreach (var operation in Operations)
        {
            var request = types[operation.Name].Single();
            Assert.That(ToldTypes.Properties(request), Is.SupersetOf(ToldTypes.Properties(operation.Request)), operation.Name);
            Assert.That(request.GetInterfaces().Select(face => face.Name), Does.Contain("IReturn`1"), operation.Name);
            Assert.That(request.GetCustomAttributesData().Count(data => data.AttributeType.Name == nameof(RouteAttribute)), Is.EqualTo(operation.Routes.Count));
        }

        var contract = typeof(RouteAttribute).Assembly.GetExportedTypes().Where(type => type.Namespace == typeof(Photo).Namespace);
        Assert.That(types.Select(type => type.Key), Does.Contain(nameof(PhotoDetail)).And.Contain("QueryResponse`1").And.Contain(nameof(Privacy)));
        Assert.That(types["GetPhotoFile"].Single().GetInterfaces()[0].GetGenericArguments()[0], Is.EqualTo(typeof(byte[])));
        Assert.That(contract.Count(type => types.Contains(type.Name)), Is.GreaterThan(Operations.Count));
    }

    private async Task<Assembly> Compile(string query)
    {
        using var http = app.Http();
        await File.WriteAllTextAsync(Path.Combine(folder, "dtos.cs"), await http.GetStringAsync($"/types/csharp{query}"));
        await File.WriteAllTextAsync(Path.Combine(folder, "ServiceStack.cs"), ClientTools.Text("ServiceStack.cs.txt"));
        return await ClientTools.CompileCSharp(folder, $"dtos{query.Length}.dll", "dtos.cs", "ServiceStack.cs");
    }
}
