using FlickrStack.ServiceInterface.Auth;
using FlickrStack.ServiceInterface.Photos;
using FlickrStack.ServiceModel;

namespace FlickrStack.ServiceInterface.Groups;

public sealed class GroupEditServices(
    GroupTable groups, LibraryTable libraries, CurrentUser user, TimeProvider clock) : IService
{
    public async Task<Group> Post(CreateGroup request, CancellationToken cancel)
    {
        var group = new GroupRow
        {
            OwnerId = user.Id,
            Nsid = "",
            Name = request.Name!.Trim(),
            Description = request.Description ?? "",
            Privacy = request.Privacy ?? GroupPrivacy.Private,
            CreatedAt = clock.GetUtcNow(),
            Source = Source.Upload,
        };

        await using var change = await libraries.Change(user.Id, cancel);
        var created = await groups.Create(group, cancel);
        await change.Commit();

        return created.ToDto();
    }

    public async Task<Group> Patch(UpdateGroup request, CancellationToken cancel)
    {
        await using var change = await libraries.Change(user.Id, cancel);
        var group = await Find(request.Id!, cancel);
        var changed = group with
        {
            Name = request.Name?.Trim() ?? group.Name,
            Description = request.Description ?? group.Description,
            Privacy = request.Privacy ?? group.Privacy,
        };
        await groups.Update(changed, cancel);
        await change.Commit();

        return changed.ToDto();
    }

    public async Task<DeleteGroupResponse> Delete(DeleteGroup request, CancellationToken cancel)
    {
        await using var change = await libraries.Change(user.Id, cancel);
        await groups.Delete(await Find(request.Id!, cancel), cancel);
        await change.Commit();

        return new();
    }

    public async Task<AddGroupPhotosResponse> Post(AddGroupPhotos request, CancellationToken cancel)
    {
        await using var change = await libraries.Change(user.Id, cancel);
        var group = await Find(request.Id!, cancel);
        var photos = await groups.Photos(group, request.PhotoIds, cancel);
        var held = photos.Where(photo => photo.IsHeld).Select(photo => photo.Id).ToHashSet();
        var added = photos.Select(photo => photo.Id).Except(held).ToHashSet();
        await groups.AddPhotos(group, added, clock.GetUtcNow(), cancel);
        await change.Commit();

        // What is given twice is added once.
        return new() { Results = request.PhotoIds.ConvertAll(id => new GroupPhotoResult { PhotoId = id, Status = Became(id) }) };

        GroupPhotoStatus Became(long id) =>
            held.Contains(id) ? GroupPhotoStatus.AlreadyThere
            : added.Contains(id) && held.Add(id) ? GroupPhotoStatus.Added
            : GroupPhotoStatus.NotFound;
    }

    public async Task<RemoveGroupPhotoResponse> Delete(RemoveGroupPhoto request, CancellationToken cancel)
    {
        await using var change = await libraries.Change(user.Id, cancel);
        var group = await Find(request.Id!, cancel);
        if (!await groups.RemovePhoto(group, request.PhotoId, cancel)) throw ApiException.NotFound("Photo");
        await change.Commit();

        return new();
    }

    private async Task<GroupRow> Find(string id, CancellationToken cancel) =>
        await groups.Find(id, user.Id, cancel) ?? throw ApiException.NotFound("Group");
}
