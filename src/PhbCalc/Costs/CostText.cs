using System.Globalization;
using System.Text;

namespace PhbCalc;

/// <summary>Writes lines of a budget as plain text, with the sources numbered as footnotes. The text is the same in every culture.</summary>
internal sealed class CostText
{
    private const string Indent = "  ";

    private readonly StringBuilder text = new();
    private readonly List<Source> sources = [];

    /// <summary>What has been written.</summary>
    public override string ToString() => text.ToString();

    internal void Line(string line) => text.Append(line).Append('\n');

    /// <summary>Writes a line after an empty one.</summary>
    internal void Paragraph(string line)
    {
        Line(string.Empty);
        Line(line);
    }

    internal void Table(TextTable table) => table.WriteTo(text, Indent);

    /// <summary>Writes a title, the lines and their total in columns; nothing if there are no lines.</summary>
    internal void Section(string title, CostBreakdown breakdown)
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
        foreach (CostLine line in breakdown.Lines)
        {
            string remarks = Remarks(line, showsFrom: changing.Contains((line.Kind, line.Id, line.Label, line.Band)));
            table.Add(line.Label, line.Band ?? "", Quantity(line), Rate(line), hasDoubleUps ? Carers(line) : "", line.Amount.ToString(), remarks);
        }

        table.Add("Sum", "", "", "", "", breakdown.Total.ToString(), "");
        table.RemoveEmptyColumns();
        Table(table);
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

    /// <summary>How much: hours and minutes where the rate is per hour, else a number of units.</summary>
    internal static string Quantity(CostLine line)
    {
        if (line.Unit != "hour")
        {
            string number = line.Quantity.ToString("#,##0.####", CultureInfo.InvariantCulture);
            return line.Unit is "once" or "share" ? number : line.Quantity == 1m ? $"{number} {line.Unit}" : $"{number} {line.Unit}s";
        }

        decimal hours = decimal.Floor(line.Quantity / 60m);
        return string.Create(CultureInfo.InvariantCulture, $"{hours:#,##0} h {line.Quantity - (hours * 60m):00.####} min");
    }

    /// <summary>What a step changes: with a plus where it adds.</summary>
    internal static string Change(Money change) => change > Money.Zero ? $"+{change}" : change.ToString();

    private static string Rate(CostLine line) => line.Unit is "share" or "once" ? line.Rate.ToString() : $"{line.Rate}/{line.Unit}";

    private static string Carers(CostLine line) =>
        line.Kind == CostLineKind.Visit ? line.Carers.ToString(CultureInfo.InvariantCulture) : "";

    /// <summary>What else to know about a line; where its rate changes in the period, from when it holds.</summary>
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
