namespace FlickrStack.Tests;

/// <summary>Ends the S3 server when the last test has run.</summary>
[SetUpFixture]
internal sealed class S3ServerEnd
{
    [OneTimeTearDown]
    public Task End() => Storage.S3.S3Server.End();
}
