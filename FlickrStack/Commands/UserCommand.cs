using System.CommandLine;
using FlickrStack.ServiceModel;

namespace FlickrStack.Commands;

/// <summary><c>user</c>: opens and looks after accounts, for whoever has the machine.</summary>
internal static class UserCommand
{
    private static readonly Argument<string> Name = new("name") { Description = "The name the user signs in with." };

    private static readonly Option<bool> FromInput = new("--password-stdin")
    {
        Description = "Read the password from standard input; without it one is made and shown once.",
    };

    public static Command Create(GlobalOptions settings) => new("user", "Opens and looks after accounts.")
    {
        Add(settings), List(settings), Disable(settings), Password(settings),
    };

    private static Command Add(GlobalOptions settings)
    {
        var admin = new Option<bool>("--admin") { Description = "Let the user administer the service." };
        var plan = new Option<string?>("--plan") { Description = "The name of the user's plan (Basic)." };
        var command = new Command("add", "Opens an account.") { Name, admin, plan, FromInput };
        command.SetAction((parsed, cancel) => UserTool.Run(settings, parsed, async tool =>
        {
            var (password, isMade) = UserPassword.Of(parsed.GetValue(FromInput));
            var made = await tool.Add(new()
            {
                UserName = parsed.GetRequiredValue(Name),
                Password = password,
                Plan = parsed.GetValue(plan),
                Roles = parsed.GetValue(admin) ? [Roles.Admin] : [],
            });
            Console.WriteLine($"Made the user {made.UserName} on the plan {made.Plan}.");
            if (isMade) UserPassword.Show(password);
        }, cancel));
        return command;
    }

    private static Command List(GlobalOptions settings)
    {
        var command = new Command("list", "Lists all users: id, name, plan, roles, photos and bytes, separated by tabs.");
        command.SetAction((parsed, cancel) => UserTool.Run(settings, parsed, async tool =>
        {
            await foreach (var user in tool.All())
            {
                var state = user.Disabled ? "disabled" : string.Join(',', user.Roles);
                Console.WriteLine(string.Join('\t', user.Id, user.UserName, user.Plan, state, user.PhotoCount, user.UsedBytes));
            }
        }, cancel));
        return command;
    }

    private static Command Disable(GlobalOptions settings)
    {
        var command = new Command("disable", "Shuts a user out, who keeps all photos.") { Name };
        command.SetAction((parsed, cancel) => UserTool.Run(settings, parsed, async tool =>
        {
            var changed = await tool.Change(parsed.GetRequiredValue(Name), new() { Disabled = true });
            Console.WriteLine($"The user {changed.UserName} is shut out.");
        }, cancel));
        return command;
    }

    private static Command Password(GlobalOptions settings)
    {
        var command = new Command("password", "Gives a user a new password and deletes the user's API keys.") { Name, FromInput };
        command.SetAction((parsed, cancel) => UserTool.Run(settings, parsed, async tool =>
        {
            var (password, isMade) = UserPassword.Of(parsed.GetValue(FromInput));
            var changed = await tool.Change(parsed.GetRequiredValue(Name), new() { Password = password });
            Console.WriteLine($"The user {changed.UserName} has a new password.");
            if (isMade) UserPassword.Show(password);
        }, cancel));
        return command;
    }
}
