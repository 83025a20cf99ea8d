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

    /// <summary>The provider's side of a contract; null if nothing says how its costs behave. Lines without a behaviour have been refused.</summary>
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

    /// <summary>What the provider can avoid in a year of some value.</summary>
    /// <param name="value">The value of the contract in the year.</param>
    /// <param name="down">The share that is released, exactly.</param>
    internal Money Avoidable(Money value, Fraction down) => Avoidables(Share(value), down).Aggregate(Money.Zero, (sum, line) => sum + line);

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
