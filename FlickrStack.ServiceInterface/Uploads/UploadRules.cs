using FlickrStack.ServiceInterface.Photos;
using FlickrStack.ServiceModel;
using FluentValidation;

namespace FlickrStack.ServiceInterface.Uploads;

public abstract class UploadFieldsRules<T> : AbstractValidator<T>
    where T : UploadFields
{
    protected UploadFieldsRules()
    {
        RuleFor(request => request.Title).IsTitle();
        RuleFor(request => request.Description).IsDescription();
        RuleFor(request => request.Tags).AreTags();
        RuleFor(request => request.Privacy).IsInEnum();
        RuleFor(request => request.ExpiresIn).InclusiveBetween(PhotoRules.LeastSeconds, PhotoRules.MostSeconds);
    }
}

public sealed class UploadPhotosRules : UploadFieldsRules<UploadPhotos>
{
    public UploadPhotosRules() => RuleFor(request => request.IdempotencyKey).MaximumLength(200);
}

public sealed class CheckUploadsRules : AbstractValidator<CheckUploads>
{
    private const int MostItems = 1000;

    public CheckUploadsRules()
    {
        RuleFor(request => request.Items).NotEmpty().Must(items => items.Count <= MostItems)
            .WithMessage($"At most {MostItems} files are checked at once.");
        RuleForEach(request => request.Items).NotNull().ChildRules(item =>
        {
            item.RuleFor(file => file.Name).MaximumLength(255);
            item.RuleFor(file => file.Bytes).GreaterThanOrEqualTo(0);
            item.RuleFor(file => file.Sha256).NotEmpty().IsSha256();
        });
    }
}

public sealed class CreateUploadRules : UploadFieldsRules<CreateUpload>
{
    public CreateUploadRules()
    {
        RuleFor(request => request.FileName).NotEmpty().MaximumLength(255);
        RuleFor(request => request.Bytes).GreaterThan(0);
        RuleFor(request => request.Sha256).IsSha256();
    }
}

public sealed class PutUploadRules : AbstractValidator<PutUpload>
{
    public PutUploadRules()
    {
        RuleFor(request => request.Id).NotEmpty();
        RuleFor(request => request.S).NotEmpty();
    }
}

public sealed class CompleteUploadRules : AbstractValidator<CompleteUpload>
{
    public CompleteUploadRules() => RuleFor(request => request.Id).NotEmpty();
}
