namespace PhbCalc.Rates;

/// <summary>Puts rows together into versions and services, and collects their faults.</summary>
internal static class RateCardBuilder
{
    internal static RateCards Build(RateRow[] rows, SpecialDays specialDays, List<Fault> faults)
    {
        List<ServiceRates> services = [];
        List<(RateRow Row, int Position)> sound = [.. rows
            .Select((row, position) => (row, position))
            .Where(row => RateFaults.AddForRow(row.row, row.position, faults))];
        RateFaults.AddForNames(sound, specialDays, faults);
        foreach (IGrouping<ServiceName, (RateRow Row, int Position)> service in sound.GroupBy(row => new ServiceName(row.Row.Card, row.Row.Service)))
        {
            services.Add(Service(service.Key, [.. service], faults));
        }

        return RateCards.Of([.. services], specialDays);
    }

    private static ServiceRates Service(ServiceName name, List<(RateRow Row, int Position)> rows, List<Fault> faults)
    {
        bool isByCall = rows.Exists(row => row.Row.Unit == RateUnit.Call) && rows[0].Row.Unit is RateUnit.Call or RateUnit.Hour;
        RateUnit unit = isByCall ? RateUnit.Call : rows[0].Row.Unit;
        foreach ((RateRow row, int position) in rows.Where(row => row.Row.Unit != unit && !(isByCall && row.Row.Unit == RateUnit.Hour)))
        {
            faults.Add(RateFaults.UnitChanges(row, unit, position));
        }

        List<string> bandNames = [.. rows.Select(row => row.Row.Band).Distinct(StringComparer.Ordinal)];
        if (bandNames.Count >= RateBands.NoBand)
        {
            faults.Add(RateFaults.TooManyBands(rows[0].Row, rows[0].Position));
            bandNames = bandNames[..(RateBands.NoBand - 1)];
            rows = [.. rows.Where(row => bandNames.Contains(row.Row.Band))];
        }

        List<IGrouping<LocalDate, (RateRow Row, int Position)>> groups = [.. rows.GroupBy(row => row.Row.ValidFrom).OrderBy(group => group.Key)];
        List<RateVersion> versions = [];
        List<PriceList[]> lists = [];
        for (int i = 0; i < groups.Count; i++)
        {
            List<(RateRow Row, int Position)> version = [.. groups[i]];
            LocalDate? next = i + 1 < groups.Count ? groups[i + 1].Key : null;
            versions.Add(new(groups[i].Key, ValidTo(version, next, faults), version.Select(row => row.Row).ToValueList()));
            RateFaults.AddForTerms(version, faults);
            lists.Add(ListsOf(version, bandNames, faults));
        }

        return new(name.Card, name.Service, unit, [.. bandNames], [.. versions], [.. lists]);
    }

    /// <summary>The rows of a version as price lists: the calls of each length, the shortest first, then rows by other units.</summary>
    private static PriceList[] ListsOf(List<(RateRow Row, int Position)> version, List<string> bandNames, List<Fault> faults)
    {
        List<PriceList> lists = [];
        foreach (IGrouping<int, (RateRow Row, int Position)> list in version.GroupBy(row => row.Row.CallMinutes ?? 0).OrderBy(list => list.Key == 0 ? int.MaxValue : list.Key))
        {
            List<(RateRow Row, int Position)> rows = [.. list];
            lists.Add(new(list.Key, RateBands.LayOut(rows, bandNames, faults)));
            RateFaults.AddForVersion(rows[0].Row.Unit, rows, lists[^1].Bands, faults);
        }

        return [.. lists];
    }

    /// <summary>The last day of a version: as its rows say, or the day before the next version, or none.</summary>
    private static LocalDate? ValidTo(List<(RateRow Row, int Position)> version, LocalDate? next, List<Fault> faults)
    {
        LocalDate? validTo = version[0].Row.ValidTo;
        foreach ((RateRow row, int position) in version.Where(row => row.Row.ValidTo != validTo))
        {
            faults.Add(RateFaults.VersionWithTwoEnds(row, position));
        }

        if (validTo < version[0].Row.ValidFrom)
        {
            faults.Add(EvidenceFaults.EndsBeforeItStarts(RateFaults.Subject(version[0].Row), version[0].Row.ValidFrom, validTo.Value).Under("rows", version[0].Position));
        }
        else if (validTo >= next)
        {
            faults.Add(EvidenceFaults.Overlap(RateFaults.Subject(version[0].Row), validTo.Value, next.Value).Under("rows", version[0].Position));
        }

        return validTo ?? next?.PlusDays(-1);
    }
}
