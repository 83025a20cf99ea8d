using PhbCalc.BottomUp;
using PhbCalc.Rates;

namespace PhbCalc.Rotas;

/// <summary>What one PA works on some days, exactly: pay in millionths of a pound, time in minutes.</summary>
internal struct WorkSums
{
    /// <summary>Pay for hours worked.</summary>
    internal ExactSum Worked;

    /// <summary>Allowances for nights asleep.</summary>
    internal ExactSum SleepIn;

    /// <summary>Pay for visits that an absence stops.</summary>
    internal ExactSum Retainer;

    /// <summary>The part of pay for hours worked that counts for the minimum wage: each hour at the basic rate of its service.</summary>
    internal ExactSum Basic;

    /// <summary>Minutes worked.</summary>
    internal ExactSum Minutes;

    /// <summary>The lowest hourly rate paid; 0 if none is.</summary>
    internal ulong LowestHourly;
}

/// <summary>So much work at one rate, to be shown.</summary>
/// <param name="Service">The service.</param>
/// <param name="Band">The position of its band.</param>
/// <param name="MicroPounds">The rate, in millionths of a pound per unit.</param>
/// <param name="Units">How many units, exactly.</param>
/// <param name="IsRetainer">Whether an absence stopped it and it is still paid.</param>
internal readonly record struct WorkDetail(ServiceRates? Service, int Band, ulong MicroPounds, Ratio Units, bool IsRetainer);

/// <summary>Adds up what one PA works: the visits that are theirs, and those that the team shares.</summary>
/// <remarks>A mutable struct: the counter of visits adds to it, and its counts are then added to sums.</remarks>
/// <param name="rota">The rota.</param>
/// <param name="pay">The cards of pay.</param>
/// <param name="details">Takes each piece of work; null if only sums are wanted.</param>
internal struct WorkSink(Rota rota, PayRates pay, List<WorkDetail>? details) : IVisitSink
{
    /// <summary>The common part of all units: minutes of an hour, days of a week and occurrences all divide it.</summary>
    private const uint PartsPerUnit = 420;
    private const int NoVisit = -1;

    private readonly Rota rota = rota;
    private readonly PayRates pay = pay;
    private readonly List<WorkDetail>? details = details;
    private Group own;
    private Group shared;
    private ulong lowestHourly;
    private long weight;
    private long ofAll;

    /// <summary>The worker whose visits are counted: a PA, or the team for shared ones.</summary>
    internal required int Worker { get; init; }

    /// <summary>The only visit to count; -1 for all of the worker.</summary>
    internal int Only { get; set; } = NoVisit;

    /// <summary>Whether the counted visits are paid although not worked, and which share of them.</summary>
    internal bool IsRetainer { get; set; }

    /// <summary>The paid share of the counted visits.</summary>
    internal Ratio Paid { get; set; } = new(1);

    /// <summary>Whether anything was counted.</summary>
    internal bool HasAny { get; private set; }

    /// <summary>Counts shared visits too, and the PA's share of them.</summary>
    internal void ShareOfTeam(long part, long whole) => (weight, ofAll) = (part, whole);

    public readonly bool Takes(int visit) =>
        (rota.WorkerOf(visit) == Worker || (rota.WorkerOf(visit) == Rota.Shared && ofAll > 0)) && (Only < 0 || Only == visit);

    public void Add(PaidFor kind, int visit, PricedVersion version, int band, int quantity, long pence)
    {
        if (quantity == 0)
        {
            return;
        }

        HasAny = true;
        ServiceRates service = version.Service;
        ref readonly VisitTerms terms = ref rota.Plan.Terms[visit];
        ulong rate = version.MicroPounds[band];
        ulong times = (ulong)quantity * (ulong)terms.Carers;
        ulong parts = times * (PartsPerUnit / version.CountedPerUnit);
        bool isShared = rota.WorkerOf(visit) == Rota.Shared && ofAll > 0;
        Group group = isShared ? shared : own;
        if (service.Unit == RateUnit.Night && pay.IsSleepIn(service))
        {
            group.SleepIn += (UInt128)rate * parts;
        }
        else
        {
            group.Worked += (UInt128)rate * parts;
            if (service.Unit != RateUnit.Week)
            {
                group.Basic += (UInt128)version.LowestMicroPounds * parts;
                group.Minutes += service.Unit == RateUnit.Hour ? times : times * (ulong)terms.Minutes;
            }
        }

        if (isShared)
        {
            shared = group;
        }
        else
        {
            own = group;
        }

        if (service.Unit == RateUnit.Hour)
        {
            lowestHourly = lowestHourly == 0 ? rate : Math.Min(lowestHourly, rate);
        }

        details?.Add(new(service, band, rate, new Ratio((long)times, version.CountedPerUnit) * Paid * (isShared ? new Ratio(weight, ofAll) : new(1)), IsRetainer));
    }

    /// <summary>Adds the counts to sums, with the PA's share of shared visits, and starts again.</summary>
    internal void Fold(ref WorkSums sums)
    {
        Fold(own, 1, 1, ref sums);
        if (ofAll > 0)
        {
            Fold(shared, (UInt128)weight, (UInt128)ofAll, ref sums);
        }

        sums.LowestHourly = IsRetainer || lowestHourly == 0 ? sums.LowestHourly : sums.LowestHourly == 0 ? lowestHourly : Math.Min(lowestHourly, sums.LowestHourly);
        (own, shared, lowestHourly) = (default, default, 0);
    }

    private readonly void Fold(in Group group, UInt128 share, UInt128 whole, ref WorkSums sums)
    {
        UInt128 units = whole * PartsPerUnit;
        if (IsRetainer)
        {
            sums.Retainer.Add((group.Worked + group.SleepIn) * share * (ulong)Paid.Numerator, units * (ulong)Paid.Denominator);
            return;
        }

        sums.Worked.Add(group.Worked * share, units);
        sums.SleepIn.Add(group.SleepIn * share, units);
        sums.Basic.Add(group.Basic * share, units);
        sums.Minutes.Add(group.Minutes * share, whole);
    }

    /// <summary>The total of visits of one kind, in parts of a unit.</summary>
    private struct Group
    {
        internal UInt128 Worked;
        internal UInt128 SleepIn;
        internal UInt128 Basic;
        internal ulong Minutes;
    }
}
