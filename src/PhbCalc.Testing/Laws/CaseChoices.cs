using FsCheck;
using FsCheck.Fluent;
using PhbCalc.Comparison;

namespace PhbCalc.Testing;

/// <summary>Random choices of a population, each in some order; a choice shrinks to fewer people.</summary>
internal static class CaseChoices
{
    private const int MostCases = 8;

    /// <summary>Choices of a few people.</summary>
    /// <param name="population">The population.</param>
    /// <param name="withAll">Whether every fourth choice is of all.</param>
    internal static Arbitrary<ValueList<ComparisonCase>> Of(ValueList<ComparisonCase> population, bool withAll) => Arb.From(
        from shuffled in Gen.Shuffle(population.ToArray())
        from few in Gen.Choose(1, Math.Min(MostCases, population.Count))
        from quarter in Gen.Choose(1, 4)
        select shuffled.Take(withAll && quarter == 1 ? population.Count : few).ToValueList(), Fewer);

    /// <summary>The choice as C#, out of the population that was given.</summary>
    internal static string Text(ValueList<ComparisonCase> chosen, ValueList<ComparisonCase> population)
    {
        if (chosen.Count == population.Count && chosen.Count > MostCases)
        {
            return "population";
        }

        IEnumerable<string> ids = chosen.Select(one => $"\"{one.PersonId}\"");
        return $"population.Where(one => one.PersonId is {string.Join(" or ", ids)})";
    }

    private static IEnumerable<ValueList<ComparisonCase>> Fewer(ValueList<ComparisonCase> chosen) => chosen.Count < 2 ? []
        : Enumerable.Range(0, chosen.Count).Select(left => chosen.Where((_, place) => place != left).ToValueList());
}
