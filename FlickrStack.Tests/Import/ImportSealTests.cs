using System.Security.Cryptography;
using FlickrStack.ServiceInterface.Import;
using Microsoft.Extensions.DependencyInjection;

namespace FlickrStack.Tests.Import;

internal sealed class ImportSealTests
{
    [Test]
    public async Task What_is_sealed_opens_for_its_owner_alone_and_as_it_was()
    {
        await using var app = await FlickrApp.Start();
        await app.Within(services =>
        {
            var seal = services.GetRequiredService<ImportSeal>();
            var closed = seal.Close(new() { Group = StubFlickr.Group, Token = StubFlickr.Token }, owner: 1);
            var box = Convert.FromBase64String(closed);
            box[^1] ^= 1;

            Assert.That(seal.Open(closed, owner: 1).Token, Is.EqualTo(StubFlickr.Token));
            Assert.That(System.Text.Encoding.Latin1.GetString(box), Does.Not.Contain("oken"));
            Assert.Throws<AuthenticationTagMismatchException>(() => seal.Open(closed, owner: 2));
            Assert.Throws<AuthenticationTagMismatchException>(() => seal.Open(Convert.ToBase64String(box), owner: 1));
            return Task.CompletedTask;
        });
    }
}
