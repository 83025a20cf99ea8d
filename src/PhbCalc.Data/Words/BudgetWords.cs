using PhbCalc.Budgets;
using PhbCalc.Data.Csv;

namespace PhbCalc.Data;

/// <summary>The words of the stages of budgets and of sense checks, in results.</summary>
internal static class BudgetWords
{
    internal static WordTable<BudgetStage> Stages { get; } = new("a stage of a budget",
        ("indicative", BudgetStage.Indicative), ("final", BudgetStage.Final), ("review", BudgetStage.Review), ("agreed", BudgetStage.Agreed), ("ended", BudgetStage.Ended));

    internal static WordTable<LineChangeKind> LineChanges { get; } = WordTable.Of<LineChangeKind>("a reason for a change");

    internal static WordTable<ChangeOutcome> Outcomes { get; } = WordTable.Of<ChangeOutcome>("what became of a budget");

    internal static WordTable<ChangeCause> Causes { get; } = WordTable.Of<ChangeCause>("a reason for a change of a caseload");

    internal static WordTable<ForecastBy> ForecastParts { get; } = WordTable.Of<ForecastBy>("what the parts of a forecast are by");

    internal static WordTable<DemandDay> DemandDays { get; } = WordTable.Of<DemandDay>("a day that demand is counted by");

    internal static WordTable<BudgetMethod> Methods { get; } = new("a way to work a budget out",
        ("top_down", BudgetMethod.TopDown),
        ("bottom_up", BudgetMethod.BottomUp),
        ("employment", BudgetMethod.Employment),
        ("clusters", BudgetMethod.Clusters),
        ("contacts", BudgetMethod.Contacts),
        ("lines", BudgetMethod.Lines),
        ("group_average", BudgetMethod.GroupAverage));

    internal static WordTable<SenseCheckDecision> Decisions { get; } = new("a decision of a sense check",
        ("accept", SenseCheckDecision.Accept), ("to_panel", SenseCheckDecision.ToPanel));
}
