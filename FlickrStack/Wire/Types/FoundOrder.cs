namespace FlickrStack.Wire.Types;

/// <summary>The order of languages that do not mind what comes first: requests as they were given, answers, what these lead to.</summary>
internal static class FoundOrder
{
    public static IReadOnlyList<ApiType> Of(ApiModel model)
    {
        var requests = model.Operations.Select(operation => operation.Request).ToList();
        var answers = model.Operations.Select(operation => model.Find(operation.Response)).OfType<ApiType>().Distinct().Except(requests).ToList();
        var found = new List<ApiType>(requests.Concat(answers));
        var seen = new HashSet<ApiType>(found);
        // Breadth first; what an answer is made with, such as a page's items, comes before what answers hold.
        Reach(requests.SelectMany(Parts).Concat(model.Operations.Select(operation => operation.Response).OfType<ApiTypeRef>()).Concat(answers.SelectMany(Parts)));
        for (var next = requests.Count + answers.Count; next < found.Count; next++) Reach(Parts(found[next]));
        return found;

        void Reach(IEnumerable<ApiTypeRef> references) =>
            found.AddRange(references.SelectMany(reference => reference.WithArgs).Select(model.Find).OfType<ApiType>().Where(seen.Add).ToList());
    }

    private static IEnumerable<ApiTypeRef> Parts(ApiType type) =>
        [.. type.Parent is null ? [] : new[] { type.Parent }, .. type.Properties.Select(property => property.Type), .. type.Implements];
}
