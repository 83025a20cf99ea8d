using System.Globalization;

namespace PhbCalc.Currencies;

/// <summary>What a currency priced, as plain text.</summary>
/// <remarks>Rule: spec 5, Price and Contacts.</remarks>
public static class CurrencyText
{
    /// <summary>What the currency is, each line with its rate and source, the sum, and what was left out.</summary>
    /// <param name="breakdown">The lines to explain.</param>
    /// <param name="pricing">The pricing that made them.</param>
    /// <returns>Lines of text, each ended by a line feed; the same in every culture.</returns>
    public static string Explain(this CostBreakdown breakdown, CurrencyPricing pricing)
    {
        ArgumentNullException.ThrowIfNull(breakdown);
        ArgumentNullException.ThrowIfNull(pricing);
        CostText text = new();
        text.Line($"What {pricing.Currency.Name} come to, {Iso.Text(pricing.Period)}");
        Write(text, pricing.Currency, breakdown);
        text.Sources();
        return text.ToString();
    }

    /// <summary>Writes what the currency is, the lines, the sum and what was left out.</summary>
    internal static void Write(CostText text, Currency currency, CostBreakdown breakdown)
    {
        text.Line($"  {currency.Statement}");
        if (breakdown.Lines.Count == 0)
        {
            text.Paragraph("Nothing of it lies in the period: £0.00.");
            return;
        }

        text.Paragraph("Line by line");
        TextTable table = new(false, false, true, true, true, true, false);
        table.Add("", "Setting", "How much", "Rate", "In the budget", "Left out", "");
        foreach (CostLine line in breakdown.Lines)
        {
            table.Add(line.Label, Words(line), CostText.Quantity(line), Rate(line), line.Amount.ToString(), LeftOut(line.NotInBudget), Remarks(text, line));
        }

        table.Add("Sum", "", "", "", breakdown.Total.ToString(), LeftOut(breakdown.NotInBudget), "");
        table.RemoveEmptyColumns();
        text.Table(table);
        WriteLeftOut(text, breakdown);
        WriteWithoutSource(text, breakdown);
    }

    private static void WriteLeftOut(CostText text, CostBreakdown breakdown)
    {
        if (breakdown.NotInBudget != Money.Zero)
        {
            text.Paragraph($"Left out of the budget: {breakdown.NotInBudget}, as far as rates for it are known. It is not in the sum.");
        }
    }

    private static void WriteWithoutSource(CostText text, CostBreakdown breakdown)
    {
        string[] codes = [.. breakdown.Lines.Where(line => line is { Source: null, RateValidFrom: not null }).Select(line => $"{line.Id} {Words(line)}").Distinct(StringComparer.Ordinal)];
        if (codes.Length > 0)
        {
            text.Paragraph($"The tariff does not say where these rates come from: {string.Join(", ", codes)}.");
        }

        foreach (string notice in CostNotices.OfAssumed(breakdown.Lines))
        {
            text.Paragraph(notice);
        }
    }

    private static string Words(CostLine line) => SettingClass.InWords(line.Band ?? string.Empty);

    private static string Rate(CostLine line) =>
        line.RateValidFrom is null ? "none" : string.Create(CultureInfo.InvariantCulture, $"£{line.Rate.Pounds:#,##0.00####}/{line.Unit}");

    private static string LeftOut(Money cost) => cost == Money.Zero ? string.Empty : cost.ToString();

    private static string Remarks(CostText text, CostLine line)
    {
        string?[] remarks =
        [
            line.RateValidFrom is { } from ? $"rate from {Iso.Text(from)}{(line.RateValidTo is { } to ? $" to {Iso.Text(to)}" : " on")}" : null,
            line.Note,
            line.Source is { } source ? $"{(source.IsAssumed ? "assumed " : string.Empty)}{text.Footnote(source)}" : null,
        ];
        return string.Join("; ", remarks.Where(remark => remark is not null));
    }
}
