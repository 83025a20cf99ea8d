using PhbCalc.BlockContracts;
using PhbCalc.BottomUp;
using PhbCalc.Budgets;
using PhbCalc.Data;
using PhbCalc.Data.Results;
using PhbCalc.Rates;
using PhbCalc.TopDown;

namespace PhbCalc.Tests.House.Refusals;

/// <summary>Samples that reflection cannot make.</summary>
internal static class Written
{
    /// <summary>By type.</summary>
    internal static IEnumerable<KeyValuePair<Type, object?>> All { get; } = new Dictionary<Type, object?>
    {
        [typeof(string)] = "x",
        [typeof(int)] = 1,
        [typeof(long)] = 1L,
        [typeof(decimal)] = 1m,
        [typeof(bool)] = false,
        [typeof(object)] = "x",
        [typeof(LocalDate)] = new LocalDate(2026, 4, 1),
        [typeof(LocalTime)] = new LocalTime(8, 0),
        [typeof(DateInterval)] = new DateInterval(new(2026, 4, 1), new(2027, 3, 31)),
        [typeof(DayTypes)] = DayTypes.Monday,
        [typeof(Money)] = Money.FromPounds(1m),
        [typeof(Ratio)] = new Ratio(1),
        [typeof(RateCards)] = RateCards.From([new("agency", "care", RateUnit.Visit, "all", Money.FromPounds(20m), new(2026, 4, 1)), new("pa", "care", RateUnit.Visit, "all", Money.FromPounds(15m), new(2026, 4, 1))]),
        [typeof(Caseload)] = CaseloadFolder.Read(name => name == "people.csv" ? new MemoryStream("person_id,start\nP1,2026-04-01\n"u8.ToArray()) : null),
        [typeof(ClusterCaseload)] = ClusterCaseloadFolder.Read(name => name switch
        {
            "episodes.csv" => new MemoryStream("person_id,cluster,from\nP1,08,2026-04-01\n"u8.ToArray()),
            "tariff.csv" => new MemoryStream("cluster,setting,unit,rate,valid_from\n08,community,day,10.00,2026-04-01\n"u8.ToArray()),
            _ => null,
        }),
        [typeof(FundedCaseload)] = FundedCaseloadFolder.Read(name => name == "people.csv" ? new MemoryStream("person_id,start\nP1,2026-04-01\n"u8.ToArray()) : null),
        [typeof(HeldBudget)] = SampleHeld(),
        [typeof(PaidBudget)] = new PayoutPlanning().Plan(SampleHeld(), new FinancialYear(2026).Days),
        [typeof(Stream)] = Stream.Null,
        [typeof(TextWriter)] = TextWriter.Null,
    };

    /// <summary>By the type that takes it and the name of the parameter.</summary>
    internal static Dictionary<(Type Type, string Parameter), object?> Arguments { get; } = new()
    {
        [(typeof(FinancialYear), "startYear")] = 2026,
        [(typeof(TaxYear), "startYear")] = 2026,
        [(typeof(MinimumWageBand), "MaxAge")] = null,
        [(typeof(Contribution), "unit")] = ItemUnit.Week,
        [(typeof(CostBehaviour), "semiFixed")] = default(Ratio),
        [(typeof(CostBehaviour), "step")] = default(Ratio),
        [(typeof(CostBehaviour), "fixedShare")] = default(Ratio),
    };

    /// <summary>Records that only the library makes, as answers. They keep what they are given: a null in one is made on purpose, against the warnings of the compiler.</summary>
    internal static HashSet<Type> Answers { get; } =
    [
        typeof(CalibrationResult), typeof(FileFault), typeof(Notice), typeof(NicContribution), typeof(OutputFile), typeof(PersonScore), typeof(PersonTotals), typeof(PersonPaidBudget), typeof(PersonReview),
    ];

    private static HeldBudget SampleHeld() => new HoldingSplit([new(Holding.DirectPayment)]).Split(new FundingSplit().Split(
        new([new(CostLineKind.Visit, "V1", "Support at home", CostUnit.Year, 1, Money.FromPounds(1m), Money.FromPounds(1m))])));
}
