using PhbCalc.TestSupport;

namespace PhbCalc.Testing.Tests;

/// <summary>Assertions let what is right pass, and say what is wrong.</summary>
public sealed class AssertionTests
{
    private static readonly CostBreakdown Lines = new([Line("Mornings", 450m, 20m, 150m), Line("Nights", 120m, 30m, 60m)]);

    [Fact]
    public void What_is_right_passes()
    {
        Lines.ShouldCost("£210.00");
        Lines.ShouldCost("7.5*20+2*30");
        Lines.ShouldCost(Money.FromPounds(210m));
        Lines.Total.ShouldBe("210");
        Lines.ShouldMatch(new([.. Lines.Lines.Reverse()]));
        Lines.Lines.Select(line => line.Amount).ShouldAddUpTo(Lines.Total);
        Refused.With("is out of range", () => _ = new BottomUp.Item("i", "toy", Money.FromPounds(-1m), BottomUp.ItemUnit.Once));
    }

    [Fact]
    public void What_is_wrong_is_told() => Snapshot.Matches(string.Join("\n\n",
        Failure(() => Lines.ShouldCost("£210.01")),
        Failure(() => Lines.ShouldCost("7.5*20+2*30.5")),
        Failure(() => Lines.ShouldCost(Money.Zero)),
        Failure(() => Lines.Total.ShouldBe("£1,210.00")),
        Failure(() => Money.FromPounds(0.125m).ShouldBe("0.13")),
        Failure(() => Lines.ShouldMatch(new([Lines.Lines[0], Line("Nights", 120m, 31m, 62m), Line("Evenings", 60m, 20m, 20m)]))),
        Failure(() => Lines.Lines.Select(line => line.Amount).ShouldAddUpTo(Money.FromPounds(200m))),
        Failure(() => Refused.With("is blank", () => _ = new BottomUp.Item("i", "toy", Money.FromPounds(-1m), BottomUp.ItemUnit.Once))),
        Failure(() => Refused.With("is blank", () => { }))) + "\n");

    [Fact]
    public void What_is_no_sum_is_refused() => Refused.With("ends where a number is expected", () => Lines.ShouldCost("210*"));

    private static string Failure(Action assert) => Assert.Throws<CheckFailedException>(assert).Message;

    private static CostLine Line(string label, decimal minutes, decimal rate, decimal amount) =>
        new(CostLineKind.Visit, label, label, CostUnit.Hour, Ratio.FromDecimal(minutes) * new Ratio(1, 60), Money.FromPounds(rate), Money.FromPounds(amount)) { Band = "any" };
}
