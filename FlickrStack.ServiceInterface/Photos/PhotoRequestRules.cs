using FlickrStack.ServiceModel;
using FluentValidation;

namespace FlickrStack.ServiceInterface.Photos;

public sealed class GetPhotoRules : AbstractValidator<GetPhoto>
{
    public GetPhotoRules() => RuleFor(request => request.Id).GreaterThan(0);
}

public sealed class UpdatePhotoRules : AbstractValidator<UpdatePhoto>
{
    public UpdatePhotoRules()
    {
        RuleFor(request => request.Id).GreaterThan(0);
        RuleFor(request => request.Title).IsTitle();
        RuleFor(request => request.Description).IsDescription();
        RuleFor(request => request.Tags).AreTags();
        RuleFor(request => request.Privacy).IsInEnum();
        RuleFor(request => request.License).InclusiveBetween(0, 16);
        RuleFor(request => request.ExpiresIn)
            .Must(seconds => seconds is null or 0 or (>= PhotoRules.LeastSeconds and <= PhotoRules.MostSeconds))
            .WithMessage($"'Expires In' must be 0, or between {PhotoRules.LeastSeconds} and {PhotoRules.MostSeconds}.");
    }
}

public sealed class DeletePhotoRules : AbstractValidator<DeletePhoto>
{
    public DeletePhotoRules() => RuleFor(request => request.Id).GreaterThan(0);
}

public sealed class RetryPhotoRules : AbstractValidator<RetryPhoto>
{
    public RetryPhotoRules() => RuleFor(request => request.Id).GreaterThan(0);
}

public sealed class GetPhotoFileRules : AbstractValidator<GetPhotoFile>
{
    public GetPhotoFileRules()
    {
        RuleFor(request => request.Id).GreaterThan(0);
        RuleFor(request => request.Format).IsFormat();
        RuleFor(request => request.Height).InclusiveBetween(Rendition.LeastHeight, Rendition.MostHeight);
    }
}

public sealed class GetPhotoAtHeightRules : AbstractValidator<GetPhotoAtHeight>
{
    public GetPhotoAtHeightRules()
    {
        RuleFor(request => request.Id).GreaterThan(0);
        RuleFor(request => request.Height).InclusiveBetween(Rendition.LeastHeight, Rendition.MostHeight);
    }
}

public sealed class DownloadPhotosRules : AbstractValidator<DownloadPhotos>
{
    public const int MostIds = 10_000;

    public DownloadPhotosRules()
    {
        RuleFor(request => request.Ids).Must(ids => ids is not null && ids.Count <= MostIds)
            .WithMessage($"At most {MostIds} photos are packed at once.");
        RuleFor(request => request).Must(HasOneChoice).WithName("ids").WithErrorCode("OneOf")
            .WithMessage("Give ids, a group or a tag, and one of them only.");
    }

    private static bool HasOneChoice(DownloadPhotos request) =>
        new[] { request.Ids is { Count: > 0 }, !string.IsNullOrEmpty(request.Group), !string.IsNullOrEmpty(request.Tag) }
            .Count(given => given) == 1;
}

public sealed class GetMediaRules : AbstractValidator<GetMedia>
{
    public GetMediaRules()
    {
        RuleFor(request => request.PhotoId).GreaterThan(0);
        RuleFor(request => request.File).NotEmpty();
    }
}
