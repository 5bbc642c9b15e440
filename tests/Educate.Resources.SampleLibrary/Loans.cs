using Educate.Contracts;

namespace Educate.Resources.SampleLibrary;

/// <summary>One copy of a book.</summary>
/// <param name="BookId">The book.</param>
/// <param name="CopyNo">Which of its copies.</param>
public sealed record Copy(string BookId, int CopyNo);

/// <summary>Who has which copy.</summary>
/// <param name="MemberId">The member.</param>
/// <param name="Copy">The copy.</param>
public sealed record LoanId(int MemberId, Copy Copy);

/// <summary>A copy that somebody has at home.</summary>
public sealed record Loan : IElement<LoanId>
{
    /// <summary>The key.</summary>
    public required LoanId Id { get; init; }

    /// <summary>The member.</summary>
    [KeyPart]
    public int MemberId => Id.MemberId;

    /// <summary>The copy.</summary>
    [KeyPart]
    public Copy Copy => Id.Copy;

    /// <summary>A remark.</summary>
    public required string Note { get; init; }

    /// <summary>When it is due.</summary>
    public required string Due { get; init; }
}

/// <summary>The loans, whose key is a record.</summary>
[Resource("loans", DefaultFields = "note"), Allow<Anyone>]
public sealed class Loans : Resource<LoanId, Loan>
{
    private static readonly Loan[] All =
    [
        new() { Id = new LoanId(1225, new Copy("abc", 2)), Note = "first", Due = "2020-01-01" },
        new() { Id = new LoanId(2, new Copy("xyz", 8)), Note = "second", Due = "2020-02-02" },
    ];

    /// <summary>One loan.</summary>
    [Get]
    public Loan? Get(LoanId id) => All.FirstOrDefault(loan => loan.Id == id);

    /// <summary>Some loans.</summary>
    [MultiGet]
    public IReadOnlyList<Loan> MultiGet(IReadOnlyList<LoanId> ids) => [.. All.Where(loan => ids.Contains(loan.Id))];

    /// <summary>Lends a copy, always the same.</summary>
    [Create]
    public LoanId Create() => All[0].Id;
}
