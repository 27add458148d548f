using FlickrStack.ServiceInterface.Photos;
using FlickrStack.ServiceInterface.Plans;

namespace FlickrStack.ServiceInterface.Links;

/// <summary>A link that is good, its photo, and what its owner's plan grants.</summary>
public sealed record OpenedLink(LinkRow Link, PhotoRow Photo, PlanRow Plan);
