namespace PhbCalc.Comparison;

/// <summary>Works out how much the sums of a model change with a small change of the input.</summary>
internal static class StabilityOf
{
    private const int Decimals = 6;

    internal static ModelStability Change(string name, Population before, Population after, ModelSums sums, ModelSums changedSums)
    {
        (int tried, int lost, int changed, int compared) = (0, 0, 0, 0);
        Int128 total = 0;
        long largest = 0;
        decimal relative = 0m;
        int withShare = 0;
        decimal largestRelative = 0m;
        for (int i = 0; i < sums.Count; i++)
        {
            if (ReferenceEquals(before[i], after[i]) || !sums.IsAnswered(i))
            {
                continue;
            }

            tried++;
            if (!changedSums.IsAnswered(i))
            {
                lost++;
                continue;
            }

            long size = Math.Abs(changedSums.Pence(i) - sums.Pence(i));
            compared++;
            changed += size > 0 ? 1 : 0;
            total += size;
            largest = Math.Max(largest, size);
            if (sums.Pence(i) > 0)
            {
                decimal share = (decimal)size / sums.Pence(i);
                withShare++;
                relative += share;
                largestRelative = Math.Max(largestRelative, share);
            }
        }

        return new(name, tried, changed, lost)
        {
            MeanChange = Sums.Mean(total, compared),
            LargestChange = compared == 0 ? null : Money.FromPence(largest),
            MeanRelativeChange = withShare == 0 ? null : Round(relative / withShare),
            LargestRelativeChange = withShare == 0 ? null : Round(largestRelative),
        };
    }

    private static decimal Round(decimal value) => decimal.Round(value, Decimals, MidpointRounding.AwayFromZero);
}
