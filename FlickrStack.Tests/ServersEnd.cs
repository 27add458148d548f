using FlickrStack.Tests.Data;
using FlickrStack.Tests.Storage.S3;

namespace FlickrStack.Tests;

/// <summary>Ends the servers that tests share when the last test has run.</summary>
[SetUpFixture]
internal sealed class ServersEnd
{
    [OneTimeTearDown]
    public async Task End()
    {
        await S3Server.End();
        await PostgresServer.End();
    }
}
