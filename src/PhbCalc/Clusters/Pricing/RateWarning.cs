using PhbCalc.Rates;

namespace PhbCalc.Clusters;

/// <summary>A community rate that is not plausible: a warning, which stops nothing.</summary>
/// <remarks>This type is immutable. Rule: spec 5, Tariff.</remarks>
/// <param name="Cluster">The code of the cluster.</param>
/// <param name="ValidFrom">The first day on which the rate holds.</param>
/// <param name="Rate">The rate in pounds a day, exactly, after crisis share and index.</param>
/// <param name="Text">What is the matter, with the bounds, and what was published for that year. It names no person.</param>
public sealed record RateWarning(ClusterCode Cluster, [property: JsonConverter(typeof(LocalDateJsonConverter))] LocalDate ValidFrom, UnitCost Rate, string Text)
{
    /// <summary>What is the matter, as <see cref="Text"/> has it.</summary>
    public override string ToString() => Text;
}
