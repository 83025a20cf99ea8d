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

    /// <summary>What of the pay for hours worked counts for the minimum wage: each hour at the basic rate of its service.</summary>
    internal ExactSum Basic;

    /// <summary>Minutes worked.</summary>
    internal ExactSum Minutes;

    /// <summary>The lowest hourly rate that is paid; 0 if none is.</summary>
    internal ulong LowestHourly;
}

/// <summary>So much work at one rate, to be shown.</summary>
/// <param name="Service">The service.</param>
/// <param name="Band">The position of its band.</param>
/// <param name="MicroPounds">The rate, in millionths of a pound per unit.</param>
/// <param name="Units">How many units, exactly.</param>
/// <param name="IsRetainer">Whether it was stopped by an absence, and is paid all the same.</param>
internal readonly record struct WorkDetail(ServiceRates? Service, int Band, ulong MicroPounds, Ratio Units, bool IsRetainer);

/// <summary>Adds up what one PA works: the visits that are theirs, or those that the team shares.</summary>
/// <remarks>A struct that changes: the counter of visits adds to it, and what it has is then folded into sums as the PA's share.</remarks>
/// <param name="rota">The rota.</param>
/// <param name="pay">The cards of pay.</param>
/// <param name="details">Takes each piece of work; null where only sums are wanted.</param>
internal struct WorkSink(Rota rota, PayRates pay, List<WorkDetail>? details) : IVisitSink
{
    /// <summary>What all units are counted in: minutes of an hour, days of a week and occurrences all divide it.</summary>
    private const uint PartsPerUnit = 420;
    private const int NoVisit = -1;

    private readonly Rota rota = rota;
    private readonly PayRates pay = pay;
    private readonly List<WorkDetail>? details = details;
    private UInt128 worked;
    private UInt128 sleepIn;
    private UInt128 basic;
    private ulong minutes;
    private ulong lowestHourly;
    private int firstDetail;

    /// <summary>Whose visits are counted: those of a PA, or those that are shared.</summary>
    internal int Worker { get; set; }

    /// <summary>The only visit that is counted; -1 for all of the worker.</summary>
    internal int Only { get; set; } = NoVisit;

    /// <summary>Whether what is counted is paid although it is not worked.</summary>
    internal bool IsRetainer { get; set; }

    /// <summary>Whether anything was counted.</summary>
    internal bool HasAny { get; private set; }

    public readonly bool Takes(int visit) => rota.WorkerOf(visit) == Worker && (Only < 0 || Only == visit);

    public void Add(int visit, PricedVersion version, int band, int quantity, long pence)
    {
        if (quantity == 0)
        {
            return;
        }

        ServiceRates service = version.Service;
        VisitTerms terms = rota.Plan.Terms[visit];
        ulong times = (ulong)quantity * (ulong)terms.Carers;
        ulong parts = times * (PartsPerUnit / version.CountedPerUnit);
        HasAny = true;
        if (service.Unit == RateUnit.Night && pay.IsSleepIn(service))
        {
            sleepIn += (UInt128)version.MicroPounds[band] * parts;
        }
        else
        {
            worked += (UInt128)version.MicroPounds[band] * parts;
            if (service.Unit != RateUnit.Week)
            {
                basic += (UInt128)version.LowestMicroPounds * parts;
                minutes += service.Unit == RateUnit.Hour ? times : times * (ulong)terms.Minutes;
            }
        }

        if (service.Unit == RateUnit.Hour)
        {
            lowestHourly = lowestHourly == 0 ? version.MicroPounds[band] : Math.Min(lowestHourly, version.MicroPounds[band]);
        }

        details?.Add(new(service, band, version.MicroPounds[band], new((long)times, version.CountedPerUnit), IsRetainer));
    }

    /// <summary>Adds a PA's share of what was counted to sums, and starts again.</summary>
    internal void Fold(ref WorkSums sums, long weight, long ofAll, Ratio paid)
    {
        UInt128 share = (UInt128)weight;
        UInt128 units = (UInt128)ofAll * PartsPerUnit;
        if (IsRetainer)
        {
            sums.Retainer.Add((worked + sleepIn) * share * (ulong)paid.Numerator, units * (ulong)paid.Denominator);
        }
        else
        {
            sums.Worked.Add(worked * share, units);
            sums.SleepIn.Add(sleepIn * share, units);
            sums.Basic.Add(basic * share, units);
            sums.Minutes.Add(minutes * share, (UInt128)ofAll);
            sums.LowestHourly = sums.LowestHourly == 0 ? lowestHourly : lowestHourly == 0 ? sums.LowestHourly : Math.Min(lowestHourly, sums.LowestHourly);
        }

        for (int i = firstDetail; i < details?.Count; i++)
        {
            details[i] = details[i] with { Units = details[i].Units * new Ratio(weight, ofAll) * paid };
        }

        (worked, sleepIn, basic, minutes, lowestHourly, firstDetail) = (0, 0, 0, 0, 0, details?.Count ?? 0);
    }
}
