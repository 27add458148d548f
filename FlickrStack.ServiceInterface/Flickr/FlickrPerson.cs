namespace FlickrStack.ServiceInterface.Flickr;

/// <summary>Somebody who has photos here.</summary>
/// <param name="Nsid">The number that Flickr's form of it has.</param>
/// <param name="UserName">The name to find them by.</param>
/// <param name="RealName">The name to show.</param>
/// <param name="IsSelf">Whether it is the caller, whose library all of these photos are in.</param>
public sealed record FlickrPerson(string Nsid, string UserName, string RealName, bool IsSelf);
