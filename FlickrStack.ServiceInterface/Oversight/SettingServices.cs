using FlickrStack.ServiceModel;

namespace FlickrStack.ServiceInterface.Oversight;

public sealed class SettingServices(IEnumerable<SettingsSection> sections, SettingDocs docs, IServiceProvider services) : IService
{
    public Task<ServiceSettings> Get(GetSettings request, CancellationToken cancel)
    {
        var shown = sections.Where(section => IsAsked(section, request.Section)).OrderBy(section => section.Name, StringComparer.Ordinal);

        return Task.FromResult(new ServiceSettings { Sections = [.. shown.Select(section => section.Show(services, docs))] });
    }

    private static bool IsAsked(SettingsSection section, string? name) =>
        string.IsNullOrEmpty(name) || section.Name.Split(':')[^1].Equals(name, StringComparison.OrdinalIgnoreCase);
}
