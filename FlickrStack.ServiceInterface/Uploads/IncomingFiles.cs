using FlickrStack.ServiceInterface.Auth;
using Microsoft.Extensions.Options;

namespace FlickrStack.ServiceInterface.Uploads;

/// <summary>
/// The files of this request. The host hands them in while it reads; they wait in temporary files, each looked at,
/// until the service decides. What it does not keep is deleted with the request.
/// </summary>
public sealed class IncomingFiles(
    PictureIntake intake, Quota quota, CurrentUser user, IOptions<UploadOptions> options) : IAsyncDisposable
{
    private readonly List<IncomingFile> files = [];
    private Reservation? reservation;
    private bool begun;

    public IReadOnlyList<IncomingFile> Files => files;

    /// <summary>The body of a request that is no form, for the service to read; null for a form.</summary>
    public Stream? Body { get; set; }

    /// <summary>Receives one file of a form.</summary>
    /// <param name="name">The name it was sent with.</param>
    /// <param name="content">Its bytes; those of a refused file may not all be read.</param>
    /// <param name="announced">Bytes of the whole request, when they are known.</param>
    /// <param name="cancel">Gives up.</param>
    /// <exception cref="ApiException">There are too many files.</exception>
    public async Task Receive(string name, Stream content, long? announced, CancellationToken cancel)
    {
        if (files.Count == options.Value.MostFiles)
            throw ApiException.TooLarge($"At most {options.Value.MostFiles} files are taken at once.");

        if (!begun) reservation = await quota.ReserveUpTo(announced ?? options.Value.MostRequestBytes, cancel);
        begun = true;
        var file = await intake.Receive(name, content, user.Plan.MaxUploadBytes, reservation?.Left, cancel);
        files.Add(file);
        reservation?.Use(file.Received?.Bytes ?? 0);
    }

    /// <summary>Gives reserved room back: what became photos counts itself.</summary>
    public async ValueTask Settle()
    {
        if (reservation is not null) await reservation.DisposeAsync();
        reservation = null;
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var file in files) file.Received?.Dispose();
        await Settle();
    }
}
