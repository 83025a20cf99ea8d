using PhbCalc.Wheelchairs;

namespace PhbCalc.Data.Results;

/// <summary>Writes wheelchair-budgets.csv: what each chosen wheelchair costs, who pays it, and for how many years.</summary>
/// <remarks>
/// Rule: spec 7, Budgets of another kind: personal wheelchair budget. People in ordinal order of their ids, the chairs of one in the order given; sums in pounds with two decimals.
/// <c>nhs_pays + others_pay + person_pays</c> is <c>total</c>, which is <c>covered + above_value + vat + repair_contribution</c>.
/// </remarks>
public static class WheelchairBudgetsFile
{
    /// <summary>The name of the file in a folder: <c>wheelchair-budgets.csv</c>.</summary>
    public const string Name = "wheelchair-budgets.csv";

    private static readonly ResultFile<WheelchairBudget> File = new ResultFile<WheelchairBudget>()
        .Text("person_id", budget => budget.Wheelchair.PersonId)
        .Text("chair", budget => budget.Wheelchair.Chair)
        .Text("way", budget => WheelchairWords.Ways.Word(budget.Wheelchair.Way))
        .Pounds("value", budget => budget.Wheelchair.Value)
        .Pounds("price", budget => budget.Covered + budget.AboveValue)
        .Pounds("covered", budget => budget.Covered)
        .Pounds("above_value", budget => budget.AboveValue)
        .Pounds("vat", budget => budget.Vat)
        .Pounds("repair_contribution", budget => budget.RepairContribution)
        .Pounds("total", budget => budget.Total)
        .Pounds("nhs_pays", budget => budget.NhsPays)
        .Pounds("others_pay", budget => budget.OthersPay)
        .Pounds("person_pays", budget => budget.PersonPays)
        .Pounds("left_of_value", budget => budget.LeftOfValue)
        .Date("from", budget => budget.Wheelchair.Start)
        .Date("to", budget => budget.End)
        .Number("years", budget => budget.Years)
        .Pounds("yearly_equivalent", budget => budget.YearlyEquivalent)
        .Text("others", budget => budget.Wheelchair.Others)
        .Text("repair", budget => budget.Wheelchair.Repair)
        .Text("review", budget => budget.Wheelchair.Review);

    /// <summary>Writes the file.</summary>
    /// <param name="stream">The stream to write to; it is left open.</param>
    /// <param name="budgets">The budgets, of people in any order.</param>
    public static void Write(Stream stream, ValueList<WheelchairBudget> budgets)
    {
        ArgumentNullException.ThrowIfNull(stream);
        File.Write(stream, Given.Whole(budgets, "budgets").OrderBy(budget => budget.Wheelchair.PersonId, StringComparer.Ordinal));
    }
}
