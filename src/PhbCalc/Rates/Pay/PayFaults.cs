using System.Globalization;

namespace PhbCalc.Rates;

/// <summary>What can be wrong with figures of pay, and with requests for them.</summary>
internal static class PayFaults
{
    private const int MostBands = 99;
    private const decimal TooMuchPay = 1_000_000_000m;
    private const decimal HoursInWeek = 168m;

    internal static List<Fault> InMinimumWages(ValueList<MinimumWageBand> bands, int[] turns)
    {
        List<Fault> faults = [];
        if (bands.All(band => band?.MinAge is null))
        {
            faults.Add(new("band", "none is for an age", "give a band with a min_age") { Path = "/bands" });
        }

        for (int i = 0; i < bands.Count; i++)
        {
            if (bands[i] is not { } band)
            {
                faults.Add(Given.Null("bands", i));
            }
            else if ((band.MinAge is null && band.MaxAge is not null) || band.MaxAge < band.MinAge)
            {
                faults.Add(new Fault("max_age", "is not an age of min_age or more", "write the oldest age the band is for, or leave it blank")
                {
                    Subject = band.Name,
                    Value = band.MaxAge?.ToString(CultureInfo.InvariantCulture),
                }.Under("bands", i));
            }
        }

        foreach (int age in turns)
        {
            faults.AddRange(EvidenceFaults.InSeries($"the minimum wage at age {Iso.Number(age)}", MinimumWages.Figures(bands, age)).Select(fault => fault with { Path = "/bands" }));
        }

        return faults;
    }

    internal static List<Fault> InPoints(ValueList<Dated<AgendaForChangePoint>> points)
    {
        List<Fault> faults = [];
        for (int i = 0; i < points.Count; i++)
        {
            if (points[i]?.Value is not { } point)
            {
                faults.Add(points[i] is null ? Given.Null("points", i) : Given.IfNull("value", null)!.Under("points", i));
                continue;
            }

            FaultList own = new($"Agenda for Change band {point.Band}, step {point.Step}");
            own.AddIfOutside("annual_gbp", point.AnnualPay.Pounds, TooMuchPay, "/value/annual_pay");
            if (point.HoursPerWeek is <= 0m or > HoursInWeek)
            {
                own.Add("hours_per_week", point.HoursPerWeek.ToString(CultureInfo.InvariantCulture), "is not the hours of a week's full-time work", "write more than 0 and at most 168, such as 37.5", "/value/hours_per_week");
            }

            int position = i;
            faults.AddRange((own.All ?? []).Select(fault => fault.Under("points", position)));
        }

        return faults;
    }

    internal static List<Fault> InUnsocialHours(ValueList<Dated<UnsocialHours>> rates) =>
    [
        .. rates.Select((rate, i) => rate is null ? Given.Null("rates", i) : rate.Value is null ? Given.IfNull("value", null)!.Under("rates", i) : null).OfType<Fault>(),
        .. rates.Select((rate, i) => (rate?.Value, Position: i))
            .Where(rate => rate.Value is not null).Select(rate => (Value: rate.Value!, rate.Position))
            .Where(rate => rate.Value.FirstBand < 1 || rate.Value.LastBand < rate.Value.FirstBand || rate.Value.LastBand > MostBands)
            .Select(rate => new Fault("band", "is not a range of pay bands", "write a band such as 3, or a range such as 4-9")
            {
                Value = string.Create(CultureInfo.InvariantCulture, $"{rate.Value.FirstBand}-{rate.Value.LastBand}"),
                Path = "/value/first_band",
            }.Under("rates", rate.Position)),
    ];

    internal static Fault NoTop(string band, LocalDate day, string missing) =>
        new("step", $"is not known for Agenda for Change band {band} on {Iso.Text(day)}: {missing}", "write entry or a step that is known, or add the missing steps of that pay year") { Value = AgendaForChangePay.Top };

    internal static Fault UnknownPoint(string band, string step, IEnumerable<string> bands, IEnumerable<string> steps) =>
        bands.Contains(band, StringComparer.Ordinal)
            ? new("step", $"is not a step of Agenda for Change band {band}", Nearest.Suggest(step, steps)) { Value = step }
            : UnknownBand(band, bands);

    internal static Fault UnknownBand(string band, IEnumerable<string> bands) =>
        new("band", "is not a pay band with published figures", Nearest.Suggest(band, bands)) { Value = band };
}
