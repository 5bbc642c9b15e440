namespace Educate.Bench;

/// <summary>A row of the table: a figure, what it is held against, and the budget.</summary>
/// <param name="What">What was measured.</param>
/// <param name="Measured">The figures themselves.</param>
/// <param name="Value">What the budget is about: a ratio, seconds, megabytes or a count.</param>
/// <param name="Budget">The budget.</param>
/// <param name="IsMost">The value must not be above the budget; else not below.</param>
/// <param name="Unit">The unit of value and budget, written behind them.</param>
internal sealed record Row(string What, string Measured, double Value, double Budget, bool IsMost, string Unit)
{
    public bool IsMet => IsMost ? Value <= Budget : Value >= Budget;
}
