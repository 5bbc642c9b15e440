using System.Text;
using Educate.Server;
using Educate.Server.Operations;

namespace Educate.Cli;

/// <summary>What the server prints when it is ready.</summary>
internal static class Greeting
{
    public static string Of(string url, ServerOptions options, DemoLogins? demo, string? setUp)
    {
        var text = new StringBuilder();
        text.AppendLine().Append("  Educate is ready at  ").AppendLine(url).AppendLine();
        if (demo is not null)
        {
            Append(text, "Learner", demo.Learner);
            Append(text, "Teacher", demo.Teacher);
            text.Append("  Try:  curl -H \"Authorization: Bearer ").Append(demo.Learner.Token).Append("\" \"").Append(url).AppendLine("/api/learnerDashboard.v1?q=me\"").AppendLine();
        }

        if (setUp is not null)
        {
            text.Append("  Set it up: open  ").Append(url).AppendLine(setUp).AppendLine("  The link works once; who opens it becomes the administrator.").AppendLine();
        }

        if (options.Addresses().Any(a => a.StartsWith("http:", StringComparison.OrdinalIgnoreCase) && !ServerOptions.IsLoopback(a)))
        {
            text.AppendLine("  Others can reach this address over plain http: passwords travel readable. Put it behind a proxy that speaks https.").AppendLine();
        }

        text.Append("  Data: ").AppendLine(Path.GetFullPath(options.Data));
        return text.AppendLine("  Stop with Ctrl-C. Start again and everything is still there.").AppendLine().ToString();
    }

    private static void Append(StringBuilder text, string who, DemoLogin login) => text
        .Append("  ").Append(who).Append("   ").Append(login.Email).Append("   password ").AppendLine(login.Password)
        .Append("            token ").AppendLine(login.Token).AppendLine();
}
