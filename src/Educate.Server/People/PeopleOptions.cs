namespace Educate.Server.People;

/// <summary>Who may make an account.</summary>
public enum SignUpMode
{
    /// <summary>Only who was invited.</summary>
    Invite,

    /// <summary>Anybody.</summary>
    Open,

    /// <summary>Nobody; accounts are made on the machine itself.</summary>
    Closed,
}

/// <summary>What an installation decides about accounts and requests.</summary>
public sealed record PeopleOptions
{
    /// <summary>Who may make an account.</summary>
    public SignUpMode SignUp { get; init; } = SignUpMode.Invite;

    /// <summary>How many requests are answered.</summary>
    public RequestLimits Limits { get; init; } = new();
}

/// <summary>How many requests are answered before 429.</summary>
public sealed record RequestLimits
{
    /// <summary>False for load tests.</summary>
    public bool Enabled { get; init; } = true;

    /// <summary>Requests a second of one person who is signed in, on average.</summary>
    public int PerLearner { get; init; } = 50;

    /// <summary>How many requests one person may make at once after a rest.</summary>
    public int LearnerBurst { get; init; } = 600;

    /// <summary>Requests a second of one address that is not signed in.</summary>
    public int PerAddress { get; init; } = 100;

    /// <summary>Attempts a minute to sign in to one account from one address.</summary>
    public int SignIns { get; init; } = 10;
}
