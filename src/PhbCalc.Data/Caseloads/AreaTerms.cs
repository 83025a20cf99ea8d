using PhbCalc.Budgets;
using PhbCalc.TopDown;

namespace PhbCalc.Data;

/// <summary>What one area can take over from another, and how it prices people.</summary>
/// <param name="Files">The files that a candidate takes from an area, the required one first.</param>
/// <param name="Called">Their name in messages: "rates are".</param>
/// <param name="Needed">The columns of the first.</param>
/// <param name="Price">Prices the people of a folder, with files of a candidate before its own; none if that is null. The order of the people is always the same.</param>
/// <remarks>Rule: spec 10, Level: each area's cards, allocation tables and policies over all people.</remarks>
internal sealed record AreaTerms(
    string[] Files, string Called, string Needed, Func<string, Func<string, Stream?>?, ReadOptions?, IProgress<ReadProgress>?, ValueList<AreaPerson>> Price)
{
    /// <summary>Allocation tables, with their questionnaires: the amounts of the table in pounds a year.</summary>
    internal static AreaTerms OfPoints { get; } = new(
        [AllocationTableFile.Name, QuestionnaireFile.Name, PolicyFile.Name, PolicyFile.TableName],
        "table is",
        AllocationTableFile.Columns.All.Required,
        static (folder, instead, options, progress) =>
        {
            NeedsCaseload read = NeedsCaseloadFolder.Read(folder, instead ?? (_ => null), options, progress);
            TopDownAllocation allocation = new(read.Table!);
            return read.Each(person => new AreaPerson(person.Id, person.Groups, allocation.Allocate(person.Id, person.Score.Points).Amount));
        });

    /// <summary>Rates: the budget of the plan over a period.</summary>
    internal static AreaTerms OfPlans(PublishedFigures figures, DateInterval period) => new(
        [RatesFile.Name, SpecialDaysFile.Name, ParityFile.Name, PolicyFile.Name, PolicyFile.TableName],
        "rates are",
        RatesFile.Columns.All.Required,
        (folder, instead, options, progress) =>
        {
            Caseload read = instead is null ? CaseloadFolder.Read(folder, options, progress) : CaseloadFolder.Read(folder, instead, options, progress);
            BudgetCosting costing = read.Costing(figures, period);
            ValueList<Money> sums = read.Each(plan => costing.Totals(plan, read.RotaInPlan(plan.PersonId)).Total);
            return [.. read.People.Select((person, i) => new AreaPerson(person.Id, person.Groups, sums[i]))];
        });
}

/// <summary>What a person has, or would have, in an area.</summary>
/// <param name="Id">The id of the person.</param>
/// <param name="Groups">The groups that the person belongs to.</param>
/// <param name="Sum">What they have, in pounds.</param>
internal sealed record AreaPerson(string Id, ValueList<PersonGroup> Groups, Money Sum);
