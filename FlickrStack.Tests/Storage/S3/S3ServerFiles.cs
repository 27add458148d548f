using System.Diagnostics;

namespace FlickrStack.Tests.Storage.S3;

/// <summary>Settings and rings of an S3 server on one disk of this machine.</summary>
/// <param name="folder">Where they and its objects are; its file system must know extended attributes.</param>
/// <param name="ports">Of the proxy, account, container and object server, and of the cache.</param>
internal sealed class S3ServerFiles(string folder, int[] ports)
{
    private const string Disk = "disk";

    public static IReadOnlyList<string> Parts { get; } = ["proxy", "account", "container", "object"];

    public string SettingsOf(string part) => Path.Combine(folder, $"{part}.conf");

    public async Task Write()
    {
        Directory.CreateDirectory(Path.Combine(folder, "disks", Disk));
        await File.WriteAllTextAsync(Path.Combine(folder, "swift.conf"), "[swift-hash]\nswift_hash_path_prefix = a\nswift_hash_path_suffix = b\n");
        await File.WriteAllTextAsync(SettingsOf("proxy"), Shared(0) + Proxy);
        for (var i = 1; i < Parts.Count; i++)
        {
            await File.WriteAllTextAsync(SettingsOf(Parts[i]), Shared(i) + Keeper(Parts[i]));
            await Ring(Parts[i], "create", "4", "1", "1");
            await Ring(Parts[i], "add", "--region", "1", "--zone", "1", "--ip", "127.0.0.1", "--port", $"{ports[i]}", "--device", Disk, "--weight", "1");
            await Ring(Parts[i], "rebalance");
        }
    }

    private string Shared(int part) =>
        $"""
        [DEFAULT]
        bind_ip = 127.0.0.1
        bind_port = {ports[part]}
        user = {Environment.UserName}
        swift_dir = {folder}
        devices = {folder}/disks
        mount_check = false
        fallocate_reserve = 0
        workers = 0
        log_address = {folder}/no-log

        """;

    private string Proxy =>
        $"""
        [pipeline:main]
        pipeline = catch_errors cache s3api tempauth copy slo proxy-server
        [app:proxy-server]
        use = egg:swift#proxy
        account_autocreate = true
        [filter:catch_errors]
        use = egg:swift#catch_errors
        [filter:cache]
        use = egg:swift#memcache
        memcache_servers = 127.0.0.1:{ports[4]}
        [filter:s3api]
        use = egg:swift#s3api
        [filter:tempauth]
        use = egg:swift#tempauth
        user_test_tester = testing .admin
        [filter:copy]
        use = egg:swift#copy
        [filter:slo]
        use = egg:swift#slo

        """;

    private static string Keeper(string part) =>
        $"""
        [pipeline:main]
        pipeline = {part}-server
        [app:{part}-server]
        use = egg:swift#{part}

        """;

    private async Task Ring(string part, string action, params string[] arguments)
    {
        using var builder = Process.Start("swift-ring-builder", [Path.Combine(folder, $"{part}.builder"), action, .. arguments]);
        await builder.WaitForExitAsync();
        // One says that a ring on one disk is no good one.
        Assert.That(builder.ExitCode, Is.LessThanOrEqualTo(1), part);
    }
}
