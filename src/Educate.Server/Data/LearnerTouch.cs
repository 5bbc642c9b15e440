using System.Data.Common;
using Educate.Contracts;

namespace Educate.Server.Data;

/// <summary>The statement that raises a learner's version, prepared once for each connection that keeps it.</summary>
internal sealed class LearnerTouch : IDisposable
{
    private DbCommand? _prepared;

    public async Task RunAsync(WriteUnit unit, UserId learner)
    {
        if (_prepared?.Connection != unit.Connection)
        {
            _prepared?.Dispose();
            _prepared = unit.Connection.CreateCommand();
            _prepared.CommandText = "UPDATE learners SET version = version + 1 WHERE user_id = @learner";
            var parameter = _prepared.CreateParameter();
            parameter.ParameterName = "@learner";
            _prepared.Parameters.Add(parameter);
        }

        _prepared.Transaction = unit.Transaction;
        _prepared.Parameters[0].Value = learner.Value;
        await _prepared.ExecuteNonQueryAsync();
    }

    public void Dispose() => _prepared?.Dispose();
}
