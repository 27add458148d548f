using FlickrStack.ServiceInterface.Auth;
using FlickrStack.ServiceInterface.Photos;
using FlickrStack.ServiceModel;

namespace FlickrStack.ServiceInterface.Tags;

public sealed class TagServices(
    TagTable tags, PhotoTable photos, LibraryTable libraries, CurrentUser user, TimeProvider clock) : IService
{
    public async Task<Tag> Get(GetTag request, CancellationToken cancel) => (await Find(request.Id, cancel)).ToDto();

    public async Task<Tag> Post(CreateTag request, CancellationToken cancel)
    {
        await using var change = await libraries.Change(user.Id, cancel);
        var tag = TagRow.Of(user.Id, request.Name!);
        var id = await tags.Create(tag, cancel);
        if (id == 0) throw ApiException.Conflict("TagExists", "You have a tag of that name already.");
        await change.Commit();

        return (tag with { Id = id }).ToDto();
    }

    public async Task<Tag> Patch(UpdateTag request, CancellationToken cancel)
    {
        await using var change = await libraries.Change(user.Id, cancel);
        var tag = await Find(request.Id, cancel);
        var named = await tags.FindByName(request.Name!, user.Id, cancel);
        var remaining = named is null || named.Id == tag.Id
            ? await Rename(tag, request.Name!, cancel)
            : await Merge(tag, named, cancel);
        await change.Commit();

        return remaining.ToDto();
    }

    public async Task<DeleteTagResponse> Delete(DeleteTag request, CancellationToken cancel)
    {
        await using var change = await libraries.Change(user.Id, cancel);
        var tag = await Find(request.Id, cancel);
        await Rewrite(tag, null, cancel);
        await tags.Delete(tag, cancel);
        await change.Commit();

        return new();
    }

    private async Task<TagRow> Rename(TagRow tag, string name, CancellationToken cancel)
    {
        var renamed = TagRow.Of(user.Id, name) with { Id = tag.Id, PhotoCount = tag.PhotoCount };
        await Rewrite(tag, renamed, cancel);
        await tags.Rename(renamed, cancel);
        return renamed;
    }

    private async Task<TagRow> Merge(TagRow tag, TagRow into, CancellationToken cancel)
    {
        await Rewrite(tag, into, cancel);
        await tags.Move(tag, into, cancel);
        await tags.Delete(tag, cancel);
        return await Find(into.Id, cancel);
    }

    // What each photo's tags were written as differs from photo to photo: they are rewritten here, thousands at a time.
    private async Task Rewrite(TagRow tag, TagRow? by, CancellationToken cancel)
    {
        var now = clock.GetUtcNow();
        var after = 0L;
        while (await photos.WithTag(tag.Id, user.Id, after, cancel) is { Count: > 0 } page)
        {
            await photos.Retag(page.ConvertAll(photo => photo.Replace(tag, by)), user.Id, now, cancel);
            after = page[^1].Id;
        }
    }

    private async Task<TagRow> Find(long id, CancellationToken cancel) =>
        await tags.Find(id, user.Id, cancel) ?? throw ApiException.NotFound("Tag");
}
