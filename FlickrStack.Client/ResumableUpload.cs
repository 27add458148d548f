using System.Globalization;
using System.Text;
using FlickrStack.ServiceModel;

namespace FlickrStack.Client;

/// <summary>The upload of one file that goes on where it broke off, by the tus protocol.</summary>
/// <param name="client">Sends.</param>
/// <param name="address">The address of an upload that was begun, perhaps by another process.</param>
public sealed class ResumableUpload(FlickrStackClient client, Uri address)
{
    private const string Path = "/api/v1/uploads/tus";

    /// <summary>Where the upload is: kept, it can be gone on with for a day.</summary>
    public Uri Address { get; } = address;

    /// <summary>How often in a row it is tried again without a byte having arrived.</summary>
    public int Retries { get; init; } = 5;

    /// <summary>How long to wait before trying again, and twice as long each time after.</summary>
    public TimeSpan Pause { get; init; } = TimeSpan.FromSeconds(1);

    /// <summary>Announces a file.</summary>
    /// <param name="client">Sends.</param>
    /// <param name="upload">The file's name and size, and what is said of it.</param>
    /// <param name="cancel">Gives up.</param>
    /// <exception cref="WebServiceException">The service refuses.</exception>
    /// <exception cref="HttpRequestException">The service cannot be reached.</exception>
    public static async Task<ResumableUpload> Begin(FlickrStackClient client, CreateUpload upload, CancellationToken cancel = default)
    {
        using var message = Message(HttpMethod.Post, new(Path, UriKind.Relative));
        message.Headers.Add("Upload-Length", upload.Bytes.ToString(CultureInfo.InvariantCulture));
        message.Headers.Add("Upload-Metadata", string.Join(',', RequestAddress.Values(upload)
            .Where(pair => pair.Key != nameof(CreateUpload.Bytes) && pair.Value.Length > 0)
            .Select(pair => $"{Key(pair.Key)} {Convert.ToBase64String(Encoding.UTF8.GetBytes(pair.Value))}")));
        using var answer = await client.Answer(message, cancel);
        return new(client, answer.Headers.Location!);
    }

    /// <summary>Sends what has not arrived yet; the line may break meanwhile.</summary>
    /// <param name="file">The whole file, in a stream that can be sought.</param>
    /// <param name="progress">Is told how many bytes have gone in all.</param>
    /// <param name="cancel">Gives up, for now: what has arrived stays.</param>
    /// <exception cref="WebServiceException">The service refuses. 404: the upload has expired, or has ended with its photo.</exception>
    /// <exception cref="HttpRequestException">The service cannot be reached, and has not been for all retries.</exception>
    public async Task<UploadResult> Send(UploadFile file, IProgress<long>? progress = null, CancellationToken cancel = default)
    {
        var (failures, arrived) = (0, -1L);
        while (true)
        {
            try
            {
                var offset = await Offset(cancel);
                if (offset > arrived) (failures, arrived) = (0, offset);
                return await SendFrom(offset, file, progress, cancel);
            }
            catch (Exception e) when (IsPassing(e) && failures < Retries)
            {
                // The line broke, or the service has not noticed yet that it did.
                await Task.Delay(Pause * (1 << failures++), cancel);
            }
        }
    }

    private static bool IsPassing(Exception e) => e switch
    {
        WebServiceException refusal => (int)refusal.StatusCode is 409 or 423 or 429 or >= 500,
        _ => e is HttpRequestException or IOException,
    };

    // The protocol's clients write this one word in lower case.
    private static string Key(string name) =>
        name == nameof(CreateUpload.FileName) ? "filename" : $"{char.ToLowerInvariant(name[0])}{name[1..]}";

    private static HttpRequestMessage Message(HttpMethod method, Uri address)
    {
        var message = new HttpRequestMessage(method, address);
        message.Headers.Add("Tus-Resumable", "1.0.0");
        return message;
    }

    private async Task<long> Offset(CancellationToken cancel)
    {
        using var message = Message(HttpMethod.Head, Address);
        using var answer = await client.Answer(message, cancel);
        return long.Parse(answer.Headers.GetValues("Upload-Offset").Single(), CultureInfo.InvariantCulture);
    }

    private async Task<UploadResult> SendFrom(long offset, UploadFile file, IProgress<long>? progress, CancellationToken cancel)
    {
        using var message = Message(HttpMethod.Patch, Address);
        var gone = file.Content.Position = offset;
        message.Headers.Add("Upload-Offset", offset.ToString(CultureInfo.InvariantCulture));
        message.Content = new FileContent(file.Content, bytes => progress?.Report(gone += bytes));
        message.Content.Headers.ContentType = new("application/offset+octet-stream");
        using var answer = await client.Answer(message, cancel);
        return new()
        {
            FileName = file.Name,
            Id = long.Parse(answer.Headers.GetValues("Upload-Photo").Single(), CultureInfo.InvariantCulture),
            Status = Enum.Parse<UploadStatus>(answer.Headers.GetValues("Upload-Status").Single(), ignoreCase: true),
        };
    }
}
