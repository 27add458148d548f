using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using FlickrStack.ServiceModel;

namespace FlickrStack.Client;

/// <summary>Sends requests of the contract and returns their answers.</summary>
/// <param name="http">Knows the service's address as its <c>BaseAddress</c>.</param>
public sealed class FlickrStackClient(HttpClient http)
{
    /// <summary>The API key that every request carries; <see cref="Login"/> sets it.</summary>
    public string? Token { get; set; }

    /// <summary>Signs in and keeps the key for the requests that follow.</summary>
    /// <param name="userName">The user's name.</param>
    /// <param name="password">The user's password.</param>
    /// <param name="cancel">Gives up.</param>
    /// <exception cref="WebServiceException">401: wrong. 429: tried too often.</exception>
    public async Task<LoginResponse> Login(string userName, string password, CancellationToken cancel = default)
    {
        var login = await Send(new Login { UserName = userName, Password = password }, cancel);
        Token = login.Token;
        return login;
    }

    /// <summary>Ends the key that <see cref="Login"/> made, and forgets it.</summary>
    /// <param name="cancel">Gives up.</param>
    /// <exception cref="WebServiceException">The service refuses.</exception>
    public async Task Logout(CancellationToken cancel = default)
    {
        await Send(new Logout(), cancel);
        Token = null;
    }

    /// <summary>Sends a request.</summary>
    /// <typeparam name="TResponse">The type of its answer.</typeparam>
    /// <param name="request">The request, a class of the contract.</param>
    /// <param name="cancel">Gives up.</param>
    /// <exception cref="WebServiceException">The service refuses.</exception>
    /// <exception cref="HttpRequestException">The service cannot be reached.</exception>
    public async Task<TResponse> Send<TResponse>(IReturn<TResponse> request, CancellationToken cancel = default)
    {
        if (request is IReturn<byte[]> file)
        {
            using var bytes = new MemoryStream();
            await Download(file, bytes, null, cancel);
            return (TResponse)(object)bytes.ToArray();
        }

        using var message = Message(request);
        return await Send<TResponse>(message, cancel);
    }

    /// <summary>Fetches a file.</summary>
    /// <param name="request">The request, a class of the contract that answers a file.</param>
    /// <param name="to">Where its bytes go, as they come.</param>
    /// <param name="progress">Is told how many bytes have come.</param>
    /// <param name="cancel">Gives up.</param>
    /// <exception cref="WebServiceException">The service refuses. 202: the file is being made; try again after <c>RetryAfter</c>.</exception>
    /// <exception cref="HttpRequestException">The service cannot be reached.</exception>
    public async Task Download(
        IReturn<byte[]> request, Stream to, IProgress<long>? progress = null, CancellationToken cancel = default)
    {
        using var message = Message(request);
        using var answer = await Answer(message, cancel);
        if (answer.StatusCode == HttpStatusCode.Accepted) throw await Refusal(answer, cancel);

        await using var from = await answer.Content.ReadAsStreamAsync(cancel);
        var come = 0L;
        await FileContent.Copy(from, to, bytes => progress?.Report(come += bytes), cancel);
    }

    /// <summary>Uploads pictures, streamed.</summary>
    /// <param name="request">What is said of all of them.</param>
    /// <param name="files">The pictures, 1 to 50.</param>
    /// <param name="progress">Is told how many bytes of them have gone.</param>
    /// <param name="cancel">Gives up.</param>
    /// <exception cref="WebServiceException">The service refuses all of them; what it refuses alone is in the answer.</exception>
    /// <exception cref="HttpRequestException">The service cannot be reached.</exception>
    public async Task<UploadPhotosResponse> Upload(
        UploadPhotos request, IEnumerable<UploadFile> files, IProgress<long>? progress = null, CancellationToken cancel = default)
    {
        var gone = 0L;
        using var form = new MultipartFormDataContent();
        foreach (var (name, value) in RequestAddress.Values(request)) form.Add(new StringContent(value), name);
        foreach (var file in files) form.Add(new FileContent(file.Content, bytes => progress?.Report(gone += bytes)), "files", file.Name);
        using var message = new HttpRequestMessage(HttpMethod.Post, RequestAddress.Of(request).Path) { Content = form };
        return await Send<UploadPhotosResponse>(message, cancel);
    }

    /// <summary>The answer as it begins; its body is still to come.</summary>
    internal async Task<HttpResponseMessage> Answer(HttpRequestMessage message, CancellationToken cancel)
    {
        message.Headers.Accept.Add(new("application/json"));
        if (Token is not null) message.Headers.Authorization = new("Bearer", Token);
        var answer = await http.SendAsync(message, HttpCompletionOption.ResponseHeadersRead, cancel);
        if (answer.IsSuccessStatusCode) return answer;

        using (answer) throw await Refusal(answer, cancel);
    }

    private static HttpRequestMessage Message(object request)
    {
        var (method, path) = RequestAddress.Of(request);
        return new(method, path)
        {
            Content = RequestAddress.SendsBody(method)
                ? JsonContent.Create(request, request.GetType(), options: ContractJson.Options)
                : null,
        };
    }

    private async Task<TResponse> Send<TResponse>(HttpRequestMessage message, CancellationToken cancel)
    {
        using var answer = await Answer(message, cancel);
        return (await answer.Content.ReadFromJsonAsync<TResponse>(ContractJson.Options, cancel))!;
    }

    private static async Task<WebServiceException> Refusal(HttpResponseMessage response, CancellationToken cancel) =>
        new(response.StatusCode, await Status(response, cancel)) { RetryAfter = response.Headers.RetryAfter?.Delta };

    private static async Task<ResponseStatus> Status(HttpResponseMessage response, CancellationToken cancel)
    {
        try
        {
            return (await response.Content.ReadFromJsonAsync<ErrorResponse>(ContractJson.Options, cancel))!.ResponseStatus;
        }
        catch (JsonException)
        {
            // Whatever lies between here and the service may answer for it, with a page of its own.
            var reason = response.ReasonPhrase ?? response.StatusCode.ToString();
            return new() { ErrorCode = response.StatusCode.ToString(), Message = reason };
        }
    }
}
