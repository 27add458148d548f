using FlickrStack.ServiceInterface.Photos;

namespace FlickrStack.ServiceInterface.Import.Export;

/// <summary>Takes in one photo that is not here yet, in one transaction: its record, its file, what was said of it.</summary>
public sealed class ExportPhotoImport(
    ExportPictures pictures, PhotoIntake intake, AnnotationTable annotations, LibraryTable libraries, TimeProvider clock)
{
    /// <summary>Returns whether it has come; another import may have been first.</summary>
    public async Task<bool> Run(ExportPhoto photo, ExportFile? file, ExportOrder order, CancellationToken cancel)
    {
        using var picture = file is null
            ? await pictures.Fetch(photo.Original, order.Owner, cancel)
            : await pictures.Unpack(file, order.Owner, cancel);
        var row = FlickrPhotoImport.ToRow(photo.Record, order.Owner, picture, clock.GetUtcNow());
        await intake.Bring(row, picture.Received, cancel);

        await using var change = await libraries.Change(order.Owner, cancel);
        var id = await intake.Add(row, photo.Record.Tags, picture.Received, cancel);
        if (id != 0) await annotations.Add(id, photo.Said, cancel);
        await change.Commit();
        return id != 0;
    }
}
