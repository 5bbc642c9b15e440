using Educate.Server.People;

namespace Educate.Server.Tests;

public sealed class ServerOptionsTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("educate_options_").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public void The_command_line_wins_over_the_file_in_the_data_folder()
    {
        File.WriteAllText(Path.Combine(_folder, "settings.json"), """{"SignUp":"open","Limits":{"Enabled":false,"SignIns":3},"Urls":"http://127.0.0.1:1"}""");

        var options = ServerOptions.Read(new Dictionary<string, string?> { ["Data"] = _folder, ["Urls"] = "http://127.0.0.1:2" });

        Assert.Equal("http://127.0.0.1:2", options.Urls);
        Assert.Equal((SignUpMode.Open, false, 3), (options.SignUp, options.Limits.Enabled, options.Limits.SignIns));
    }

    [Theory]
    [InlineData("Urls", "localhost:80", "'localhost:80' in Urls is not an address")]
    [InlineData("Server:TimeZone", "Mars/Base", "Server:TimeZone is 'Mars/Base'")]
    [InlineData("Limits:SignIns", "0", "Limits must be above zero")]
    [InlineData("SignUp", "sometimes", "A setting has a value that it cannot take")]
    [InlineData("Server:Proxies:0", "proxy", "'proxy' in Server:Proxies")]
    public void A_setting_that_cannot_be_used_is_named_in_a_sentence(string name, string value, string sentence)
    {
        var fault = Assert.Throws<SettingsException>(() =>
            ServerOptions.Read(new Dictionary<string, string?> { ["Data"] = _folder, [name] = value }));

        Assert.StartsWith(sentence, fault.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void The_demo_listens_on_loopback_unless_told_otherwise()
    {
        var settings = new Dictionary<string, string?> { ["Data"] = _folder, ["Demo"] = "true", ["Urls"] = "http://0.0.0.0:5080" };

        Assert.Throws<SettingsException>(() => ServerOptions.Read(settings));
        settings["PublicDemo"] = "true";
        Assert.True(ServerOptions.Read(settings).PublicDemo);
    }

    [Fact]
    public void A_broken_settings_file_is_named()
    {
        File.WriteAllText(Path.Combine(_folder, "settings.json"), "{");

        var fault = Assert.Throws<SettingsException>(() => ServerOptions.Read(new Dictionary<string, string?> { ["Data"] = _folder }));

        Assert.Contains("settings.json", fault.Message, StringComparison.Ordinal);
    }
}
