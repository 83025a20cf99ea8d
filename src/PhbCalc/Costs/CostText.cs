using System.Globalization;

namespace PhbCalc;

/// <summary>Writes lines of a budget as plain text, with the sources numbered as footnotes. The text is the same in every culture.</summary>
internal sealed class CostText : PlainText
{
    private readonly List<Source> sources = [];

    /// <summary>Writes a title, the lines and their total in columns; nothing if there are no lines.</summary>
    /// <param name="title">The title.</param>
    /// <param name="breakdown">The lines.</param>
    /// <param name="alike">Which lines stand together as one row, at their first: those with an equal value, and each by itself for which it is null, or if it is not given.</param>
    internal void Section(string title, CostBreakdown breakdown, Func<CostLine, string?>? alike = null)
    {
        if (breakdown.Lines.Count == 0)
        {
            return;
        }

        Paragraph(title);
        TextTable table = new(false, false, true, true, true, true, false);
        table.Add("", "Band", "Quantity", "Rate", "Carers", "Amount", "");
        bool hasDoubleUps = breakdown.Lines.Any(line => line.Carers > 1);
        HashSet<(CostLineKind Kind, string Id, string Label, string? Band)> changing = [.. breakdown.Lines
            .GroupBy(line => (line.Kind, line.Id, line.Label, line.Band))
            .Where(lines => lines.Select(line => line.RateValidFrom).Distinct().Count() > 1)
            .Select(lines => lines.Key)];
        foreach (CostLine[] lines in breakdown.Lines.Index().GroupBy(line => (alike?.Invoke(line.Item) is { } key ? (key, -1) : (string.Empty, line.Index))).Select(group => group.Select(line => line.Item).ToArray()))
        {
            if (lines is not [{ } line])
            {
                table.Add(Together(lines));
                continue;
            }

            string remarks = Remarks(line, showsFrom: changing.Contains((line.Kind, line.Id, line.Label, line.Band)));
            table.Add(line.Label, line.Band ?? "", Quantity(line), Rate(line), hasDoubleUps ? Carers(line) : "", line.Amount.ToString(), remarks);
        }

        table.Add("Sum", "", "", "", "", breakdown.Total.ToString(), "");
        table.RemoveEmptyColumns();
        Table(table);
    }

    /// <summary>The cells of several lines that stand together: what differs between them is blank.</summary>
    private string[] Together(CostLine[] lines)
    {
        CostLine first = lines[0];
        string[] notes = [.. lines.Select(line => line.Note ?? "").Distinct(StringComparer.Ordinal)];
        IEnumerable<string> footnotes = lines.Select(line => line.Source).OfType<Source>().Distinct().Select(Footnote);
        string[] remarks = [notes.Length == 1 ? notes[0] : "", lines.Any(line => line.Source?.IsAssumed == true) ? "assumed" : "", string.Join(' ', footnotes)];
        return
        [
            first.Label,
            "",
            Units(lines.ToValueList().SumOf(line => line.Quantity), first.Unit),
            lines.All(line => line.Rate == first.Rate) ? Rate(first) : "",
            "",
            lines.Sum(line => line.Amount).ToString(),
            string.Join("; ", remarks.Where(remark => remark.Length > 0)),
        ];
    }

    /// <summary>Writes the sources of the lines, by their numbers; nothing if there are none.</summary>
    internal void Sources()
    {
        if (sources.Count == 0)
        {
            return;
        }

        Paragraph("Sources");
        for (int i = 0; i < sources.Count; i++)
        {
            Line($"{Indent}[{Iso.Number(i + 1)}] {sources[i]}");
        }
    }

    /// <summary>How much: hours and minutes if the rate is per hour, otherwise a number of units.</summary>
    internal static string Quantity(CostLine line)
    {
        if (line.Minutes is { } minutes)
        {
            return HoursAndMinutes(minutes);
        }

        if (line.Unit == CostUnit.Once || line.Unit == CostUnit.Share)
        {
            return Exact(line.Quantity);
        }

        return line.Count is { Numerator: not 0 } count
            ? $"{Exact(count)} x {Units(line.Quantity * new Ratio(count.Denominator, count.Numerator), line.Unit)}"
            : Units(line.Quantity, line.Unit);
    }

    /// <summary>A fraction for readers: <c>1,234.5</c>, or <c>52 1/7</c> and <c>5/7</c> if the decimal has no end.</summary>
    internal static string Exact(Ratio number) =>
        number.HasFiniteDecimal ? Grouped(number.ToDecimal()) : number.ToMixedNumber("#,###");

    /// <summary>A decimal of up to nine places, which has no zero at its end, as a standard format writes it: custom formats take five times as long, and every reason of every line has one.</summary>
    private static string Grouped(decimal number) => number.ToString(number.Scale == 0 ? "N0" : string.Create(CultureInfo.InvariantCulture, $"N{number.Scale}"), CultureInfo.InvariantCulture);

    private static string Units(Ratio quantity, CostUnit unit) => quantity == 1 ? $"1 {unit}" : $"{Exact(quantity)} {unit}s";

    private static string HoursAndMinutes(Ratio minutes)
    {
        long hours = minutes.Numerator / minutes.Denominator / 60;
        Ratio rest = minutes + new Ratio(-60 * hours);
        string left = rest.HasFiniteDecimal ? rest.ToDecimal().ToString("00.#########", CultureInfo.InvariantCulture) : Exact(rest);
        return string.Create(CultureInfo.InvariantCulture, $"{hours:#,##0} h {left} min");
    }

    /// <summary>What a step changes: with a plus where it adds.</summary>
    internal static string Change(Money change) => change > Money.Zero ? $"+{change}" : change.ToString();

    private static string Rate(CostLine line) => line.Unit == CostUnit.Share || line.Unit == CostUnit.Once ? line.Rate.ToString() : $"{line.Rate}/{line.Unit}";

    private static string Carers(CostLine line) =>
        line.IsOfVisit ? line.Carers.ToString(CultureInfo.InvariantCulture) : "";

    /// <summary>Notes on a line; if its rate changes in the period, the day from which it applies.</summary>
    internal string Remarks(CostLine line, bool showsFrom = false)
    {
        IEnumerable<string> remarks =
        [
            showsFrom && line.RateValidFrom is { } from ? $"rate from {Iso.Text(from)}" : "",
            line.NotInBudget == Money.Zero ? "" : $"costs {line.NotInBudget}",
            line.Note ?? "",
            line.Source?.IsAssumed == true ? "assumed" : "",
            line.Source is { } source ? Footnote(source) : "",
        ];
        return string.Join("; ", remarks.Where(remark => remark.Length > 0));
    }

    /// <summary>The number of a source, as it stands behind what comes from it: <c>[1]</c>.</summary>
    internal string Footnote(Source source)
    {
        if (!sources.Contains(source))
        {
            sources.Add(source);
        }

        return $"[{Iso.Number(sources.IndexOf(source) + 1)}]";
    }
}
