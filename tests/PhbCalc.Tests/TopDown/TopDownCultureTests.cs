using System.Globalization;
using PhbCalc.TestSupport;
using PhbCalc.TopDown;

namespace PhbCalc.Tests.TopDown;

/// <summary>What goes in and what comes out of top-down allocation is the same in every culture, byte for byte.</summary>
public sealed class TopDownCultureTests
{
    private static readonly LocalDate Day = new(2026, 5, 1);

    public static TheoryData<string> CultureNames { get; } = [.. Cultures.Names];

    [Theory]
    [MemberData(nameof(CultureNames))]
    public void Lines_read_the_same(string culture) => AssertSame(culture, () => string.Join('\n', Caseload.Share(
        1_234.56m,
        [
            Caseload.Claim("a", 1_000.5m, 10m, 20.5m, Adjustment.AreaCostIndex(1.0616m, "area"), Adjustment.Uplift(-0.025m, "prices"), Adjustment.UnpaidSupport(0.125m, "family")),
            Caseload.Claim("b", 7.25m, 1_000m, null, Adjustment.Floor(Caseload.Pounds(1.5m), "least"), Adjustment.Cap(Caseload.Pounds(2_000.5m), "most")),
            Caseload.Overridden("c", 2m, 12.5m),
            Caseload.Claim("d", 3m),
        ]).People.SelectMany(person => person.Breakdown.Lines).Select(line => $"{line.Label} {line.Amount} {line.Note}")));

    [Theory]
    [MemberData(nameof(CultureNames))]
    public void Levels_and_domains_are_compared_the_same(string culture) => AssertSame(culture, () => string.Join('\n',
        ContinuingHealthcare.Tool.Indicate([.. ContinuingHealthcare.Names.Select(name => new Answer(name.ToUpperInvariant(), name == "Breathing" ? "PRIORITY" : "no needs"))]),
        Message(() => new Questionnaire([new("Nutrition", [new("High", 1m)]), new("NUTRITION", [new("HIGH", 1m), new("hıgh", 1m)])])),
        Message(() => ContinuingHealthcare.Tool.Indicate([new("BREATHİNG", "hıgh")])),
        Message(() => ContinuingHealthcare.Tool.ToQuestionnaire([new("PRİORİTY", -1.5m)]))));

    [Theory]
    [MemberData(nameof(CultureNames))]
    public void Faults_read_the_same(string culture) => AssertSame(culture, () => string.Join('\n',
        Message(() => Norfolk.Table.AmountFor(1_234.5m)),
        Message(() => AllocationTable.OfBands([new(-1.5m, 0.5m, Money.Zero), new(0.5m, 0.25m, Money.FromPounds(-1.5m))])),
        Message(() => AllocationTable.PricePerPoint(Money.FromPounds(-1.5m), -1.5m)),
        Message(() => Adjustment.AreaCostIndex(-1.5m, "")),
        Message(() => Adjustment.Addition(Money.FromPounds(-1_000_000_000_000.5m), "")),
        Message(() => Adjustment.Override(Money.FromPounds(-1.005m), "", "", Day)),
        Message(() => new TableCalibration(default, -1.5m, 100.5m)),
        Message(() => new TableCalibration(default, 0m).Calibrate(WorkedSample.Of((-1.5m, -1.5m)))),
        Message(() => new TableCalibration(default, 0m).CrossValidate(WorkedSample.Cases, -1)),
        Message(() => AllocationAccuracy.Of([new(Money.FromPounds(-1.5m), Money.Zero)])),
        Message(() => new Envelope(Money.FromPounds(-1.5m), 1.5m)),
        Message(() => Caseload.Share(1m, [Caseload.Claim("a", 1m, 1.5m, -1.5m)])),
        Caseload.Share(1.5m, [Caseload.Claim("a", 1m, 3_000m)]).Infeasible?.Explanation));

    private static void AssertSame(string culture, Func<string> run)
    {
        Assert.NotEqual(CultureInfo.InvariantCulture, CultureInfo.GetCultureInfo(culture));
        Assert.Equal(Cultures.In(string.Empty, run), Cultures.In(culture, run));
    }

    private static string Message(Func<object> run) => Record.Exception(run)?.Message ?? "no error";
}
