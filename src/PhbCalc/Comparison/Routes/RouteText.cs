using System.Globalization;

namespace PhbCalc.Comparison;

/// <summary>The results of a route, as plain text.</summary>
internal static class RouteText
{
    internal static string Of(RoutedCaseload routed)
    {
        PlainText text = new();
        text.Line($"{People(routed.Priced)} priced by the first of {Iso.Count(routed.Rules.Count, "rule", "rules")} that applies: {routed.Total}");
        bool areSomeNot = routed.Rules.Any(rule => rule.Priced < rule.People);
        TextTable table = new(false, false, true, true, true);
        table.Add("Rule", "For whom", "Priced", "Sum", areSomeNot ? "Not priced" : string.Empty);
        foreach (RoutedRule rule in routed.Rules)
        {
            table.Add($"{Iso.Number(rule.Step.Number)} {rule.Step.Model}", rule.Step.Conditions, Count(rule.Priced), $"{rule.Sum}", areSomeNot ? Count(rule.People - rule.Priced) : string.Empty);
        }

        text.Table(table);
        if (routed.Models.Count < routed.Rules.Count)
        {
            AddModels(text, routed);
        }

        AddNotPriced(text, routed);
        return text.ToString();
    }

    internal static string Of(RoutedBudget budget)
    {
        PlainText text = new();
        text.Line(budget is { Breakdown: { } priced, Applied: { } applied } ? $"{budget.PersonId} is priced by rule {Iso.Number(applied.Number)}, {applied.Model}: {priced.Total}"
            : budget.Applied is { } silent ? $"{budget.PersonId} is not priced: rule {Iso.Number(silent.Number)} applies, and {silent.Model} has no answer: {budget.WhyNot}"
            : $"{budget.PersonId} is not priced: {budget.WhyNot}");
        TextTable rules = new(true, false, false, false);
        rules.Add("Rule", "Model", "Applies", "Why");
        foreach (TriedRule rule in budget.Rules)
        {
            rules.Add(Iso.Number(rule.Number), rule.Model, rule.Applies ? "yes" : "no", rule.Why);
        }

        text.Table(rules);
        if (budget.Breakdown is { } breakdown)
        {
            text.Paragraph("What it is made of");
            TextTable lines = new(false, true);
            foreach (CostLine line in breakdown.Lines)
            {
                lines.Add(line.Band is { Length: > 0 } band ? $"{line.Label}, {band}" : line.Label, $"{line.Amount}");
            }

            lines.Add("Sum", $"{breakdown.Total}");
            text.Table(lines);
        }

        return text.ToString();
    }

    private static void AddModels(PlainText text, RoutedCaseload routed)
    {
        text.Paragraph("By model");
        TextTable table = new(false, true, true);
        table.Add("", "Priced", "Sum");
        foreach (RoutedModel model in routed.Models)
        {
            table.Add(model.Name, Count(model.People), $"{model.Sum}");
        }

        text.Table(table);
    }

    private static void AddNotPriced(PlainText text, RoutedCaseload routed)
    {
        ValueList<RoutedPerson> people = routed.NotPriced;
        if (people.Count == 0)
        {
            return;
        }

        text.Paragraph($"Not priced: {(people.Count == 1 ? "1 person" : $"{Count(people.Count)} people")}");
        TextTable table = new(false, true, false, false);
        table.Add("Person", "Rule", "Model", "Why");
        foreach (RoutedPerson person in people)
        {
            table.Add(person.PersonId, person.Rule is { } rule ? Iso.Number(rule) : "-", person.Rule is { } number ? routed.Rules[number - 1].Step.Model : "-", person.WhyNot!);
        }

        text.Table(table);
    }

    private static string People(int people) => people == 1 ? "1 person is" : $"{Count(people)} people are";

    private static string Count(int people) => people.ToString("#,##0", CultureInfo.InvariantCulture);
}
