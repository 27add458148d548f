using System.Buffers.Text;
using System.Security.Cryptography;

namespace FlickrStack.ServiceInterface.Uploads;

/// <summary>Ids that nobody can guess and that are good names of files: 128 random bits.</summary>
internal static class UploadIds
{
    public static string New() => Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(16));
}
