using PhbCalc.Employment;

namespace PhbCalc.Rotas;

/// <summary>The sums of one PA over a budget, added up from pay period to pay period, in pence.</summary>
internal struct AssistantSums
{
    internal long Worked;
    internal long SleepIn;
    internal long Retainer;
    internal long Holiday;
    internal long NationalInsurance;
    internal long Pension;

    /// <summary>Minutes worked on days of the budget.</summary>
    internal ExactSum Minutes;

    /// <summary>The lowest hourly rate paid, in millionths of a pound; 0 if none is.</summary>
    internal ulong LowestHourly;

    /// <summary>The days of the budget on which the PA is employed.</summary>
    internal DayRange Days;

    /// <summary>The first pay day, as a day number; 0 if there is none.</summary>
    internal int FirstPayDay;

    /// <summary>What holiday adds to pay, on the last pay day.</summary>
    internal Ratio HolidayShare;

    /// <summary>Days a week by the rota or as given; 0 if not known.</summary>
    internal Ratio DaysPerWeek;

    /// <summary>Pay without that for holiday.</summary>
    internal readonly long Paid => Worked + SleepIn + Retainer;

    internal readonly long Gross => Paid + Holiday;

    /// <summary>The pay of a week, in pence, times a number of weeks: exact until rounded here.</summary>
    internal readonly long Wage(Ratio weeks, bool withHoliday = false) => Days.IsEmpty ? 0
        : Pence.Round((UInt128)(withHoliday ? Gross : Paid) * 7 * (ulong)weeks.Numerator, (UInt128)Days.Length * (ulong)weeks.Denominator);
}

/// <summary>The sums of pay periods on which on-costs of the team depend.</summary>
internal struct TeamSums
{
    /// <summary>Gross pay, in pence.</summary>
    internal long Gross;

    /// <summary>Minutes worked.</summary>
    internal ExactSum Minutes;

    /// <summary>How often a payroll is run.</summary>
    internal int PayrollRuns;
}

/// <summary>What a PA is paid for a part of a pay period, from its first day, in pence; each sum is rounded once.</summary>
/// <param name="Worked">For hours worked.</param>
/// <param name="SleepIn">For nights asleep.</param>
/// <param name="Retainer">For visits that an absence stops.</param>
/// <param name="Holiday">For holiday.</param>
internal readonly record struct RunPay(long Worked, long SleepIn, long Retainer, long Holiday)
{
    internal RunPay(in WorkSums work, Ratio holidayShare)
        : this(work.Worked.ToPence(), work.SleepIn.ToPence(), work.Retainer.ToPence(), 0) =>
        Holiday = Pence.Round((ulong)(Worked + SleepIn + Retainer), (ulong)holidayShare.Numerator, (ulong)holidayShare.Denominator);

    internal long Gross => Worked + SleepIn + Retainer + Holiday;

    public static RunPay operator -(RunPay left, RunPay right) =>
        new(left.Worked - right.Worked, left.SleepIn - right.SleepIn, left.Retainer - right.Retainer, left.Holiday - right.Holiday);
}

/// <summary>The part of one PA's pay period that lies in the budget.</summary>
/// <param name="Assistant">The position of the PA.</param>
/// <param name="Run">The period.</param>
/// <param name="Own">The days of the budget in it.</param>
/// <param name="Pay">What is paid for those days.</param>
/// <param name="Whole">What is paid for the whole period.</param>
/// <param name="NationalInsurance">The contributions on those days, in pence.</param>
/// <param name="WholeNationalInsurance">Those of the whole period.</param>
/// <param name="Pension">The pension contribution on those days, in pence.</param>
/// <param name="WholePension">That of the whole period.</param>
/// <param name="PensionDue">Whether a pension contribution is due, or why not.</param>
/// <param name="Category">The category of National Insurance.</param>
/// <param name="Figures">The figures of the pay day.</param>
/// <param name="Minutes">Minutes worked on those days.</param>
/// <param name="HolidayShare">What holiday adds to pay.</param>
internal readonly record struct PaidRun(
    int Assistant,
    PayRun Run,
    DayRange Own,
    RunPay Pay,
    RunPay Whole,
    long NationalInsurance,
    long WholeNationalInsurance,
    long Pension,
    long WholePension,
    PensionDue PensionDue,
    NationalInsuranceCategory Category,
    DayFigures Figures,
    ExactSum Minutes,
    Ratio HolidayShare);

/// <summary>Takes each pay period of each PA as it is worked out: a list, or nothing.</summary>
internal interface IRunSink
{
    /// <summary>Where pieces of work of the next period go; null if only sums are wanted.</summary>
    List<WorkDetail>? Details { get; }

    void Add(in PaidRun run);
}

/// <summary>Takes pay periods and forgets them.</summary>
internal readonly struct NoRuns : IRunSink
{
    public List<WorkDetail>? Details => null;

    public void Add(in PaidRun run)
    {
        // Their sums are all that is wanted.
    }
}

/// <summary>Keeps each pay period with the work in it.</summary>
internal readonly struct RunList() : IRunSink
{
    internal List<(PaidRun Run, List<WorkDetail> Work)> All { get; } = [];

    public List<WorkDetail> Details { get; } = [];

    public void Add(in PaidRun run)
    {
        All.Add((run, [.. Details]));
        Details.Clear();
    }
}
