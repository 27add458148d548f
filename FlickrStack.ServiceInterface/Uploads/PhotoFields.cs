using FlickrStack.ServiceModel;

namespace FlickrStack.ServiceInterface.Uploads;

/// <summary>What is said of a photo that is on its way.</summary>
public sealed class PhotoFields : UploadFields
{
    public PhotoFields()
    {
    }

    public PhotoFields(UploadFields of) => (Title, Description, Tags, Group, Privacy, ExpiresIn) =
        (of.Title, of.Description, of.Tags, of.Group, of.Privacy, of.ExpiresIn);
}
