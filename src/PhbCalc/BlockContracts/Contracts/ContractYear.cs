using PhbCalc.Rates;

namespace PhbCalc.BlockContracts;

/// <summary>One year of a block contract: twelve months from the day it starts.</summary>
/// <remarks>This type is immutable. Make it through <see cref="BlockContract"/>. Rule: spec 6, Contract.</remarks>
/// <param name="Number">Which year of the contract it is, counted from 1.</param>
/// <param name="Start">The first day of the year.</param>
/// <param name="End">The last day of the year, included.</param>
/// <param name="FirstValue">What was agreed for the year before any revision, in pounds and whole pence.</param>
/// <param name="Uplift">What the value of the year before was raised by for it; null if the value itself was agreed.</param>
/// <param name="Revisions">The revisions in the year, in the order of their days.</param>
public sealed record ContractYear(int Number, [property: JsonConverter(typeof(LocalDateJsonConverter))] LocalDate Start, [property: JsonConverter(typeof(LocalDateJsonConverter))] LocalDate End, Money FirstValue, Uplift? Uplift, ValueList<RevisedValue> Revisions)
{
    /// <summary>What the year comes to, in pounds: the last revised value, or the first if there is no revision.</summary>
    public Money Value => Revisions.Count == 0 ? FirstValue : Revisions[^1].Value;
}
