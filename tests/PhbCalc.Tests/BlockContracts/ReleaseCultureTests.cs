using PhbCalc.BlockContracts;
using PhbCalc.Rates;
using PhbCalc.TestSupport;

namespace PhbCalc.Tests.BlockContracts;

/// <summary>What goes in and what comes out of a release is the same in every culture, byte for byte.</summary>
public sealed class ReleaseCultureTests
{
    public static TheoryData<string> CultureNames { get; } = [.. Cultures.Names];

    [Theory]
    [MemberData(nameof(CultureNames))]
    public void Explanations_read_the_same(string culture) => AssertSame(culture, () => string.Join('\n',
        ReleaseTextTests.RevisedInJune().Explain(),
        ReleaseTextTests.ByServiceLine().Explain(),
        new GentlestRelease(Leeds.Contract(1_234.5m)).Release(Leeds.Spending(ReleasePer.Year, 2_345.67m)).Explain(),
        new ServiceLine("Nursing", Leeds.Pounds(80_000.5m), 1_800, 1_200).PhbValue(new(GroupContactRule.Relative, new(1, 4)), 1, 1).Lines[1].Note));

    [Theory]
    [MemberData(nameof(CultureNames))]
    public void Faults_read_the_same(string culture) => AssertSame(culture, () => string.Join('\n',
        Message(() => Leeds.Contract(-1_234.5m)),
        Message(() => BlockContract.OfValues(new(1900, 1, 1), Leeds.Sums(1m))),
        Message(() => BlockContract.OfValues(Leeds.April, Leeds.Sums(1m), [Leeds.Revised("2025-01-01", 1.5m)])),
        Message(() => GuaranteeSchedule.Linear(new(-3, 2), new(5, 4), new(1, 3))),
        Message(() => Leeds.Released(Leeds.Contract(1m, 1m, 1m), GuaranteeSchedule.Explicit(new(1, 4), new(1, 2)))),
        Message(() => new CostBehaviour(new(1, 3), new(1, 5), new(1, 4), new(1, 2))),
        Message(() => new ServiceLine("", Leeds.Pounds(-1.5m), -1_000, -1)),
        Message(() => new ServiceLines(Leeds.Pounds(1.5m), [new("a", Leeds.Pounds(1_000.5m), 1, 0)])),
        Message(() => PhbUptake.ByPoints(0, Leeds.Pounds(-1_000.5m), [new(1, new(3, 2)), new(-1, new(0))])),
        Message(() => Leeds.Released(Leeds.Contract(1m)).Release(ReleasePer.Year, Leeds.Spending(ReleasePer.Month, 1.5m)))));

    private static void AssertSame(string culture, Func<string> run) => Assert.Equal(Cultures.In(string.Empty, run), Cultures.In(culture, run));

    private static string Message(Func<object> run) => Assert.Throws<InvalidInputException>(run).Report();
}
