using FlickrStack.ServiceInterface.Tags;

namespace FlickrStack.ServiceInterface.Photos;

/// <summary>A photo's tags as their author wrote them.</summary>
public sealed record TaggedPhoto(long Id, string Tags)
{
    /// <summary>How many there are.</summary>
    public int Count => PhotoRow.SplitTags(Tags).Count;

    /// <summary>Takes some tags off and puts others on that are not there already.</summary>
    public TaggedPhoto Change(IEnumerable<string> add, IEnumerable<string> remove)
    {
        var unwanted = remove.Select(TagName.Clean).ToHashSet();
        var lines = PhotoRow.SplitTags(Tags).FindAll(line => !unwanted.Contains(TagName.Clean(line)));
        var present = lines.Select(TagName.Clean).ToHashSet();
        lines.AddRange(add.Where(tag => present.Add(TagName.Clean(tag))).Select(TagName.Of));
        return this with { Tags = PhotoRow.JoinTags(lines) };
    }

    /// <summary>Writes another tag in place of one, or none; one that is written already stays as it is.</summary>
    public TaggedPhoto Replace(TagRow tag, TagRow? by)
    {
        var lines = PhotoRow.SplitTags(Tags);
        var kept = lines.FindAll(line => TagName.Clean(line) != tag.Clean);
        if (by is not null && kept.Count < lines.Count && !kept.Exists(line => TagName.Clean(line) == by.Clean))
            kept.Insert(lines.FindIndex(line => TagName.Clean(line) == tag.Clean), by.Name);

        return this with { Tags = PhotoRow.JoinTags(kept) };
    }
}
