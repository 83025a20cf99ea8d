namespace PhbCalc.BlockContracts;

/// <summary>Works out what of a year's release the provider can avoid, line by line.</summary>
internal sealed class ProviderSide
{
    private readonly string[] names;
    private readonly long[] weights;
    private readonly CostBehaviour[] behaviours;

    private ProviderSide((string Name, Money Value, CostBehaviour Behaviour)[] parts)
    {
        names = [.. parts.Select(part => part.Name)];
        weights = [.. parts.Select(part => part.Value.ToPence())];
        behaviours = [.. parts.Select(part => part.Behaviour)];
    }

    /// <summary>The provider's side of a contract; null if no cost behaviour is known. Lines without a behaviour have been refused.</summary>
    internal static ProviderSide? Of(CostBehaviour? behaviour, ServiceLines? lines)
    {
        if (lines is null)
        {
            return behaviour is null ? null : new([(StrandedCosts.WholeContract, Money.FromPence(1), behaviour)]);
        }

        List<(string Name, Money Value, CostBehaviour Behaviour)> parts = [.. lines.Lines.Select(line => (line.Name, line.Value, (line.Behaviour ?? behaviour)!))];
        if (lines.NotDisaggregated > Money.Zero)
        {
            parts.Add((ServiceLines.NotDisaggregatedName, lines.NotDisaggregated, behaviour!));
        }

        return new([.. parts]);
    }

    /// <summary>What the provider can avoid in a year of a given value.</summary>
    /// <param name="value">The value of the contract in the year.</param>
    /// <param name="down">The share that is released, exactly.</param>
    internal Money Avoidable(Money value, Fraction down) => Avoidables(Share(value), down).Sum();

    /// <summary>The same line by line, beside what is released of each.</summary>
    internal StrandedCosts Lines(Money value, Money released, Fraction down)
    {
        (ValueList<Money> values, ValueList<Money> releases) = (Share(value), Share(released));
        return new([.. Avoidables(values, down).Select((avoidable, i) => new StrandedCost(names[i], values[i], releases[i], avoidable))]);
    }

    private IEnumerable<Money> Avoidables(ValueList<Money> values, Fraction down) => behaviours.Select((behaviour, i) => behaviour.Avoidable(values[i], down));

    /// <summary>A sum over the lines in the proportions of the year they are given for.</summary>
    private ValueList<Money> Share(Money sum) => Apportionment.Share(sum, weights, names);
}

/// <summary>The two sides of what is released in a year: the sum that leaves the contract, the part that the provider can avoid, and the part that stays with the provider.</summary>
/// <remarks>
/// This type is immutable. Rule: spec 6, Provider. Avoidable + stranded = released. The commissioner's release is a saving to both together
/// only as far as the provider can avoid the cost.
/// </remarks>
/// <param name="Name">What it is about: a service line, the part that is not disaggregated, or the whole contract.</param>
/// <param name="Value">Its value in the year, in pounds and whole pence.</param>
/// <param name="Released">What leaves the contract in the year, in pounds and whole pence.</param>
/// <param name="Avoidable">What the provider no longer has to spend in the year, in pounds, rounded once to the penny.</param>
public readonly record struct StrandedCost(string Name, Money Value, Money Released, Money Avoidable)
{
    /// <summary>
    /// What the provider goes on spending without income for it, in pounds: released less avoidable. Rounding can take it a penny below £0.00; it is never
    /// clipped.
    /// </summary>
    public Money Stranded => Released - Avoidable;
}

/// <summary>The sum released in a year and the part of it stranded with the provider, line by line.</summary>
/// <remarks>This type is immutable. Its totals are the sums of its lines. Rule: spec 6, Provider.</remarks>
public sealed record StrandedCosts
{
    internal StrandedCosts(ValueList<StrandedCost> lines) => Lines = lines;

    /// <summary>The service lines, then what is not disaggregated; or the whole contract as one line.</summary>
    public ValueList<StrandedCost> Lines { get; }

    /// <summary>The name of the one line of a contract without service lines.</summary>
    public const string WholeContract = "whole contract";

    /// <summary>What leaves the contract in the year, in pounds.</summary>
    public Money Released => Sum(line => line.Released);

    /// <summary>What the provider no longer has to spend in the year, in pounds.</summary>
    public Money Avoidable => Sum(line => line.Avoidable);

    /// <summary>What the provider goes on spending in the year without income for it, in pounds. Rounding can take it a penny or so below £0.00.</summary>
    public Money Stranded => Sum(line => line.Stranded);

    private Money Sum(Func<StrandedCost, Money> part) => Lines.Sum(part);
}
