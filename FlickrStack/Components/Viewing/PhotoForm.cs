using FlickrStack.ServiceModel;

namespace FlickrStack.Components.Viewing;

/// <summary>What a photo's owner writes of it.</summary>
internal sealed class PhotoForm
{
    public string? Title { get; set; }

    public string? Description { get; set; }

    /// <summary>One tag on each line: a tag may hold a comma.</summary>
    public string? Tags { get; set; }

    public Privacy Privacy { get; set; }

    public int License { get; set; }

    /// <summary>Seconds from now; nothing leaves it as it is.</summary>
    public int? ExpiresIn { get; set; }

    public static PhotoForm Of(Photo photo) => new()
    {
        Title = photo.Title,
        Description = photo.Description,
        Tags = string.Join('\n', photo.Tags),
        Privacy = photo.Privacy,
        License = photo.License,
    };

    public UpdatePhoto ToDto(long id) => new()
    {
        Id = id,
        Title = Title ?? "",
        // Browsers send every line's end as two characters.
        Description = Description?.ReplaceLineEndings("\n") ?? "",
        Tags = [.. (Tags ?? "").Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)],
        Privacy = Privacy,
        License = License,
        ExpiresIn = ExpiresIn,
    };
}
