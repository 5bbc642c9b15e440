namespace Educate.Cli;

/// <summary>What a command says to the shell.</summary>
internal static class ExitCode
{
    public const int Done = 0;

    /// <summary>The command was used wrongly, or a setting cannot be used.</summary>
    public const int WrongUsage = 1;

    /// <summary>What was asked for was refused.</summary>
    public const int Refused = 2;
}
