using System.Collections;
using System.Globalization;
using System.Reflection;
using System.Text.RegularExpressions;
using FlickrStack.ServiceModel;

namespace FlickrStack.ServiceInterface.Oversight;

/// <summary>A section of the configuration and the options that are read from it.</summary>
public sealed partial record SettingsSection(string Name, Type Options, Func<IServiceProvider, object> Read)
{
    /// <summary>Its settings, without what is secret.</summary>
    public SettingSection Show(IServiceProvider services, SettingDocs docs)
    {
        var (now, standard) = (Read(services), Activator.CreateInstance(Options)!);
        return new() { Name = Name, Settings = [.. Settings().Select(one => Show(one, one.GetValue(now), one.GetValue(standard), docs))] };
    }

    private static Setting Show(PropertyInfo setting, object? now, object? standard, SettingDocs docs) => new()
    {
        Name = setting.Name,
        Value = IsSecret(setting) ? (now is null ? "not set" : "set") : Text(now),
        IsDefault = Text(now) == Text(standard),
        Description = docs.Of(setting),
    };

    // The attribute is what counts; the name keeps one that was forgotten from being shown.
    private static bool IsSecret(PropertyInfo setting) => setting.IsDefined(typeof(SecretAttribute))
        || (setting.PropertyType == typeof(string) && SecretName().IsMatch(setting.Name));

    private static string? Text(object? value) => value switch
    {
        null => null,
        string text => text,
        // A name and a password may stand before the host.
        Uri { IsAbsoluteUri: true } address => address.GetComponents(UriComponents.AbsoluteUri & ~UriComponents.UserInfo, UriFormat.UriEscaped),
        IEnumerable many => string.Join(", ", many.Cast<object>().Select(Text)),
        _ => Convert.ToString(value, CultureInfo.InvariantCulture),
    };

    [GeneratedRegex("password|secret|token|key|connection", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex SecretName();

    private IEnumerable<PropertyInfo> Settings() => Options.GetProperties().Where(setting => setting is { CanRead: true, CanWrite: true });
}
