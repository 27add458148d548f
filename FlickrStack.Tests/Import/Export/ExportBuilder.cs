using System.IO.Compression;
using System.Text;
using System.Text.Json.Nodes;
using FlickrStack.Tests.Uploads;

namespace FlickrStack.Tests.Import.Export;

/// <summary>«Your Flickr Data», made: files by the zips they are in, written as Flickr writes them.</summary>
internal sealed class ExportBuilder
{
    public const string Account = "72157724905358313_3ac1836c2225_part1.zip";
    public const string Nsid = "41200003@N00";

    private readonly List<(string Zip, string Name, byte[] Bytes)> files = [];

    public ExportBuilder() => Text(Account, "account_profile.json", $$"""{"nsid":"{{Nsid}}","screen_name":"hafenlicht","real_name":""}""");

    public static byte[] Picture { get; } = Uploading.Sample("plain.jpg");

    /// <summary>A record as Flickr writes it; changes are values of JSON by their keys.</summary>
    public ExportBuilder Photo(string id, params (string Key, string Json)[] changes)
    {
        var photo = JsonNode.Parse(
            $$"""
            {"id":"{{id}}","name":"Photo {{id}} ❄","description":"See <a href=\"https://example.org\">notes</a>",
            "count_views":"53","count_faves":"1","count_comments":"0","date_taken":"2008-07-01 13:04:18","count_tags":"2",
            "count_notes":"0","rotation":0,"date_imported":"2008-07-03 09:48:30",
            "photopage":"https://www.flickr.com/photos/hafenlicht/{{id}}/",
            "original":"https://live.staticflickr.com/3116/{{id}}_c0de12ab34_o.jpg","license":"All Rights Reserved",
            "geo":[],"groups":[],"albums":[],"people":[],"notes":[],"comments":[],
            "tags":[{"tag":"Night Ferry","user":"https://www.flickr.com/photos/hafenlicht/","date_create":"2008-07-03 09:48:31"}],
            "privacy":"public","comment_permissions":"any flickr member","safety":"safe"}
            """)!;
        foreach (var (key, json) in changes) photo[key] = JsonNode.Parse(json);
        return Text(Account, $"photo_{id}.json", photo.ToJsonString());
    }

    public ExportBuilder Albums(params string[] albums) =>
        Text(Account, "albums.json", $$"""{"albums":[{{string.Join(',', albums)}}]}""");

    public static string Album(string id, string cover, params string[] photos) =>
        $$"""
        {"photo_count":"{{photos.Length}}","id":"{{id}}","url":"https://www.flickr.com/photos/hafenlicht/sets/{{id}}",
        "title":"Album {{id}}","description":"Of <b>{{id}}</b>","view_count":"9","created":"1517485941","last_updated":"1517485999",
        "cover_photo":"https://www.flickr.com/photos/hafenlicht/{{cover}}",
        "photos":[{{string.Join(',', photos.Select(photo => $"\"{photo}\""))}}]}
        """;

    public ExportBuilder Text(string zip, string name, string content) => File(zip, name, Encoding.UTF8.GetBytes(content));

    public ExportBuilder File(string zip, string name, byte[]? bytes = null)
    {
        files.Add((zip, name, bytes ?? Picture));
        return this;
    }

    /// <summary>Writes the zips into a folder.</summary>
    public string Zip(string folder)
    {
        foreach (var zip in files.GroupBy(file => file.Zip))
        {
            using var archive = ZipFile.Open(Path.Combine(folder, zip.Key), ZipArchiveMode.Create);
            foreach (var (_, name, bytes) in zip)
            {
                using var entry = archive.CreateEntry(name).Open();
                entry.Write(bytes);
            }
        }

        return folder;
    }

    /// <summary>Writes what is in the zips into a folder, each zip into one of its own.</summary>
    public string Unpack(string folder)
    {
        foreach (var (zip, name, bytes) in files)
        {
            var path = Path.Combine(folder, Path.GetFileNameWithoutExtension(zip), name);
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            System.IO.File.WriteAllBytes(path, bytes);
        }

        return folder;
    }
}
