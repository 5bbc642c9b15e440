using System.CommandLine;
using Educate.Cli;

var root = new RootCommand("Educate: a self-hosted course platform that speaks Coursera's API.")
{
    Serve.Command(),
    Import.Command(),
    Users.Command(),
    Maintenance.Migrate(),
    Maintenance.Doctor(),
};

return await Failures.ReportAsync(root.Parse(args), CancellationToken.None);
