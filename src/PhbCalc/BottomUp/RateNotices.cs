using PhbCalc.Rates;

namespace PhbCalc.BottomUp;

/// <summary>What is odd in rates that hold in a period.</summary>
/// <remarks>Rule: spec 2b, Said, never refused.</remarks>
internal static class RateNotices
{
    private static readonly Money Least = Money.FromPounds(5m);
    private static readonly Money Most = Money.FromPounds(200m);

    /// <summary>The notices about services, in the order of the card.</summary>
    /// <param name="rates">The rate cards.</param>
    /// <param name="period">The period: a version that holds on none of its days is left alone.</param>
    /// <param name="isUsed">Whether a service is used.</param>
    internal static IEnumerable<PlanNotice> In(RateCards rates, DateInterval period, Func<ServiceName, bool> isUsed) =>
        from service in rates.Services
        where isUsed(new(service.Card, service.Service))
        from position in Enumerable.Range(0, service.Versions.Count)
        let version = service.Versions[position]
        where version.ValidFrom <= period.End && !(version.ValidTo < period.Start)
        from notice in OfRates(service, version).Concat(OfBankHolidays(service, position))
        select notice;

    private static IEnumerable<PlanNotice> OfRates(ServiceRates service, RateVersion version) =>
        from band in version.Rows.DistinctBy(row => row.Band, StringComparer.Ordinal)
        where service.Unit == RateUnit.Hour && (band.Rate < Least || band.Rate > Most)
        select new PlanNotice(PlanNoticeKind.OddRate,
            $"{service.Card} {service.Service} ({band.Band}) is {band.Rate} an hour from {Iso.Text(version.ValidFrom)}, {(band.Rate < Least ? $"under {Least}" : $"over {Most}")}: is it by the hour?");

    private static IEnumerable<PlanNotice> OfBankHolidays(ServiceRates service, int position) =>
        position > 0 && HasBankHoliday(service.Versions[position - 1]) && !HasBankHoliday(service.Versions[position])
            ? [new(PlanNoticeKind.LostBankHoliday,
                $"{service.Card} {service.Service} has no BankHoliday row from {Iso.Text(service.Versions[position].ValidFrom)}, and had one before: bank holidays are priced as ordinary days")]
            : [];

    private static bool HasBankHoliday(RateVersion version) => version.Rows.Any(row => row.Days.HasFlag(DayTypes.BankHoliday));
}
