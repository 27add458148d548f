using FlickrStack.ServiceInterface;
using FlickrStack.Wire;

namespace FlickrStack.Tests.Wire;

internal sealed class OperationCatalogTests
{
    [Test]
    public void A_request_and_its_method_are_paired()
    {
        var operation = OperationCatalog.Of([typeof(Good)], [typeof(GoodServices)]).Operations.Single();

        Assert.That((operation.Name, operation.Verb, operation.Service), Is.EqualTo(("Good", "GET", typeof(GoodServices))));
        Assert.That(operation.Routes.Single().Verbs, Is.EqualTo(new[] { "GET" }));
    }

    [TestCase(typeof(NoCaller), typeof(NoCallerServices), "needs exactly one declared caller")]
    [TestCase(typeof(Good), null, "needs one service method that answers it, not 0")]
    [TestCase(null, typeof(GoodServices), "GoodServices.Get answers Good, which has no [Route].")]
    [TestCase(typeof(Good), typeof(WrongVerbServices), "is GET, but WrongVerbServices.Post answers it.")]
    [TestCase(typeof(NoVerb), typeof(NoVerbServices), "needs exactly one of IGet")]
    public void What_does_not_fit_keeps_the_host_from_starting(Type? request, Type? service, string problem)
    {
        var refusal = Assert.Throws<InvalidOperationException>(() => OperationCatalog.Of(
            request is null ? [] : [request], service is null ? [] : [service]));

        Assert.That(refusal!.Message, Does.Contain(problem));
    }

    [Test]
    public void Two_requests_on_one_route_keep_the_host_from_starting()
    {
        var refusal = Assert.Throws<InvalidOperationException>(() => OperationCatalog.Of(
            [typeof(Good), typeof(SameRoute)], [typeof(GoodServices), typeof(SameRouteServices)]));

        Assert.That(refusal!.Message, Is.EqualTo("GET /things/{} is the route of Good and SameRoute."));
    }

    [Route("/things/{Id}"), RequiresUser]
    private sealed class Good : IReturn<string>, IGet
    {
        public long Id { get; set; }
    }

    [Route("/THINGS/{Name}/", "GET,POST"), RequiresUser]
    private sealed class SameRoute : IReturn<string>, IGet;

    [Route("/no-caller")]
    private sealed class NoCaller : IReturn<string>, IGet;

    [Route("/no-verb"), RequiresUser]
    private sealed class NoVerb : IReturn<string>;

    private sealed class GoodServices : IService
    {
        public Task<string> Get(Good request, CancellationToken cancel) => Task.FromResult($"{request.Id}");
    }

    private sealed class WrongVerbServices : IService
    {
        public Task<string> Post(Good request, CancellationToken cancel) => Task.FromResult("");
    }

    private sealed class SameRouteServices : IService
    {
        public Task<string> Get(SameRoute request, CancellationToken cancel) => Task.FromResult("");
    }

    private sealed class NoCallerServices : IService
    {
        public Task<string> Get(NoCaller request, CancellationToken cancel) => Task.FromResult("");
    }

    private sealed class NoVerbServices : IService
    {
        public Task<string> Get(NoVerb request, CancellationToken cancel) => Task.FromResult("");
    }
}
