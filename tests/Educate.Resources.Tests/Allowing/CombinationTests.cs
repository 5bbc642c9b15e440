namespace Educate.Resources.Tests.Allowing;

public sealed class CombinationTests
{
    private static readonly AccessDenial Rejected = Access.Refused("no");
    private static readonly AccessDenial Failed = Access.Failed("broken");

    [Fact]
    public void Of_credentials_the_first_found_counts_then_an_unreadable_one()
    {
        var found = Credential<string>.Found("a");
        var bad = Credential<string>.Malformed("bad");
        var absent = Credential<string>.Absent;

        Assert.Equal("a", Credential<string>.FirstOf(absent, bad, found).Value);
        Assert.Equal("bad", Credential<string>.FirstOf(absent, bad).Denial?.Message);
        Assert.False(Credential<string>.FirstOf(absent, absent).IsPresent);
        Assert.Null(Credential<string>.FirstOf(absent, absent).Denial);
    }

    [Fact]
    public void Of_two_credentials_together_an_unreadable_one_decides()
    {
        static Credential<string> Join(Credential<string> one, Credential<int> two) => Credential<string>.Found($"{one.Value}{two.Value}");

        Assert.Equal("a7", Credential<string>.And(Credential<string>.Found("a"), Credential<int>.Found(7), Join).Value);
        Assert.Equal("0", Credential<string>.And(Credential<string>.Absent, Credential<int>.Absent, Join).Value);
        Assert.Equal("bad", Credential<string>.And(Credential<string>.Found("a"), Credential<int>.Malformed("bad"), Join).Denial?.Message);
    }

    [Fact]
    public void Of_authorizers_one_is_enough_and_rejection_counts_before_failure()
    {
        Assert.Null(Authorization.AnyOf(Rejected, null));
        Assert.Same(Rejected, Authorization.AnyOf(Failed, Rejected));
        Assert.Same(Failed, Authorization.AnyOf(Failed, Failed));
    }

    [Fact]
    public void Of_authorizers_all_are_needed_and_rejection_counts_before_failure()
    {
        Assert.Null(Authorization.And(null, null));
        Assert.Same(Rejected, Authorization.And(Failed, Rejected, null));
        Assert.Same(Failed, Authorization.And(null, Failed));
    }

    [Fact]
    public async Task Without_policies_nobody_is_allowed()
    {
        var access = await new NoPolicies().CheckAsync(null!, TestContext.Current.CancellationToken);

        Assert.Equal((401, "Invalid access control configuration"), (access.Denial?.Status, access.Denial?.Message));
    }

    [Fact]
    public async Task Three_together_and_the_third_alone_refuses()
    {
        var cancel = TestContext.Current.CancellationToken;

        Assert.Equal("no", (await new YesYesNo().CheckAsync(null!, cancel)).Denial?.Message);
        Assert.True((await new NoNoYes().CheckAsync(null!, cancel)).IsGranted);
        Assert.Equal("no", (await new NoNoNo().CheckAsync(null!, cancel)).Denial?.Message);
    }

    [Theory]
    [InlineData("unknown", 403, null, "nobody")]
    [InlineData("broken", 401, "auth.perms", "Unexpected authentication error: It broke.")]
    [InlineData("fine", null, null, null)]
    public async Task Looking_up_what_belongs_to_a_credential_can_go_wrong(string credential, int? status, string? code, string? message)
    {
        var access = await new Lookup(credential).CheckAsync(new AccessRequest(new Microsoft.AspNetCore.Http.DefaultHttpContext(), null!, [], []), TestContext.Current.CancellationToken);

        Assert.Equal((status, code, message), (access.Denial?.Status, access.Denial?.Code, access.Denial?.Message));
    }

    private sealed class NoPolicies() : SuccessfulOf<string>();

    private sealed class Yes : AccessPolicy<string>
    {
        public override ValueTask<Access<string>> CheckAsync(AccessRequest request, CancellationToken cancel) => new(Access.Granted("yes"));
    }

    private sealed class No : AccessPolicy<string>
    {
        public override ValueTask<Access<string>> CheckAsync(AccessRequest request, CancellationToken cancel) => new(Rejected);
    }

    private sealed class YesYesNo() : And<string, string, string>(new Yes(), new Yes(), new No());

    private sealed class NoNoYes() : AnyOf<string, string, string>(new No(), new No(), new Yes());

    private sealed class NoNoNo() : AnyOf<string, string, string>(new No(), new No(), new No());

    private sealed class Lookup(string credential) : CredentialPolicy<string, string>
    {
        protected override Credential<string> Parse(AccessRequest request) => Credential<string>.Found(credential);

        protected override ValueTask<Access<string>> DecorateAsync(string credential, AccessRequest request, CancellationToken cancel) => credential switch
        {
            "unknown" => new(Access.Unrecognized("nobody")),
            "broken" => throw new InvalidOperationException("It broke."),
            _ => new(Access.Granted(credential)),
        };

        protected override ValueTask<AccessDenial?> AuthorizeAsync(string grant, AccessRequest request, CancellationToken cancel) =>
            default;
    }
}
