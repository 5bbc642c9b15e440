using Educate.Contracts;

namespace Educate.Server.Data;

/// <summary>A row that belongs to one learner. Saving a change to it raises that learner's version by itself; <c>ExecuteUpdate</c> does not.</summary>
public interface ILearnerOwned
{
    /// <summary>The learner: the first column of the primary key.</summary>
    UserId UserId { get; }
}
