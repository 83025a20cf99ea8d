namespace PhbCalc.Tests.House.Docs;

/// <summary>The errors that the walk through the code finds and that cannot happen, each with the reason.</summary>
internal static class DocExemptions
{
    private const string EndOfChoices = "It is the end of a switch over an enum: docs/developer/errors.md says once for all that a number without a name is refused.";

    private const string ChartOfItsOwn = "The chart is made here: it has categories, and as many values of each series.";

    private const string CheckedBefore = "The sum is checked to be small and of at most six decimals before it is counted in millionths of a pound.";

    /// <summary>The reason by member, as the documentation file names it, and exception.</summary>
    internal static IReadOnlyDictionary<string, string> All { get; } = new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["M:PhbCalc.BlockContracts.ReleaseText.Explain(PhbCalc.BlockContracts.ReleasePlan) InvalidInputException"] = "The budgets of an uptake are checked by the same rule when it is made.",
        ["M:PhbCalc.BottomUp.BottomUpCosting.#ctor(PhbCalc.Rates.RateCards,PhbCalc.BankHolidays,NodaTime.DateInterval,PhbCalc.BottomUp.CostingPolicy) OverflowException"] = CheckedBefore,
        ["M:PhbCalc.BottomUp.BottomUpCosting.Cost(PhbCalc.BottomUp.CarePlan) InvalidOperationException"] = EndOfChoices,
        ["M:PhbCalc.BottomUp.PlanNotices.Of(PhbCalc.BottomUp.BottomUpCosting,PhbCalc.BottomUp.CarePlan,PhbCalc.BottomUp.BottomUpTotals) InvalidOperationException"] = EndOfChoices,
        ["M:PhbCalc.BottomUp.BottomUpCosting.Totals(PhbCalc.BottomUp.CarePlan) InvalidOperationException"] = EndOfChoices,
        ["M:PhbCalc.Budgets.BudgetCosting.Cost(PhbCalc.BottomUp.CarePlan,PhbCalc.Rotas.Rota) InvalidOperationException"] = EndOfChoices,
        ["M:PhbCalc.Budgets.BudgetCosting.Lines(PhbCalc.BottomUp.CarePlan,PhbCalc.Rotas.Rota) InvalidOperationException"] = EndOfChoices,
        ["M:PhbCalc.Budgets.DemandCounting.#ctor(PhbCalc.Budgets.BudgetCosting) InvalidInputException"] = "The rows are made of services that were checked: each hour of each day once, from the same day on.",
        ["M:PhbCalc.Budgets.DemandCounting.Count(PhbCalc.BottomUp.CarePlan,PhbCalc.Rotas.Rota,PhbCalc.ValueList{PhbCalc.PersonGroup}) InvalidOperationException"] = EndOfChoices,
        ["M:PhbCalc.Budgets.DemandCounting.Count(PhbCalc.BottomUp.CarePlan,PhbCalc.Rotas.Rota,PhbCalc.ValueList{PhbCalc.PersonGroup}) OverflowException"] = "The totals of the plan are worked out first, its items among them.",
        ["M:PhbCalc.Data.InvalidFilesException.Within(System.String) InvalidFilesException"] = "It is given back and not thrown.",
        ["M:PhbCalc.Reports.CaseloadChangeReport.Text(PhbCalc.Budgets.CaseloadChange,System.String,PhbCalc.Data.Results.Provenance) ArgumentException"] = ChartOfItsOwn,
        ["M:PhbCalc.Reports.ContestReport.Text(PhbCalc.Comparison.ModelContestResult,PhbCalc.Comparison.PersonContest,System.String,PhbCalc.Data.Results.Provenance) ArgumentException"] = ChartOfItsOwn,
        ["M:PhbCalc.Reports.LevellingReport.Text(PhbCalc.ValueList{PhbCalc.Budgets.Levelling},System.Int32,PhbCalc.ValueList{PhbCalc.Budgets.DampedYear},System.String,PhbCalc.Data.Results.Provenance) ArgumentException"] = ChartOfItsOwn,
        ["M:PhbCalc.Reports.RouteReport.Text(PhbCalc.Comparison.RoutedCaseload,System.String,PhbCalc.Data.Results.Provenance) ArgumentException"] = ChartOfItsOwn,
        ["M:PhbCalc.Comparison.CostingRoute.Model(System.String) InvalidOperationException"] = "The models of a route are asked when the model is prepared, by whoever prepares it.",
        ["M:PhbCalc.DatedSeries`1.Assuming(System.Func{`0,`0},NodaTime.LocalDate,System.String) InvalidInputException"] = "The assumed figure starts the day after the last one ends, and ends on a later day.",
        ["M:PhbCalc.Rates.AgencyPricing.Price(PhbCalc.ValueList{PhbCalc.Rates.ProviderQuote},NodaTime.LocalDate) OverflowException"] = CheckedBefore,
        ["M:PhbCalc.Rates.PaPricing.Price(NodaTime.LocalDate,PhbCalc.ValueList{PhbCalc.Rates.LocalWage},PhbCalc.Rates.TransitionRate) OverflowException"] = CheckedBefore,
    };

    internal static bool Has(DocMember member, string exception) => All.ContainsKey($"{member.Doc.Id} {exception}");
}
