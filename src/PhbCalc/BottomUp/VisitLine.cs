using PhbCalc.Rates;

namespace PhbCalc.BottomUp;

/// <summary>Turns a line of the engine into one that people can read.</summary>
internal static class VisitLine
{
    /// <summary>The note on a line of which each visit is rounded, so that rate x quantity x carers may be pennies off.</summary>
    internal const string EachVisitRounded = "each visit rounded to the penny";

    private const decimal Millionths = 1_000_000m;

    /// <summary>The line.</summary>
    /// <param name="visit">The visit.</param>
    /// <param name="line">The line of the engine.</param>
    /// <param name="share">The share of weeks in a typical week; 1 in a year.</param>
    /// <param name="label">What to call the visit.</param>
    /// <param name="policy">The policy.</param>
    internal static CostLine Of(Visit visit, PricedLine line, Ratio share, string label, CostingPolicy policy)
    {
        ServiceRates service = line.Version.Service;
        RateVersion version = service.Versions[line.Version.Index];
        Ratio quantity = new Ratio(line.Quantity, line.Version.CountedPerUnit) * share;
        quantity = visit.SharedWith == 1 ? quantity : quantity * new Ratio(1, visit.SharedWith);
        quantity = line.Kind.Part == VisitPart.Retainer ? quantity * Ratio.FromDecimal(line.Version.Retainer / Millionths) : quantity;
        string note = string.Join("; ", Notes(visit, line, policy));
        return new(KindOf(line.Kind.Part), visit.Id, label, new(line.Version.Unit.Word()), quantity, line.Version.Bands.Rates[line.Band], Money.FromPence(line.Pence))
        {
            Band = service.BandNames[line.Band],
            Carers = visit.Carers,
            MinutesEach = line.Version.Unit is RateUnit.Visit or RateUnit.Call or RateUnit.Night or RateUnit.Day && visit.Minutes > 0 ? visit.Minutes : null,
            Note = note.Length == 0 ? null : note,
            RateValidFrom = version.ValidFrom,
            RateValidTo = version.ValidTo,
            Source = line.Version.Bands.Sources[line.Band],
        };
    }

    /// <summary>The name of a visit: its label in the plan, or its service and times.</summary>
    internal static string Label(Visit visit)
    {
        if (visit.Label is { } label)
        {
            return label;
        }

        string when = visit.Start is { } start ? $" {DayWords.Text(visit.Days)} {Iso.TimeText(visit.Terms.Start)}-{EndText(visit)}" : string.Empty;
        string weeks = visit.Weeks.IsEvery ? string.Empty : $" ({visit.Weeks})";
        return $"{visit.Card} {visit.Service}{when}{weeks}";
    }

    private static string EndText(Visit visit)
    {
        int end = (visit.Terms.Start + visit.Minutes) % 1440;
        return Iso.TimeText(end == 0 ? 1440 : end);
    }

    private static CostLineKind KindOf(VisitPart part) => part switch
    {
        VisitPart.LeastCharge => CostLineKind.LeastCharge,
        VisitPart.Retainer => CostLineKind.Retainer,
        _ => CostLineKind.Visit,
    };

    /// <summary>Notes on a line: how its length was charged, how many share it, what keeps a carer on.</summary>
    private static IEnumerable<string> Notes(Visit visit, PricedLine line, CostingPolicy policy)
    {
        PricedVersion list = line.Version;
        bool isByLength = list.Service.Unit is RateUnit.Hour or RateUnit.Call;
        int charged = isByLength ? policy.RoundMinutes.Charged(visit.Minutes) : visit.Minutes;
        if (charged != visit.Minutes)
        {
            yield return $"{PlanNotices.Duration(visit.Minutes)} charged as {PlanNotices.Duration(charged)}";
        }

        if (list.Service.Unit == RateUnit.Call)
        {
            yield return list.Unit == RateUnit.Hour ? $"{PlanNotices.Duration(charged)} as a share of the price of an hour"
                : list.Bands.Rows[0].CallMinutes is { } minutes && minutes != charged ? $"{PlanNotices.Duration(charged)} at the price of {PlanNotices.Duration(minutes)}"
                : $"a call of {PlanNotices.Duration(charged)}";
        }

        if (line.Kind.Part == VisitPart.LeastCharge)
        {
            yield return $"to the least charge, {PlanNotices.Duration(list.LeastMinutes)} a visit";
        }

        if (line.Kind.Part == VisitPart.Retainer)
        {
            yield return $"kept on while away: {Iso.Count(line.Kind.Days, "day", "days")} at {Iso.Percent(list.Retainer / Millionths)}";
        }

        if (visit.SharedWith > 1)
        {
            yield return $"shared by {Iso.Number(visit.SharedWith)} people: 1/{Iso.Number(visit.SharedWith)} of the price";
        }

        if (policy.RoundEachVisit && list.Unit != RateUnit.Week)
        {
            yield return EachVisitRounded;
        }
    }
}
