namespace FlickrStack.Wire.Types;

/// <summary>A value of an enum.</summary>
/// <param name="Name">Its CLR name.</param>
/// <param name="Value">Its name in JSON.</param>
/// <param name="Number">Its number.</param>
/// <param name="Description">What it means, where that is written.</param>
internal sealed record ApiEnumMember(string Name, string Value, long Number, string? Description);
