using System.ComponentModel.DataAnnotations;
using FlickrStack.ServiceModel;

namespace FlickrStack.ServiceInterface.Storage;

/// <summary>Where the files are: in the data folder, or in a bucket of an S3-compatible object store.</summary>
public sealed class StorageOptions : IValidatableObject
{
    /// <summary>Which store: Local or S3.</summary>
    public StoreKind Store { get; set; }

    /// <summary>The bucket; it must be there.</summary>
    public string Bucket { get; set; } = "";

    /// <summary>The store's address. None: Amazon's, by the region.</summary>
    public Uri? Endpoint { get; set; }

    /// <summary>The store's address as clients reach it, where that is another one.</summary>
    public Uri? PublicEndpoint { get; set; }

    /// <summary>The region, which requests are signed for.</summary>
    [Required]
    public string Region { get; set; } = "us-east-1";

    /// <summary>The id of the key. None: what the machine's role or environment grants.</summary>
    public string? AccessKey { get; set; }

    /// <summary>The key.</summary>
    [Secret]
    public string? SecretKey { get; set; }

    /// <summary>What all keys in the bucket begin with, for a bucket that holds other things as well: flickrstack/</summary>
    [RegularExpression("^([A-Za-z0-9._-]+/)*$")]
    public string Prefix { get; set; } = "";

    /// <summary>Whether the bucket is named in the path and not in the host.</summary>
    public bool PathStyle { get; set; } = true;

    /// <summary>
    /// Whether clients fetch files from the store itself and send announced uploads to it, by addresses that are signed
    /// for a short time. Otherwise all bytes go through the service.
    /// </summary>
    public bool Direct { get; set; }

    /// <summary>Seconds for which the store gives a file to whoever was sent to it.</summary>
    [Range(10, 3600)]
    public int DirectSeconds { get; set; } = 300;

    /// <summary>Megabytes above which a file is sent in parts of that size.</summary>
    [Range(5, 1024)]
    public int PartMegabytes { get; set; } = 16;

    /// <summary>Seconds that the store may take to answer a try.</summary>
    [Range(1, 600)]
    public int TimeoutSeconds { get; set; } = 60;

    /// <summary>How often a call that failed is tried again, with growing waits.</summary>
    [Range(0, 20)]
    public int Retries { get; set; } = 4;

    internal long PartBytes => PartMegabytes * 1024L * 1024;

    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
    {
        if (Store != StoreKind.S3) yield break;
        if (Bucket.Length == 0) yield return new("A store of the kind S3 needs a bucket.", [nameof(Bucket)]);
        if (AccessKey is null != SecretKey is null) yield return new("Set both keys or none.", [nameof(AccessKey), nameof(SecretKey)]);
    }
}
