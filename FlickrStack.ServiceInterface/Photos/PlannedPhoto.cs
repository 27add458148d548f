using FlickrStack.ServiceInterface.Plans;

namespace FlickrStack.ServiceInterface.Photos;

/// <summary>A photo and what its owner's plan grants.</summary>
public sealed record PlannedPhoto(PhotoRow Photo, PlanRow Plan);
