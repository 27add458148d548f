namespace FlickrStack.ServiceModel;

/// <summary>Shows the settings that this process goes by. Of secrets it tells only whether they are set.</summary>
[Route("/api/v1/settings", "GET"), RequiresRole(Roles.Admin)]
public sealed class GetSettings : IReturn<ServiceSettings>, IGet
{
    /// <summary>Only this section, such as <c>Login</c>.</summary>
    public string? Section { get; set; }
}

/// <summary>The settings that a process goes by.</summary>
public sealed class ServiceSettings
{
    /// <summary>The sections by their names.</summary>
    public List<SettingSection> Sections { get; set; } = [];
}

/// <summary>Settings that belong together.</summary>
public sealed class SettingSection
{
    /// <summary>Its name in the configuration, such as <c>FlickrStack:Login</c>.</summary>
    public required string Name { get; set; }

    /// <summary>Its settings.</summary>
    public List<Setting> Settings { get; set; } = [];
}

/// <summary>A setting.</summary>
public sealed class Setting
{
    /// <summary>Its name.</summary>
    public required string Name { get; set; }

    /// <summary>What is in force; absent for nothing, <c>set</c> or <c>not set</c> for a secret.</summary>
    public string? Value { get; set; }

    /// <summary>Whether that is what it is when nobody sets it.</summary>
    public bool IsDefault { get; set; }

    /// <summary>What it says.</summary>
    public string? Description { get; set; }
}
