using Educate.Client.Protocol;
using Educate.Contracts;

namespace Educate.Client;

/// <summary>The caller's tokens for scripts (<c>personalTokens.v1</c>). Each has its owner's rights.</summary>
public sealed class TokensClient : ResourceClient<Id<PersonalToken>, PersonalToken>
{
    internal TokensClient(Connection connection)
        : base(connection)
    {
    }

    /// <summary>The caller's tokens, the newest first. Their secrets are kept nowhere and not among the answers.</summary>
    public Listing<PersonalToken> My() => Finder("my");

    /// <summary>Makes a token. The answer is the only one that holds its secret.</summary>
    public async Task<PersonalToken> CreateAsync(string name, CancellationToken cancel = default)
    {
        var draft = new PersonalTokenDraft { Name = name };
        var answer = await CreateAsync(draft, EducateJson.Default.PersonalTokenDraft, cancel).ConfigureAwait(false);
        var reply = Envelope.Read(answer, new Selection<PersonalToken, PersonalToken>(token => token));
        return reply.Elements is [var made, ..] ? made : throw new EducateException(answer.Status, null, "The server made a token but did not tell it.");
    }

    /// <summary>Ends a token.</summary>
    public Task RevokeAsync(Id<PersonalToken> id, CancellationToken cancel = default) => RemoveAsync(id, cancel);
}
