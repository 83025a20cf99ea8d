namespace PhbCalc.BlockContracts;

/// <summary>Works out what of a year's release the provider can avoid, line by line.</summary>
internal sealed class ProviderSide(CostBehaviour? behaviour, ServiceLines? lines)
{
    /// <summary>The provider's side of a year; null if nothing says how costs behave.</summary>
    /// <param name="sums">The commissioner's sums of the year.</param>
    /// <param name="down">The share that is released, exactly.</param>
    internal StrandedCosts? Of(ReleaseSums sums, Fraction down)
    {
        if (lines is null)
        {
            return behaviour is null ? null
                : new([new(StrandedCosts.WholeContract, sums.Value, sums.Released, behaviour.Avoidable(sums.Value, down))]);
        }

        (string Name, Money Weight, CostBehaviour Behaviour)[] parts =
        [
            .. lines.Lines.Select(line => (line.Name, line.Value, (line.Behaviour ?? behaviour)!)),
            .. lines.NotDisaggregated == Money.Zero ? (IEnumerable<(string, Money, CostBehaviour)>)[] : [(ServiceLines.NotDisaggregatedName, lines.NotDisaggregated, behaviour!)],
        ];
        long[] weights = [.. parts.Select(part => part.Weight.ToPence())];
        string[] names = [.. parts.Select(part => part.Name)];
        ValueList<Money> values = Apportionment.Share(sums.Value, weights, names);
        ValueList<Money> released = Apportionment.Share(sums.Released, weights, names);
        return new([.. parts.Select((part, i) => new StrandedCost(part.Name, values[i], released[i], part.Behaviour.Avoidable(values[i], down)))]);
    }
}
