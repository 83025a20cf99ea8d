using PhbCalc.Data;
using PhbCalc.Testing.Calculations;
using PhbCalc.Testing.Rows;
using PhbCalc.Testing.Sums;

namespace PhbCalc.Testing;

/// <summary>The message of a red case. The text is the same in every culture.</summary>
internal static class CaseReport
{
    /// <summary>Every cell that differs, with what it is made of; or everything that is wrong with the case.</summary>
    /// <param name="title">Which case it is.</param>
    /// <param name="outcome">How it went.</param>
    internal static string Of(string title, CaseOutcome outcome) => outcome.Faults.Count > 0 ? OfFaults(title, outcome.Faults) : OfMisses(title, outcome);

    /// <summary>Everything that is wrong with a case, or with a file of cases.</summary>
    internal static string OfFaults(string title, ValueList<FileFault> faults)
    {
        CostText text = new();
        text.Line($"{title}: {Iso.Count(faults.Count, "thing", "things")} to put right");
        text.Line(string.Empty);
        foreach (FileFault fault in faults)
        {
            text.Line(InWordsOfTests(fault.ToString()));
        }

        return text.ToString().TrimEnd();
    }

    private static string OfMisses(string title, CaseOutcome outcome)
    {
        CostText text = new();
        text.Line($"{title}: {Iso.Count(outcome.Misses.Count, "cell differs", "cells differ")} ({outcome.Answer!.Heading})");
        text.Line(string.Empty);
        TextTable table = new(false, true, true, true, false);
        table.Add("Column", "Expected", "Actual", "Difference", string.Empty);
        foreach ((Figure actual, Sum expected) in outcome.Misses)
        {
            decimal? comparable = actual.Comparable(expected);
            table.Add(
                CaseColumns.Expected(actual.Name),
                comparable is { } value ? actual.Text(value) : expected.Text,
                actual.Text(actual.Value),
                comparable is { } other ? actual.Difference(other) : string.Empty,
                expected.IsWorkedOut && comparable is not null ? $"expected: {expected.Text}" : string.Empty);
        }

        table.RemoveEmptyColumns();
        text.Table(table);
        foreach (IGrouping<CostBreakdown, CaseMiss> alike in outcome.Misses.GroupBy(miss => miss.Actual.Lines))
        {
            string names = string.Join(" and ", alike.Select(miss => miss.Actual.Name));
            text.Section($"What makes {names}", alike.Key);
            if (alike.Key.Lines.Count == 0 && alike.All(miss => miss.Actual is { IsPounds: true, Working: null }))
            {
                text.Paragraph($"No line makes {names}: there is nothing of it in this case.");
            }
        }

        text.Sources();
        foreach (string working in outcome.Misses.Select(miss => miss.Actual.Working).OfType<string>().Distinct(StringComparer.Ordinal))
        {
            text.Paragraph(working.TrimEnd());
        }

        return text.ToString().TrimEnd();
    }

    /// <summary>Files are read with the options of the command; a test says the same in its attribute.</summary>
    private static string InWordsOfTests(string message) => message
        .Replace("or use --dates uk", "or write Dates = DateForm.Uk in the attribute", StringComparison.Ordinal)
        .Replace("or leave out --dates uk", "or leave out Dates = DateForm.Uk in the attribute", StringComparison.Ordinal);
}
