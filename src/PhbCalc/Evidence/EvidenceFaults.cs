using System.Globalization;

namespace PhbCalc;

/// <summary>What can be wrong with dated figures.</summary>
internal static class EvidenceFaults
{
    internal static List<Fault> InSeries<T>(string name, ValueList<Dated<T>> figures)
    {
        List<Fault> faults = [];
        if (figures.Count == 0)
        {
            faults.Add(new Fault("value", "has no figure at all", "give at least one dated figure") { Subject = name, Path = "/figures" });
        }

        for (int i = 0; i < figures.Count; i++)
        {
            if (figures[i] is not { } figure)
            {
                faults.Add(Given.Null("figures", i) with { Subject = name });
                continue;
            }

            if (figure.ValidTo < figure.ValidFrom)
            {
                faults.Add(EndsBeforeItStarts(name, figure.ValidFrom, figure.ValidTo.Value).Under("figures", i));
            }

            Dated<T>? before = i > 0 ? figures[i - 1] : null;
            if (before?.ValidFrom >= figure.ValidFrom)
            {
                faults.Add(new Fault("valid_from", "does not come after the figure before it", "put the figures in date order, one for each start date")
                {
                    Subject = name,
                    Value = Iso.Text(figure.ValidFrom),
                }.Under("figures", i));
            }
            else if (before?.ValidTo >= figure.ValidFrom)
            {
                faults.Add(Overlap(name, before.ValidTo!.Value, figure.ValidFrom).Under("figures", i - 1));
            }
        }

        return faults;
    }

    internal static Fault EndsBeforeItStarts(string subject, LocalDate from, LocalDate to) =>
        new("valid_to", $"is before valid_from {Iso.Text(from)}", "write the last day the figure holds, or leave it blank")
        {
            Subject = subject,
            Value = Iso.Text(to),
        };

    internal static Fault Overlap(string subject, LocalDate to, LocalDate next) =>
        new("valid_to", $"overlaps the version that starts on {Iso.Text(next)}",
            $"write {Iso.Text(next.PlusDays(-1))} or an earlier day, or leave it blank: a version lasts until the next one")
        {
            Subject = subject,
            Value = Iso.Text(to),
        };

    /// <summary>A day on which a figure is not published: what it is, which days are known, and its last value.</summary>
    /// <param name="series">The figure over time.</param>
    /// <param name="day">The day.</param>
    /// <param name="path">The input that asks for that day, as a JSON pointer.</param>
    internal static Fault NotPublished<T>(DatedSeries<T> series, LocalDate day, string path = "/day")
    {
        Dated<T> first = series.Figures[0];
        Dated<T> last = series.Figures[^1];
        string until = last.ValidTo is { } end ? $"to {Iso.Text(end)}" : "on";
        Dated<T>? before = series.Figures.LastOrDefault(figure => figure.ValidTo < day);
        Dated<T>? after = series.Figures.FirstOrDefault(figure => figure.ValidFrom > day);
        string gap = before is null || after is null ? string.Empty
            : $", but none between {Iso.Text(before.ValidTo!.Value)} and {Iso.Text(after.ValidFrom)}";
        return new("date", $"is a day without published figures for {series.Name}",
            string.Create(CultureInfo.InvariantCulture,
                $"figures are known from {Iso.Text(first.ValidFrom)} {until}{gap}; the last value is {last.Value}; add the figure for that day, or assume one"))
        {
            Subject = series.Name,
            Value = Iso.Text(day),
            Path = path,
        };
    }
}
