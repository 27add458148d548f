using System.Buffers.Binary;
using System.Net;
using System.Threading.RateLimiting;
using FlickrStack.ServiceInterface;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.Extensions.Options;

namespace FlickrStack.Wire;

/// <summary>Requests a minute, counted by user, and by network for those who are nobody yet.</summary>
internal static class RateLimits
{
    private static readonly TimeSpan Minute = TimeSpan.FromMinutes(1);

    public static void AddRateLimits(this IServiceCollection services) => services
        .AddRateLimiter(limits => limits.OnRejected = (rejected, _) => Refuse(rejected))
        .AddOptions<RateLimiterOptions>()
        .Configure<IOptions<WireOptions>>((limits, wire) => limits.GlobalLimiter =
            PartitionedRateLimiter.Create<HttpContext, Counted>(http => LimitOf(http, wire.Value)));

    private static RateLimitPartition<Counted> LimitOf(HttpContext http, WireOptions limits)
    {
        var (counted, most) = http.User.Identity is CallerIdentity { Caller.UserId: var user }
            ? (new Counted(user, 0), limits.RequestsPerMinute)
            : (new Counted(0, NetworkOf(http.Connection.RemoteIpAddress)), limits.AnonymousPerMinute);
        return most == 0
            ? RateLimitPartition.GetNoLimiter(counted)
            : RateLimitPartition.GetFixedWindowLimiter(counted, _ => new() { PermitLimit = most, Window = Minute });
    }

    // Whoever has one address of IPv6 has the 2^64 beside it.
    private static ulong NetworkOf(IPAddress? address)
    {
        if (address is null) return 0;

        Span<byte> bytes = stackalloc byte[16];
        var wide = address.MapToIPv6();
        wide.TryWriteBytes(bytes, out _);
        return BinaryPrimitives.ReadUInt64BigEndian(wide.IsIPv4MappedToIPv6 ? bytes[8..] : bytes);
    }

    private static ValueTask Refuse(OnRejectedContext rejected)
    {
        // The limiter knows no better: it tells the whole window, whenever that began.
        var refusal = ApiException.TooMany("Too many requests: try again later.", Minute);
        return new(Refusal.Write(
            rejected.HttpContext, refusal.Status, refusal.Code, refusal.Message, retryAfter: refusal.RetryAfter));
    }

    private readonly record struct Counted(long User, ulong Network);
}
