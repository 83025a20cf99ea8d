namespace PhbCalc.Rates;

/// <summary>Puts rows together into versions and services, and collects what is wrong with them.</summary>
internal static class RateCardBuilder
{
    internal static RateCards Build(RateRow[] rows, List<Fault> faults)
    {
        List<ServiceRates> services = [];
        IEnumerable<(RateRow Row, int Position)> sound = rows
            .Select((row, position) => (row, position))
            .Where(row => RateFaults.AddForRow(row.row, row.position, faults));
        foreach (IGrouping<ServiceName, (RateRow Row, int Position)> service in sound.GroupBy(row => new ServiceName(row.Row.Card, row.Row.Service)))
        {
            services.Add(Service(service.Key, [.. service], faults));
        }

        return RateCards.Of([.. services]);
    }

    private static ServiceRates Service(ServiceName name, List<(RateRow Row, int Position)> rows, List<Fault> faults)
    {
        RateUnit unit = rows[0].Row.Unit;
        foreach ((RateRow row, int position) in rows.Where(row => row.Row.Unit != unit))
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
        List<RateBands> bands = [];
        for (int i = 0; i < groups.Count; i++)
        {
            List<(RateRow Row, int Position)> version = [.. groups[i]];
            LocalDate? next = i + 1 < groups.Count ? groups[i + 1].Key : null;
            versions.Add(new(groups[i].Key, ValidTo(version, next, faults), version.Select(row => row.Row).ToValueList()));
            bands.Add(RateBands.LayOut(version, bandNames, faults));
            RateFaults.AddForVersion(unit, version, bands[^1], faults);
        }

        return new(name.Card, name.Service, unit, [.. bandNames], [.. versions], [.. bands]);
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
