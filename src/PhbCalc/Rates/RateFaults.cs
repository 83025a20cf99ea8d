namespace PhbCalc.Rates;

/// <summary>What can be wrong with rate cards.</summary>
internal static class RateFaults
{
    private const decimal TooMuch = 1_000_000_000_000m;

    internal static string Subject(RateRow row) => $"card {row.Card}, service {row.Service}";

    /// <summary>Reports what is wrong with a row by itself; whether nothing is.</summary>
    internal static bool AddForRow(RateRow? row, int position, List<Fault> faults)
    {
        if (row is null)
        {
            faults.Add(Given.Null("rows", position));
            return false;
        }

        FaultList list = new(Subject(row));
        list.AddIfBlank("card", row.Card);
        list.AddIfBlank("service", row.Service);
        list.AddIfBlank("band", row.Band);
        list.AddIfNotWholeMinute("from_time", row.From, "/from");
        list.AddIfNotWholeMinute("to_time", row.To, "/to");
        list.AddIfOutside("rate", row.Rate.Pounds, TooMuch);
        if (row.Days == DayTypes.None && row.Unit != RateUnit.Week)
        {
            list.Add("days", null, "is blank", "write days such as Mon-Fri, Sat Sun or BankHoliday");
        }

        faults.AddRange((list.All ?? []).Select(fault => fault.Under("rows", position)));
        return list.All is null;
    }

    /// <summary>Reports gaps in an hourly version, and more than one row in a weekly one.</summary>
    internal static void AddForVersion(RateUnit unit, List<(RateRow Row, int Position)> version, RateBands bands, List<Fault> faults)
    {
        if (unit == RateUnit.Week && version.Count > 1)
        {
            faults.Add(New("band", version[1].Row, version[1].Position, "is a second row of a rate per week", "give one row a version: a week has one rate") with { Value = version[1].Row.Band });
        }

        if (unit != RateUnit.Hour)
        {
            return;
        }

        IEnumerable<int> kinds = Enumerable.Range(0, bands.HasBankHolidays ? 8 : 7);
        foreach (var days in kinds.Where(kind => bands.FirstGap(kind) is not null).GroupBy(kind => bands.FirstGap(kind)!.Value))
        {
            (int From, int To) gap = days.Key;
            faults.Add(New("from_time", version[0].Row, version[0].Position,
                    $"no band covers {DaysOf(days)} {Iso.TimeText(gap.From)}-{Iso.TimeText(gap.To)} in the version from {Iso.Text(version[0].Row.ValidFrom)}",
                    "add a row for those hours: the windows of each day cover 00:00-24:00 once", "/from"));
        }
    }

    /// <summary>A band that overlaps another from one minute on, on one kind of day or several (Monday 0 to Sunday 6, bank holiday 7).</summary>
    internal static Fault Overlap(RateRow row, IEnumerable<int> dayKinds, int minute, int position) =>
        New("from_time", row, position,
            $"band {row.Band} overlaps another band on {DaysOf(dayKinds)} at {Iso.TimeText(minute)} in the version from {Iso.Text(row.ValidFrom)}",
            "change the days or times of one of them: the windows of each day cover 00:00-24:00 once", "/from");

    internal static Fault BandWithTwoRates(RateRow row, Money other, int position) =>
        New("rate", row, position, $"is not the rate of the other rows of band {row.Band} from {Iso.Text(row.ValidFrom)}, {other}",
            "give all rows of the band the same rate, or name a second band") with
        { Value = row.Rate.ToString() };

    internal static Fault UnitChanges(RateRow row, RateUnit unit, int position) =>
        New("unit", row, position, $"is not the unit of the first row of the service, {unit.Word()}", "keep to one unit, or name a second service")
            with
        { Value = row.Unit.Word() };

    internal static Fault VersionWithTwoEnds(RateRow row, int position) =>
        New("valid_to", row, position, $"is not the valid_to of the other rows from {Iso.Text(row.ValidFrom)}", "give all rows of a version the same valid_to")
            with
        { Value = row.ValidTo is { } day ? Iso.Text(day) : "blank" };

    internal static Fault TooManyBands(RateRow row, int position) =>
        New("band", row, position, "the service has more than 254 bands", "name fewer bands: rows with the same rate can share one");

    /// <summary>One kind of day by its name, several as day words: "Monday", "Mon-Fri".</summary>
    private static string DaysOf(IEnumerable<int> kinds)
    {
        DayTypes days = kinds.Aggregate(DayTypes.None, (all, kind) => all | (DayTypes)(1 << kind));
        return int.PopCount((int)days) == 1 ? DayWords.Name(days) : DayWords.Text(days);
    }

    private static Fault New(string field, RateRow row, int position, string problem, string remedy, string? path = null) =>
        new Fault(field, problem, remedy) { Subject = Subject(row), Path = path ?? $"/{field}" }.Under("rows", position);
}
