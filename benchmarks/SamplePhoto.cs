using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using FlickrStack.ServiceInterface.Photos;
using FlickrStack.ServiceModel;

namespace FlickrStack.Benchmarks;

/// <summary>
/// Makes photos up. All of one depends on its age alone, its place from the newest on: so the first page of every
/// library is the same but for the ids.
/// </summary>
internal static class SamplePhoto
{
    public static readonly DateTimeOffset Newest = new(2024, 6, 30, 18, 0, 0, TimeSpan.Zero);

    private const string Exif =
        """
        {"Make":"Canon","Model":"Canon EOS R6","LensModel":"RF24-105mm F4 L IS USM","ExposureTime":"1/250",
        "FNumber":"8.0","ISO":"200","FocalLength":"35 mm","ExposureBias":"0 EV","Flash":"Off","Software":"Lightroom"}
        """;

    private static readonly string[] Moments =
        ["Morning mist", "First light", "Evening glow", "Low tide", "Fresh snow", "Market day", "After the rain"];

    private static readonly string[] Subjects =
        ["old harbour", "lighthouse", "pine forest", "river bend", "stone bridge", "wheat field", "mountain hut"];

    private static readonly string[] Places =
        ["Lisbon", "Porto", "Sintra", "Coimbra", "Évora", "Faro", "Braga", "Óbidos", "Tomar", "Lagos", "Nazaré"];

    private static readonly string[] Remarks =
    [
        "Waited an hour for the clouds to open.",
        "The last frame of the day, and the only one that worked.",
        "Taken on foot from the coast path, a little after sunrise.",
        "Three exposures, because the sky was far too bright.",
        "You can hear the bells from here when the wind is right.",
    ];

    private static readonly string[] Words =
        ["landscape", "Golden Hour", "travel", "water", "Long Exposure", "winter", "Europe", "sky", "street", "hiking"];

    public static PhotoDetailRow Of(long owner, int age)
    {
        var random = new Random(age);
        var place = Any(Places, random);
        var id = Number(53_900_000_000 - age);
        return Shown(owner, age, place, random) with
        {
            Latitude = 37 + (5 * random.NextDouble()),
            Longitude = -9 + (2 * random.NextDouble()),
            Accuracy = 15,
            Locality = place,
            Country = "Portugal",
            FlickrId = id,
            FlickrSecret = "70f58bedd5",
            FlickrServer = "65535",
            FlickrFarm = 66,
            FlickrNsid = "148820639@N05",
            FlickrOwnerName = "Benchmark",
            FlickrUrl = $"https://www.flickr.com/photos/148820639@N05/{id}/",
            FlickrMedia = "photo",
        };
    }

    private static PhotoDetailRow Shown(long owner, int age, string place, Random random)
    {
        var subject = Any(Subjects, random);
        var uploaded = Newest.AddSeconds(-37L * age);
        return new()
        {
            OwnerId = owner,
            Title = $"{Any(Moments, random)} at the {subject}, {place}",
            Description = $"{Any(Remarks, random)} {Any(Remarks, random)}",
            Tags = PhotoRow.JoinTags(random.GetItems(Words, 4).Distinct().Append(place).Append(subject)),
            Privacy = Privacy.Public,
            License = random.Next(11),
            Views = random.Next(100_000),
            TakenAt = uploaded.AddDays(-random.Next(1, 400)),
            TakenUnknown = false,
            UploadedAt = uploaded,
            Width = 4032,
            Height = 3024,
            Format = "jpeg",
            Bytes = random.Next(2_000_000, 9_000_000),
            Sha256 = Convert.ToHexStringLower(SHA256.HashData(Encoding.ASCII.GetBytes(Number(age)))),
            Status = PhotoStatus.Ready,
            TakenGranularity = 0,
            UpdatedAt = uploaded.AddDays(1),
            AddedAt = uploaded,
            Exif = Exif,
            Source = Source.Flickr,
        };
    }

    private static string Any(string[] texts, Random random) => texts[random.Next(texts.Length)];

    private static string Number(long number) => number.ToString(CultureInfo.InvariantCulture);
}
