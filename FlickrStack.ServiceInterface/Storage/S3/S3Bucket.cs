using System.Net;
using Amazon;
using Amazon.Runtime;
using Amazon.S3;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace FlickrStack.ServiceInterface.Storage.S3;

/// <summary>The bucket and how it is spoken to; whatever goes wrong with it is one refusal.</summary>
public sealed class S3Bucket(IOptions<StorageOptions> options, ILogger<S3Bucket> log) : IDisposable
{
    private readonly AmazonS3Client client = Connect(options.Value, options.Value.Endpoint);
    private readonly AmazonS3Client signer = Connect(options.Value, options.Value.PublicEndpoint ?? options.Value.Endpoint);

    public StorageOptions Options => options.Value;

    public string Name => Options.Bucket;

    /// <summary>A key in the bucket.</summary>
    public string KeyOf(string key) => Options.Prefix + key;

    /// <summary>Makes a call.</summary>
    /// <exception cref="AmazonS3Exception">There is no such key, or it is not as demanded.</exception>
    /// <exception cref="ApiException">The store fails.</exception>
    public async Task<T> Ask<T>(Func<IAmazonS3, Task<T>> call, CancellationToken cancel)
    {
        try
        {
            return await call(client);
        }
        catch (Exception e) when (IsOutage(e, cancel))
        {
            // Another service, over the network; it was tried again already.
            throw Failed(e);
        }
    }

    /// <summary>What to tell of a failure of the store.</summary>
    public ApiException Failed(Exception e)
    {
        log.LogError("The object store failed: {Cause}", e.Message);
        return ApiException.StorageFailed();
    }

    public static bool IsOutage(Exception e, CancellationToken cancel) => e switch
    {
        AmazonS3Exception { ErrorCode: not "NoSuchBucket", StatusCode: HttpStatusCode.NotFound or HttpStatusCode.PreconditionFailed } => false,
        OperationCanceledException => !cancel.IsCancellationRequested,
        _ => e is AmazonServiceException or AmazonClientException or HttpRequestException or IOException or TimeoutException,
    };

    /// <summary>Signs an address as clients reach the store.</summary>
    public Uri Sign(Amazon.S3.Model.GetPreSignedUrlRequest request)
    {
        request.BucketName = Name;
        request.Protocol = signer.Config.UseHttp || signer.Config.ServiceURL?.StartsWith("http:", StringComparison.Ordinal) == true ? Protocol.HTTP : Protocol.HTTPS;
        return new(signer.GetPreSignedURL(request));
    }

    /// <summary>Where signed addresses lead: scheme, host and port.</summary>
    public string Origin => Sign(new() { Key = "origin", Expires = TimeProvider.System.GetUtcNow().UtcDateTime.AddMinutes(1) })
        .GetLeftPart(UriPartial.Authority);

    public void Dispose()
    {
        client.Dispose();
        signer.Dispose();
    }

    private static AmazonS3Client Connect(StorageOptions options, Uri? endpoint)
    {
        var config = new AmazonS3Config
        {
            ForcePathStyle = options.PathStyle,
            AuthenticationRegion = options.Region,
            Timeout = TimeSpan.FromSeconds(options.TimeoutSeconds),
            MaxErrorRetry = options.Retries,
            RetryMode = RequestRetryMode.Standard,
            // Every body is signed with its SHA-256, which all stores check; the newer checksums many do not know.
            RequestChecksumCalculation = RequestChecksumCalculation.WHEN_REQUIRED,
            ResponseChecksumValidation = ResponseChecksumValidation.WHEN_REQUIRED,
        };
        if (endpoint is null) config.RegionEndpoint = RegionEndpoint.GetBySystemName(options.Region);
        else config.ServiceURL = endpoint.AbsoluteUri;
        return options.AccessKey is null ? new(config) : new(options.AccessKey, options.SecretKey, config);
    }
}
