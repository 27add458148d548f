using FlickrStack.ServiceInterface.Tags;
using FlickrStack.ServiceModel;
using FluentValidation;

namespace FlickrStack.ServiceInterface.Photos;

public sealed class TagPhotosRules : AbstractValidator<TagPhotos>
{
    public TagPhotosRules()
    {
        RuleFor(request => request.PhotoIds).ArePhotoIds();
        RuleFor(request => request.Add).NotNull().AreTags();
        RuleFor(request => request.Remove).NotNull().AreTags();
        RuleFor(request => request.Add)
            .Must((request, add) => add is null || request.Remove is null || add.Count + request.Remove.Count > 0)
            .WithErrorCode("NotEmpty").WithMessage("Give tags to add, or to remove.")
            .Must((request, add) => add is null || request.Remove is null || !add.Select(Clean).Intersect(request.Remove.Select(Clean)).Any())
            .WithErrorCode("AddAndRemove").WithMessage("No tag can be added and removed at once.");
    }

    private static string Clean(string? tag) => TagName.Clean(tag ?? "");
}

public sealed class DeletePhotosRules : AbstractValidator<DeletePhotos>
{
    public DeletePhotosRules() => RuleFor(request => request.PhotoIds).ArePhotoIds();
}
