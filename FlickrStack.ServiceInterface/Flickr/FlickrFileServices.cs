using FlickrStack.ServiceInterface.Photos;
using FlickrStack.ServiceInterface.Storage;
using FlickrStack.ServiceModel;
using Rendition = FlickrStack.ServiceInterface.Photos.Rendition;

namespace FlickrStack.ServiceInterface.Flickr;

public sealed class FlickrFileServices(
    ServedPhotoTable photos, RenditionTable renditions, PhotoFiles files, FlickrSecrets secrets, TimeProvider clock) : IService
{
    private static readonly TimeSpan MostWait = TimeSpan.FromSeconds(10);
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(200);

    public async Task<FileAnswer> Get(GetFlickrFile request, CancellationToken cancel)
    {
        var name = FlickrFileName.Parse(request.File ?? "") ?? throw Unknown();
        var shown = await photos.Shown(name.Number, cancel);
        var photo = shown.Find(photo => name.Opens(photo.Photo, secrets)) ?? throw Unknown();
        var rendition = name.RenditionOf(photo.Photo) ?? throw Unknown();

        var answer = await Made(photo, rendition, cancel);

        return name.IsDownload && answer is MediaFile file ? file with { DownloadName = name.ToSave } : answer;
    }

    private static ApiException Unknown() => ApiException.NotFound("File");

    // Clients of Flickr know no picture that comes later: they would keep the message for the picture.
    private async Task<FileAnswer> Made(PlannedPhoto photo, Rendition rendition, CancellationToken cancel)
    {
        for (var begun = clock.GetTimestamp(); ; await Task.Delay(Pause, clock, cancel))
        {
            var answer = await files.Get(photo.Photo, photo.Plan, rendition, cancel);
            if (answer is not PendingFile) return answer;
            if (clock.GetElapsedTime(begun) > MostWait) throw ApiException.Overloaded();

            photo = await renditions.FindShown(photo.Photo.Id, cancel) ?? throw Unknown();
        }
    }
}
