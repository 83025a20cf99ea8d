namespace PhbCalc.Tests.Oracles;

/// <summary>Simpler sums to share out than a given one, the greatest simplifications first; all can be shared.</summary>
internal static class ShareShrinker
{
    internal static IEnumerable<ShareCase> Shrink(ShareCase given) => Simpler(given).Where(CanBeShared);

    private static IEnumerable<ShareCase> Simpler(ShareCase given)
    {
        for (int part = given.Count; part >= 1; part /= 2)
        {
            for (int from = 0; from < given.Count; from += part)
            {
                int end = from + part;
                ShareCase fewer = given.Only([.. Enumerable.Range(0, given.Count).Where(i => i < from || i >= end)]);
                yield return fewer;
                yield return fewer with { Total = fewer.Total / 2 };
            }
        }

        foreach (ShareCase simpler in Plainer(given))
        {
            yield return simpler;
        }

        for (int i = 0; i < given.Count; i++)
        {
            if (given.Weights[i] > 0)
            {
                yield return given with { Weights = With(given.Weights, i, given.Weights[i] / 2) };
                yield return given with { Weights = With(given.Weights, i, given.Weights[i] - 1) };
            }

            if (given.Floor(i) > 0)
            {
                yield return given with { Floors = With(given.Floors!, i, given.Floor(i) / 2) };
                yield return given with { Floors = With(given.Floors!, i, given.Floor(i) - 1) };
            }
        }
    }

    private static IEnumerable<ShareCase> Plainer(ShareCase given)
    {
        if (given.Floors is not null)
        {
            yield return given with { Floors = null };
        }

        if (given.Caps is not null)
        {
            yield return given with { Caps = null };
        }

        if (given.Keys is not null)
        {
            yield return given with { Keys = null };
        }

        if (given.Total != 0)
        {
            yield return given with { Total = given.Total / 2 };
            yield return given with { Total = given.Total - Math.Sign(given.Total) };
        }
    }

    private static bool CanBeShared(ShareCase given) => given.IsInRange && given.Answer().WhyNot is null;

    private static long[] With(long[] numbers, int place, long number) => [.. numbers[..place], number, .. numbers[(place + 1)..]];
}
