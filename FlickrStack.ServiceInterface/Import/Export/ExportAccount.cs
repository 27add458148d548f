using System.Text.Json;

namespace FlickrStack.ServiceInterface.Import.Export;

/// <summary>Whose export it is; photos do not tell.</summary>
public sealed record ExportAccount(string Nsid, string Name)
{
    public static ExportAccount Unknown { get; } = new("", "");

    public static ExportAccount Read(JsonElement account) => new(
        account.At("nsid").Text(), account.At("screen_name").TextOrNull() ?? account.At("real_name").Text());
}
