using System.CommandLine;
using System.Security.Cryptography;
using Educate.Server;
using Educate.Server.Data;
using Educate.Server.People;

namespace Educate.Cli;

/// <summary><c>educate user add|reset|list</c></summary>
internal static class Users
{
    public static Command Command()
    {
        var users = new Command("user", "Makes accounts and opens locked ones.") { Add(), Reset(), List() };
        return users;
    }

    private static Command Add()
    {
        var email = new Argument<string>("email") { Description = "How they sign in." };
        var name = new Option<string?>("--name") { Description = "What others see. Default: the part of the address before the @.", HelpName = "NAME" };
        var role = new Option<string>("--role") { Description = "learner, author or administrator.", DefaultValueFactory = _ => "learner" };
        role.AcceptOnlyFromAmong("learner", "author", "administrator");
        var command = new Command("add", "Makes an account and prints a link at which its owner chooses a password.") { email, name, role, Settings.Data, Settings.Database };
        command.SetAction((parsed, cancel) => WithAsync(parsed, async (services, options) =>
        {
            var address = parsed.GetRequiredValue(email);
            var user = await services.GetRequiredService<Accounts>().RegisterAsync(
                new NewAccount
                {
                    Email = address,
                    Password = RandomNumberGenerator.GetHexString(40),
                    FullName = parsed.GetValue(name) ?? address.Split('@')[0],
                    Roles = parsed.GetValue(role) switch
                    {
                        "author" => ServerRoles.Author,
                        "administrator" => ServerRoles.Administrator,
                        _ => ServerRoles.None,
                    },
                },
                cancel);
            var link = await services.GetRequiredService<OneTimeLinks>().ResetAsync(user, cancel);
            await parsed.InvocationConfiguration.Output.WriteLineAsync($"{address} is user {user}. They choose a password within a day at\n{ServerAddress.Of(options)}{link}");
        }));
        return command;
    }

    private static Command Reset()
    {
        var email = new Argument<string>("email") { Description = "Whose password is forgotten." };
        var command = new Command("reset", "Prints a link at which somebody chooses a new password.") { email, Settings.Data, Settings.Database };
        command.SetAction((parsed, cancel) => WithAsync(parsed, async (services, options) =>
        {
            var address = parsed.GetRequiredValue(email);
            var user = await services.GetRequiredService<Accounts>().FindAsync(address, cancel)
                ?? throw new SettingsException($"Nobody has the e-mail address {address}. See who is there with: educate user list");
            var link = await services.GetRequiredService<OneTimeLinks>().ResetAsync(user, cancel);
            await parsed.InvocationConfiguration.Output.WriteLineAsync($"{ServerAddress.Of(options)}{link}\nThe link works once, within a day.");
        }));
        return command;
    }

    private static Command List()
    {
        var command = new Command("list", "Prints who has an account.") { Settings.Data, Settings.Database };
        command.SetAction((parsed, cancel) => WithAsync(parsed, async (services, _) =>
        {
            foreach (var account in await services.GetRequiredService<Accounts>().ListAsync(cancel))
            {
                await parsed.InvocationConfiguration.Output.WriteLineAsync($"{account.UserId}  {account.Email}  {account.Roles}");
            }
        }));
        return command;
    }

    /// <summary>Works beside a running server too: these commands write a row or two, and its caches notice within 30 seconds.</summary>
    private static async Task<int> WithAsync(ParseResult parsed, Func<IServiceProvider, ServerOptions, Task> work)
    {
        var options = Settings.Read(parsed);
        await using var app = EducateServer.Build(options);
        IDisposable? folder = null;
        try
        {
            folder = await app.PrepareAsync(CancellationToken.None);
        }
        catch (FolderInUseException)
        {
            // Its server has brought the database up to date.
        }

        using (folder)
        {
            await using var scope = app.Services.CreateAsyncScope();
            await work(scope.ServiceProvider, options);
            return ExitCode.Done;
        }
    }
}
