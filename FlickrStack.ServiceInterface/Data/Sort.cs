using FlickrStack.ServiceModel;

namespace FlickrStack.ServiceInterface.Data;

/// <summary>A field that a list may be sorted by.</summary>
/// <param name="Name">Its name in the contract.</param>
/// <param name="Column">Its column in the statement that finds the page.</param>
/// <param name="IsText">Whether the column holds text; a number otherwise.</param>
public sealed record SortField(string Name, string Column, bool IsText = false);

/// <summary>How a list is sorted.</summary>
public sealed record Sort(SortField Field, bool Descending)
{
    /// <summary>Reads <c>orderBy</c> against the fields that the list allows; the first one is the default.</summary>
    public static Sort Parse(PageQuery query, params ReadOnlySpan<Sort> allowed)
    {
        var orderBy = string.IsNullOrWhiteSpace(query.OrderBy) ? query.OrderByDesc : query.OrderBy;
        if (string.IsNullOrWhiteSpace(orderBy)) return allowed[0];

        var minus = orderBy.StartsWith('-');
        var descending = minus == (orderBy == query.OrderBy);
        var name = orderBy[(minus ? 1 : 0)..];
        var names = new List<string>();
        foreach (var (field, _) in allowed)
        {
            if (field.Name.Equals(name, StringComparison.OrdinalIgnoreCase)) return new Sort(field, descending);

            names.Add(field.Name);
        }

        throw ApiException.Invalid(
            "Unsortable",
            "OrderBy",
            $"Could not find field {ApiException.Quote(name)}: this list is sorted by {string.Join(", ", names)}.");
    }
}
