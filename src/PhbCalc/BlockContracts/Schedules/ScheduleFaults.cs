namespace PhbCalc.BlockContracts;

/// <summary>What can be wrong with a schedule of guarantee.</summary>
internal static class ScheduleFaults
{
    internal const string ShareRange = "write a number from 0 to 1, such as 0.8 or 4/5";

    internal static bool IsShare(Ratio share) => share.Numerator >= 0 && share.Numerator <= share.Denominator;

    internal static List<Fault>? In(GuaranteeSchedule schedule)
    {
        FaultList faults = new("schedule");
        if (schedule.Kind == GuaranteeKind.Explicit)
        {
            for (int i = 0; i < schedule.Shares.Count; i++)
            {
                AddIfNoShare(ref faults, "guaranteed_share", schedule.Shares[i], i);
            }

            if (schedule.Shares.Count == 0)
            {
                faults.Add("guaranteed_share", null, "is stated for no year", "give a share for each contract year");
            }

            return faults.All;
        }

        bool areShares = AddIfNoShare(ref faults, "start", schedule.Start);
        AddIfNoShare(ref faults, "step", schedule.Step);
        areShares &= AddIfNoShare(ref faults, "floor", schedule.Floor);
        if (areShares && Fraction.Of(schedule.Floor) > Fraction.Of(schedule.Start))
        {
            faults.Add("floor", schedule.Floor.ToString(), "is above the share of the first year", $"write {schedule.Start} or less");
        }

        return faults.All;
    }

    /// <summary>What is wrong with a schedule for a contract: another number of years, or shares that rise though the policy does not let them.</summary>
    internal static List<Fault>? In(GuaranteeSchedule schedule, BlockContract contract, ReleasePolicy policy)
    {
        if (schedule.Kind != GuaranteeKind.Explicit)
        {
            return null;
        }

        FaultList faults = new("schedule");
        (int shares, int years) = (schedule.Shares.Count, contract.Years.Count);
        if (shares != years)
        {
            faults.Add("guaranteed_share", null, $"is stated for {Iso.Count(shares, "year", "years")}, but the contract has {Iso.Number(years)}",
                "give a share for each contract year, or a schedule that falls by a rule");
        }

        for (int i = 1; i < shares && !policy.AllowRisingShares; i++)
        {
            if (Rising(schedule.Shares[i - 1], schedule.Shares[i]) is { } rising)
            {
                faults.Add(rising with { Position = i });
            }
        }

        return faults.All;
    }

    /// <summary>The fault of a share that is above the one of the year before; null if it is not.</summary>
    internal static Fault? Rising(Ratio before, Ratio share) => Fraction.Of(share) <= Fraction.Of(before) ? null
        : new("guaranteed_share", $"is above the share of the year before, {before}", "write that share or a lower one, or allow rising shares in the policy")
        {
            Value = share.ToString(),
        };

    private static bool AddIfNoShare(ref FaultList faults, string field, Ratio share, int? position = null)
    {
        bool isShare = IsShare(share);
        if (!isShare)
        {
            faults.Add(new Fault(field, "is not a share", ShareRange) { Value = share.ToString(), Position = position });
        }

        return isShare;
    }
}
