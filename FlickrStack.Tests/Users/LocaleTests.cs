using FlickrStack.Tests.Uploads;

namespace FlickrStack.Tests.Users;

/// <summary>Whatever language the machine speaks, the service speaks one.</summary>
internal sealed class LocaleTests
{
    [Test]
    public async Task A_machine_that_speaks_another_language_changes_no_message()
    {
        var folder = Directory.CreateTempSubdirectory("flickrstack-test-").FullName;
        using (var program = await ServedProgram.Start(folder, ("LC_ALL", "de_DE.UTF-8")))
        {
            var admin = await program.SignIn();

            var refusal = await Refused.With(System.Net.HttpStatusCode.BadRequest, "NotNull", admin.Send(new CreateTag()));

            Assert.That(refusal.Message, Is.EqualTo("'Name' must not be empty."));
        }

        Directory.Delete(folder, recursive: true);
    }
}
