namespace PhbCalc.Rates;

/// <summary>What can be wrong with rate cards.</summary>
internal static class RateFaults
{
    private const decimal TooMuch = 1_000_000_000_000m;

    internal static string Subject(RateRow row) => $"card {row.Card}, service {row.Service}";

    /// <summary>Reports what is wrong with a row alone; true if nothing is.</summary>
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
        if (row.Days == DayTypes.None && row.SpecialDays.Count == 0 && row.Unit != RateUnit.Week)
        {
            list.Add("days", null, "is blank", "write days such as Mon-Fri, Sat Sun or BankHoliday");
        }

        AddForTerms(row, ref list);
        faults.AddRange((list.All ?? []).Select(fault => fault.Under("rows", position)));
        return list.All is null;
    }

    /// <summary>Reports lengths, nights and retainers that a unit does not have, or that are out of range.</summary>
    private static void AddForTerms(RateRow row, ref FaultList list)
    {
        if (row.Unit == RateUnit.Call && row.CallMinutes is null)
        {
            list.Add("call_minutes", null, "is blank, but the rate is for a call", "write how long the call is, such as 30");
        }

        AddIfNotMinutes("call_minutes", row.CallMinutes, RateUnit.Call, row.Unit, "the length of a call", "call", ref list);
        AddIfNotMinutes("least_minutes", row.LeastMinutes, RateUnit.Hour, row.Unit, "a least length", "hour", ref list);
        if (row.NightDay != NightDay.Start && row.Unit != RateUnit.Night)
        {
            list.Add("night_day", row.NightDay.Word(), $"is for rates per night, and this rate is per {row.Unit.Word()}", "leave it blank, or make the unit night");
        }

        if (row.Retainer is < 0m or > 1m || decimal.Round(row.Retainer, 6, MidpointRounding.ToZero) != row.Retainer)
        {
            list.Add("retainer", Number(row.Retainer), "is not a share of a price", "write a number from 0 to 1 with at most six decimals: 0.5 is half");
        }

        if (row.RetainerDays is < 1 or > 366)
        {
            list.Add("retainer_days", Iso.Number(row.RetainerDays.Value), "is not a number of days", "write 1 to 366, or leave it blank for every day of an absence");
        }
        else if (row.RetainerDays is { } days && row.Retainer == 0m)
        {
            list.Add("retainer_days", Iso.Number(days), "is given without a retainer", "write the share that is paid as retainer, such as 0.5, or leave both blank");
        }
    }

    private static void AddIfNotMinutes(string field, int? minutes, RateUnit unit, RateUnit given, string what, string word, ref FaultList list)
    {
        if (minutes is { } length && given != unit)
        {
            list.Add(field, Iso.Number(length), $"is {what}, and this rate is per {given.Word()}", $"leave it blank, or make the unit {word}");
        }
        else if (minutes is < 1 or > RateBands.MinutesADay)
        {
            list.Add(field, Iso.Number(minutes.Value), $"is not {what}", "write a number of minutes from 1 to 1440");
        }
    }

    /// <summary>Reports names of special days that no list has.</summary>
    internal static void AddForNames(IEnumerable<(RateRow Row, int Position)> rows, SpecialDays known, List<Fault> faults)
    {
        foreach ((RateRow row, int position) in rows)
        {
            foreach (string name in row.SpecialDays.Where(name => name is null || !known.Has(name)))
            {
                faults.Add(New("days", row, position, "is not a special day with a date", "add it to special-days.csv with its dates, or write a day of the week", "/special_days") with { Value = name });
            }
        }
    }

    /// <summary>Reports a least length or a retainer that differs from the other rows of a version.</summary>
    internal static void AddForTerms(List<(RateRow Row, int Position)> version, List<Fault> faults)
    {
        RateRow? hour = version.Select(row => row.Row).FirstOrDefault(row => row.Unit == RateUnit.Hour);
        RateRow first = version[0].Row;
        foreach ((RateRow row, int position) in version)
        {
            AddIfOther("least_minutes", row.Unit == RateUnit.Hour && row.LeastMinutes != hour!.LeastMinutes, Text(row.LeastMinutes), Text(hour?.LeastMinutes));
            AddIfOther("retainer", row.Retainer != first.Retainer, Number(row.Retainer), Number(first.Retainer));
            AddIfOther("retainer_days", row.RetainerDays != first.RetainerDays, Text(row.RetainerDays), Text(first.RetainerDays));

            void AddIfOther(string field, bool isOther, string value, string other)
            {
                if (isOther)
                {
                    faults.Add(New(field, row, position, $"is not the {field} of the other rows from {Iso.Text(row.ValidFrom)}, {other}", $"give all rows of a version the same {field}") with { Value = value });
                }
            }
        }
    }

    private static string Text(int? number) => number is { } given ? Iso.Number(given) : "blank";

    private static string Number(decimal number) => number.ToString("0.######", System.Globalization.CultureInfo.InvariantCulture);

    /// <summary>Reports gaps in hourly rows of a version, and more than one row in a weekly one.</summary>
    internal static void AddForVersion(RateUnit unit, List<(RateRow Row, int Position)> version, RateBands bands, List<Fault> faults)
    {
        if (unit == RateUnit.Week && version.Count > 1)
        {
            faults.Add(New("band", version[1].Row, version[1].Position, "is a second row of a rate per week", "give each version one row: a week has one rate") with { Value = version[1].Row.Band });
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

    /// <summary>A band that overlaps another from a minute, on one kind of day or several (Monday 0 to Sunday 6, bank holiday 7).</summary>
    internal static Fault Overlap(RateRow row, IEnumerable<int> dayKinds, int minute, int position) =>
        New("from_time", row, position,
            $"band {row.Band} overlaps another band on {DaysOf(dayKinds)} at {Iso.TimeText(minute)} in the version from {Iso.Text(row.ValidFrom)}",
            "change the days or times of one of them: the windows of each day cover 00:00-24:00 once", "/from");

    /// <summary>A band that overlaps another on a special day.</summary>
    internal static Fault Overlap(RateRow row, string specialDay, int minute, int position) =>
        New("from_time", row, position,
            $"band {row.Band} overlaps another band on {specialDay} at {Iso.TimeText(minute)} in the version from {Iso.Text(row.ValidFrom)}",
            "change the days or times of one of them", "/from");

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
