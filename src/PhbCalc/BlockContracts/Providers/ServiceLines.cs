namespace PhbCalc.BlockContracts;

/// <summary>A year of a block contract by service line; what the lines do not account for is a line of its own.</summary>
/// <remarks>This type is immutable. Rule: spec 6, Service lines.</remarks>
public sealed record ServiceLines
{
    /// <summary>The name of what no service line accounts for.</summary>
    public const string NotDisaggregatedName = "not disaggregated";

    /// <summary>Divides a year of a contract into service lines.</summary>
    /// <param name="contractValue">What the contract came to in the year that the lines are of, in pounds and whole pence, above 0, under £1,000,000,000,000.</param>
    /// <param name="lines">The lines; together not above the contract value.</param>
    /// <exception cref="InvalidInputException">
    /// The value is out of range, the lines come to more than it, two lines have one name, or one has the name of what no line accounts for. All faults are reported, those
    /// of a line with its position.
    /// </exception>
    public ServiceLines(Money contractValue, ValueList<ServiceLine> lines)
    {
        (ContractValue, Lines) = (contractValue, Given.Whole(lines, "lines"));
        InvalidInputException.ThrowIfAny(ProviderFaults.In(contractValue, lines));
    }

    /// <summary>What the contract came to in that year, in pounds.</summary>
    public Money ContractValue { get; }

    /// <summary>The lines, in the order given.</summary>
    public ValueList<ServiceLine> Lines { get; }

    /// <summary>What of the value no line accounts for, in pounds a year; £0.00 if they account for all of it.</summary>
    public Money NotDisaggregated => ContractValue - Lines.Aggregate(Money.Zero, (sum, line) => sum + line.Value);
}
