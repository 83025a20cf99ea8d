using System.ComponentModel;
using PhbCalc.Data.Csv;
using PhbCalc.Wheelchairs;

namespace PhbCalc.Data.Json;

/// <summary>Personal wheelchair budgets, as JSON.</summary>
/// <remarks>
/// Rule: spec 8, Files; spec 7, Budgets of another kind. The schema is docs/schemas/phbcalc.wheelchairs.v1.schema.json. People are in ordinal order of their ids, whatever the order given,
/// and the chairs of one in the order given.
/// </remarks>
public static class WheelchairsJson
{
    /// <summary>Version 1: <c>phbcalc.wheelchairs.v1</c>.</summary>
    public static JsonFormat<ValueList<WheelchairBudget>> V1 { get; } = new("phbcalc.wheelchairs.v1", Shapes.Strict.WheelchairsShape, WheelchairsShape.Of);
}

/// <summary>The shape of personal wheelchair budgets.</summary>
internal sealed record WheelchairsShape(
    string Format,
    [property: Description("The budgets.")] IEnumerable<WheelchairBudgetShape> Budgets) : IDocument<ValueList<WheelchairBudget>>
{
    internal static WheelchairsShape Of(ValueList<WheelchairBudget> budgets) => new(
        WheelchairsJson.V1.Name,
        Given.Whole(budgets, "budgets").OrderBy(budget => budget.Wheelchair.PersonId, StringComparer.Ordinal).Select(WheelchairBudgetShape.Of));

    public ValueList<WheelchairBudget> Made()
    {
        Parts parts = new();
        ValueList<WheelchairBudget> budgets = parts.Each("budgets", Budgets);
        parts.ThrowIfAny();
        return budgets;
    }
}

/// <summary>One personal wheelchair budget.</summary>
internal sealed record WheelchairBudgetShape(
    [property: Description("The id of the person.")] string PersonId,
    [property: Description("Which chair it is, in words.")] string Chair,
    [property: Description("How the budget is used.")] WheelchairWay Way,
    [property: Description("What the NHS would spend on a chair that meets the need.")] Money Value,
    [property: Description("The price of the chosen chair; null for that of the chair that the NHS provides.")] Money? Price,
    [property: Description("What a third-party budget adds for repair and maintenance; null for a notional one.")] Money? RepairContribution,
    [property: Description("The first day that the budget is for.")] LocalDate Start,
    [property: Description("The last day that the budget is for.")] LocalDate End,
    [property: Description("How many years were stated; null for as many as the policy says.")] int? Years,
    [property: Description("Whether the person is a child.")] bool IsForChild,
    [property: Description("Whether no VAT is due on a top-up.")] bool IsVatExempt,
    [property: Description("What the NHS pays of the price.")] Money Covered,
    [property: Description("What the price is above the value.")] Money AboveValue,
    [property: Description("VAT on what is above the value.")] Money Vat,
    [property: Description("What all of it costs.")] Money Total,
    [property: Description("All that the NHS pays.")] Money NhsPays,
    [property: Description("What others than the NHS and the person pay.")] Money OthersPay,
    [property: Description("Their name; null if they pay nothing.")] string? Others,
    [property: Description("What is left for the person to pay.")] Money PersonPays,
    [property: Description("What the price leaves of the value; it is paid to nobody.")] Money LeftOfValue,
    [property: Description("What the NHS pays, divided by the years, to compare with yearly sums.")] Money YearlyEquivalent,
    [property: Description("Who repairs what, in words; null for what follows from the way.")] string? Repair,
    [property: Description("When and how the need is looked at again, in words; null if it is not given.")] string? Review,
    [property: Description("The policy it was worked out by.")] WheelchairPolicyShape Policy) : IShape<WheelchairBudget>
{
    internal static WheelchairBudgetShape Of(WheelchairBudget budget)
    {
        Wheelchair chosen = budget.Wheelchair;
        return new(
            chosen.PersonId,
            chosen.Chair,
            chosen.Way,
            chosen.Value,
            chosen.Price,
            chosen.RepairContribution,
            chosen.Start,
            budget.End,
            chosen.Years,
            chosen.IsForChild,
            chosen.IsVatExempt,
            budget.Covered,
            budget.AboveValue,
            budget.Vat,
            budget.Total,
            budget.NhsPays,
            budget.OthersPay,
            chosen.Others,
            budget.PersonPays,
            budget.LeftOfValue,
            budget.YearlyEquivalent,
            chosen.Repair,
            chosen.Review,
            WheelchairPolicyShape.Of(budget.Policy));
    }

    public WheelchairBudget Made()
    {
        Parts parts = new();
        WheelchairPolicy policy = parts.One("policy", Policy.Made);
        parts.ThrowIfAny();
        return new WheelchairPricing(policy).Price(new(PersonId, Chair, Way, Value, Start, Price, RepairContribution, Years, IsForChild, IsVatExempt, OthersPay, Others, Review, Repair));
    }
}

/// <summary>A policy of personal wheelchair budgets: the names of policy.json.</summary>
internal sealed record WheelchairPolicyShape(
    [property: Description("How many years a budget is for.")] int WheelchairYears,
    [property: Description("How many years the budget of a child is for.")] int WheelchairYearsForChild,
    [property: Description("The rate of VAT on a top-up, as a share; null if none is added.")] decimal? WheelchairVat) : IShape<WheelchairPolicy>
{
    internal static WheelchairPolicyShape Of(WheelchairPolicy policy) => new(policy.Years, policy.YearsForChild, Exact.PlainOrNull(policy.TopUpVat));

    public WheelchairPolicy Made() => new() { Years = WheelchairYears, YearsForChild = WheelchairYearsForChild, TopUpVat = WheelchairVat };
}
