using FlickrStack.ServiceModel;

namespace FlickrStack.Wire;

/// <summary>Declares who may call endpoints.</summary>
internal static class DeclaredCaller
{
    public static void RequireCaller(this IEndpointConventionBuilder endpoint, CallerAttribute declared)
    {
        var requirement = new CallerRequirement(declared);
        endpoint.WithMetadata(requirement).RequireAuthorization(requirement.Policy);
    }
}
