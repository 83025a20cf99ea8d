namespace PhbCalc.BlockContracts;

/// <summary>The share of the contract value guaranteed to the provider in each contract year; the rest is released.</summary>
/// <remarks>This type is immutable. Shares are exact fractions. Rule: spec 6, Schedule of guarantee.</remarks>
public sealed record GuaranteeSchedule
{
    private const int ShownDecimals = 6;

    private GuaranteeSchedule(GuaranteeKind kind, ValueList<Ratio> shares, Ratio start, Ratio step, Ratio floor)
    {
        (Kind, Shares, Start, Step, Floor) = (kind, shares, start, step, floor);
        InvalidInputException.ThrowIfAny(ScheduleFaults.In(this));
    }

    /// <summary>How the share goes from year to year.</summary>
    public GuaranteeKind Kind { get; }

    /// <summary>The share of every year, from 0 to 1, if each is stated; otherwise empty.</summary>
    public ValueList<Ratio> Shares { get; }

    /// <summary>The share of the first year, from 0 to 1, if it falls by a rule; otherwise 0.</summary>
    public Ratio Start { get; }

    /// <summary>
    /// By what it falls every year: a share of the contract value (linear: 1/5 is 20 points), or a part of the share of the year before (geometric: 1/5 is a fifth less); else
    /// 0.
    /// </summary>
    public Ratio Step { get; }

    /// <summary>The share, from 0 to 1, that a linear schedule does not fall below, 0 by default; otherwise 0.</summary>
    public Ratio Floor { get; }

    /// <summary>A share stated for every year.</summary>
    /// <param name="shares">The shares, each from 0 to 1: 4/5 is 80%. There is one for each contract year.</param>
    /// <returns>The schedule.</returns>
    /// <exception cref="InvalidInputException">There is no share, or one is not from 0 to 1: all faults are reported, each with the position of its share.</exception>
    public static GuaranteeSchedule Explicit(params ValueList<Ratio> shares) => new(GuaranteeKind.Explicit, shares, default, default, default);

    /// <summary>A share that falls by the same points every year: start, start - step, start - 2 x step and so on, not below a floor.</summary>
    /// <param name="start">The share of the first year, from 0 to 1: 4/5 is 80%.</param>
    /// <param name="step">The share of the contract value by which it falls every year, from 0 to 1: 1/5 is 20 points.</param>
    /// <param name="floor">The share that it does not fall below, from 0 to the start; 0 by default.</param>
    /// <returns>The schedule, for any number of years.</returns>
    /// <exception cref="InvalidInputException">A share is out of range: all faults are reported.</exception>
    public static GuaranteeSchedule Linear(Ratio start, Ratio step, Ratio floor = default) => new(GuaranteeKind.Linear, [], start, step, floor);

    /// <summary>A share that falls by the same part of itself every year: start, start x (1 - step), start x (1 - step)^2 and so on.</summary>
    /// <param name="start">The share of the first year, from 0 to 1: 4/5 is 80%.</param>
    /// <param name="step">The part of itself by which it falls every year, from 0 to 1: 1/5 is a fifth less than the year before.</param>
    /// <returns>The schedule, for any number of years.</returns>
    /// <exception cref="InvalidInputException">A share is out of range: all faults are reported.</exception>
    public static GuaranteeSchedule Geometric(Ratio start, Ratio step) => new(GuaranteeKind.Geometric, [], start, step, default);

    /// <summary>The share of a contract year to six decimals, half away from zero; for display only.</summary>
    /// <param name="year">Which year, counted from 1, to 100: the most that a contract has.</param>
    /// <returns>The share of the contract value that is guaranteed, from 0 to 1.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The year is below 1 or above 100, or no share is stated for it.</exception>
    public decimal Share(int year)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(year, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(year, ContractFaults.MostYears);
        return Exact(year).Round(ShownDecimals);
    }

    /// <summary>The share of a contract year, counted from 1.</summary>
    internal Fraction Exact(int year)
    {
        switch (Kind)
        {
            case GuaranteeKind.Linear:
                Fraction share = Fraction.Of(Start) - (Fraction.Of(Step) * (year - 1));
                return share < Fraction.Of(Floor) ? Fraction.Of(Floor) : share;
            case GuaranteeKind.Geometric:
                return Fraction.Of(Start) * (1 - Fraction.Of(Step)).Power(year - 1);
            default:
                return Fraction.Of(Shares[year - 1]);
        }
    }
}

/// <summary>How the guaranteed share of a contract changes from year to year.</summary>
/// <remarks>Rule: spec 6, Schedule of guarantee. "Further 20 per cent stepped reductions" can be read as linear or as geometric; linear is the usual reading.</remarks>
[JsonConverter(typeof(EnumWordJsonConverter<GuaranteeKind>))]
public enum GuaranteeKind
{
    /// <summary>A share is stated for every year.</summary>
    Explicit,

    /// <summary>The share falls by the same points every year: 80, 60, 40, 20, 0%.</summary>
    Linear,

    /// <summary>The share falls by the same part of itself every year: 80, 64, 51.2%.</summary>
    Geometric,
}

/// <summary>What can be wrong with a schedule of guarantee.</summary>
internal static class ScheduleFaults
{
    internal const string ShareRange = "write a number from 0 to 1, such as 0.8 or 4/5";
    private const string Shares = "/shares";

    internal static bool IsShare(Ratio share) => share.Numerator >= 0 && share.Numerator <= share.Denominator;

    internal static List<Fault>? In(GuaranteeSchedule schedule)
    {
        FaultList faults = new("schedule");
        if (schedule.Kind == GuaranteeKind.Explicit)
        {
            for (int i = 0; i < schedule.Shares.Count; i++)
            {
                AddIfNoShare(ref faults, "guaranteed_share", schedule.Shares[i], $"{Shares}/{Iso.Number(i)}");
            }

            if (schedule.Shares.Count == 0)
            {
                faults.Add("guaranteed_share", null, "is missing", "give a share for each contract year", Shares);
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

    /// <summary>What is wrong with a schedule for a contract: another number of years, or shares that rise although the policy forbids it.</summary>
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
            faults.Add("guaranteed_share", null, $"is given for {Iso.Count(shares, "year", "years")}, but the contract has {Iso.Number(years)}",
                "give a share for each contract year, or a schedule that falls by a rule", Shares);
        }

        for (int i = 1; i < shares && !policy.AllowRisingShares; i++)
        {
            if (Rising(schedule.Shares[i - 1], schedule.Shares[i]) is { } rising)
            {
                faults.Add(rising with { Path = $"{Shares}/{Iso.Number(i)}" });
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

    private static bool AddIfNoShare(ref FaultList faults, string field, Ratio share, string? path = null)
    {
        bool isShare = IsShare(share);
        if (!isShare)
        {
            faults.Add(field, share.ToString(), "is not a share", ShareRange, path);
        }

        return isShare;
    }
}
