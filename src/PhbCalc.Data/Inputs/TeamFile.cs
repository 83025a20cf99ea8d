using System.Globalization;
using PhbCalc.Data.Csv;
using PhbCalc.Employment;
using PhbCalc.Rotas;

namespace PhbCalc.Data;

/// <summary>Reads team.csv, the PAs that people employ, with oncosts.csv, their further costs.</summary>
/// <remarks>Rule: spec 8, team.csv and oncosts.csv; spec 3, What employing someone costs; spec 3b, Who works when, at what pay.</remarks>
public static class TeamFile
{
    /// <summary>The name of the file in a folder: <c>team.csv</c>.</summary>
    public const string Name = "team.csv";

    internal static PersonFile<TeamRow> File { get; } = new(("pa_id", row => row.Assistant.Id), TeamFaults.OneRow);

    private static readonly Column<decimal?> WeeklyHours = File.Required("weekly_hours", Cell.NumberOrBlank);
    private static readonly Column<Money?> HourlyPay = File.Required("hourly_pay", Cell.MoneyOrBlank);
    private static readonly Column<PayFrequency?> Frequency = File.Required("frequency", Cell.Word(EmploymentWords.Frequencies));
    private static readonly Column<int?> Age = File.Optional("age", (row, column) => Checked(row, () => EmploymentFaults.CheckedAge(row.Whole(column))));
    private static readonly Column<string?> NationalInsuranceCategory = File.Optional("ni_category", Cell.TextOrBlank);
    private static readonly Column<PensionEnrolment> Pension = File.Optional("pension", Cell.WordOr(EmploymentWords.Pensions, default));
    private static readonly Column<bool?> Allowance = File.Optional("employment_allowance", Cell.WordOrBlank(Words.YesNo));
    private static readonly Column<bool?> Apprentice = File.Optional("apprentice", Cell.WordOrBlank(Words.YesNo));
    private static readonly Column<bool> Lodging = File.Optional("lodging", Cell.WordOr(Words.YesNo, false));
    private static readonly Column<decimal?> DaysPerWeek = File.Optional("days_per_week", (row, column) => Checked(row, () => EmploymentFaults.CheckedDays(row.Number(column))));
    private static readonly Column<LocalDate?> DateOfBirth = File.Optional("date_of_birth", Cell.DateOrBlank);
    private static readonly Column<LocalDate?> From = File.Optional("from", Cell.DateOrBlank);
    private static readonly Column<LocalDate?> To = File.Optional("to", Cell.DateOrBlank);
    private static readonly Column<LocalDate?> ServiceFrom = File.Optional("service_from", Cell.DateOrBlank);
    private static readonly Column<HolidayPay?> Holiday = File.Optional("holiday", Cell.WordOrBlank(EmploymentWords.HolidayPays));
    private static readonly Column<HigherRateReason?> RateReason = File.Optional("rate_reason", Cell.WordOrBlank(EmploymentWords.HigherRateReasons));
    private static readonly Column<LocalDate?> RateUntil = File.Optional("rate_until", Cell.DateOrBlank);
    private static readonly Column<string?> RateEvidence = File.Optional("rate_evidence", Cell.TextOrBlank);
    private static readonly Column<Money?> AllowanceUsed = File.Optional("allowance_used", (row, column) => Checked<Money>(row, () => row.Money(column) is { } used ? RotaPartFaults.CheckedUsed(used) : null));

    /// <summary>Reads the teams, with hours a week and pay in pounds an hour. On-costs of a person who is not in team.csv are refused, and so are PAs without hours and pay, since there is no rota.</summary>
    /// <param name="team">The file team.csv; it is left open.</param>
    /// <param name="onCosts">The file oncosts.csv; null (the default) if there is none. It is left open.</param>
    /// <param name="fileName">What to call team.csv in messages; <c>team.csv</c> by default.</param>
    /// <param name="onCostsFileName">What to call oncosts.csv in messages; <c>oncosts.csv</c> by default.</param>
    /// <param name="options">How files are read; dates as yyyy-MM-dd if not given.</param>
    /// <exception cref="InvalidFilesException">A file is wrong. All faults of both are reported at once.</exception>
    public static Teams Read(
        Stream team, Stream? onCosts = null, string fileName = Name, string onCostsFileName = OnCostsFile.Name, ReadOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(team);
        FileFaults faults = new(fileName);
        FileFaults onCostFaults = new(onCostsFileName);
        using CsvTable table = new(team, File.Columns, faults, options ?? ReadOptions.Default);
        PersonColumn people = PersonColumn.OfAnybody();
        PersonRows<TeamRow> rows = Rows(table, people, haveRotas: false);
        PersonRows<OnCost> costs = new();
        if (onCosts is not null)
        {
            using CsvTable costTable = new(onCosts, OnCostsFile.File.Columns, onCostFaults, options ?? ReadOptions.Default);
            costs = OnCostsFile.Rows(costTable, PersonColumn.Of(people, fileName, table.IsWhole));
        }

        FileFaults.ThrowIfAny(faults, onCostFaults);
        return TeamsBuilder.Build(fileName, people, rows, costs) with { Places = SheetPlaces.Of((fileName, team), (onCostsFileName, onCosts)) };
    }

    /// <summary>Reads the rows of team.csv beside other files.</summary>
    /// <param name="table">The file.</param>
    /// <param name="people">The people.</param>
    /// <param name="haveRotas">Whether hours and pay may be blank, because visits on cards of pay may give them.</param>
    internal static PersonRows<TeamRow> Rows(CsvTable table, PersonColumn people, bool haveRotas)
    {
        AllowanceClaims claims = new(Allowance, AllowanceUsed);
        return File.Read(table, people, (row, id, person) => Made(row, id, haveRotas, claims.In(row, person), claims.UsedIn(row, person)));
    }

    private static TeamRow Made(CsvTable row, string id, bool haveRotas, bool claimsAllowance, Money? used)
    {
        (decimal? hours, Money? pay, PayFrequency? frequency) = (WeeklyHours.In(row), HourlyPay.In(row), Frequency.In(row));
        RotaAssistant assistant = new(id.Length == 0 ? "PA" : id, frequency ?? default)
        {
            Age = Age.In(row),
            DateOfBirth = DateOfBirth.In(row),
            From = From.In(row),
            To = To.In(row),
            ServiceFrom = ServiceFrom.In(row),
            NationalInsuranceCategory = NationalInsuranceCategory.In(row),
            Pension = Pension.In(row),
            IsApprentice = Apprentice.In(row),
            HasFreeLodging = Lodging.In(row),
            DaysPerWeek = DaysPerWeek.In(row),
            Holiday = Holiday.In(row),
            HigherRate = RateIn(row),
        };
        RefuseBlank(row, WeeklyHours, haveRotas);
        RefuseBlank(row, HourlyPay, haveRotas);
        // Of hours or pay that are blank or cannot be read, the other one is looked at all the same.
        PersonalAssistant constant = Constant(assistant, id, hours ?? 0m, pay ?? Money.Zero);
        row.Refuse(RotaPartFaults.InDates(assistant, assistant.From));
        return new(
            assistant with { WeeklyHours = hours > 0m ? Ratio.FromDecimal(hours.Value) : null, HourlyPay = pay },
            hours is not null,
            hours is null || pay is null ? null : constant,
            claimsAllowance,
            used ?? Money.Zero);
    }

    /// <summary>The PA as one of constant hours.</summary>
    private static PersonalAssistant Constant(RotaAssistant assistant, string id, decimal weeklyHours, Money hourlyPay) => new(id, weeklyHours, hourlyPay, assistant.Frequency)
    {
        Age = assistant.Age,
        DateOfBirth = assistant.DateOfBirth,
        NationalInsuranceCategory = assistant.NationalInsuranceCategory,
        Pension = assistant.Pension,
        IsApprentice = assistant.IsApprentice,
        HasFreeLodging = assistant.HasFreeLodging,
        DaysPerWeek = assistant.DaysPerWeek,
        Holiday = assistant.Holiday,
    };

    /// <summary>Why the PA is paid more than the indicative rate; null if no reason is given, or something is wrong with it.</summary>
    private static HigherRate? RateIn(CsvTable row)
    {
        (HigherRateReason? reason, LocalDate? until, string? evidence) = (RateReason.In(row), RateUntil.In(row), RateEvidence.In(row));
        if (reason is null)
        {
            row.Refuse((until is null && evidence is null) || !RateReason.CanBeReadIn(row) ? [] : [TeamFaults.NoReason(until is null ? RateEvidence.Name : RateUntil.Name)]);
            return null;
        }

        try
        {
            return HigherRate.Of(reason.Value, until, evidence);
        }
        catch (InvalidInputException exception)
        {
            row.Refuse(exception.Faults);
            return null;
        }
    }

    private static void RefuseBlank<T>(CsvTable row, Column<T> column, bool mayBeBlank)
    {
        if (!mayBeBlank && column.IsBlankIn(row) && column.Wants(row))
        {
            column.Refuse(row, CellFaults.Blank(column.Name));
        }
    }

    /// <summary>A value of a row, checked alone and so reported beside other faults of the PA; null if it is blank or wrong.</summary>
    private static T? Checked<T>(CsvTable row, Func<T?> value)
        where T : struct
    {
        try
        {
            return value();
        }
        catch (InvalidInputException exception)
        {
            row.Refuse(exception.Faults);
            return null;
        }
    }
}

/// <summary>A row of team.csv.</summary>
/// <param name="Assistant">The PA.</param>
/// <param name="HasHours">Whether the row gives hours a week, even 0.</param>
/// <param name="Constant">The PA with constant hours and pay; null if the row does not give both.</param>
/// <param name="ClaimsEmploymentAllowance">Whether the person who employs the PA claims the Employment Allowance.</param>
/// <param name="AllowanceUsed">How much of it that person has used elsewhere.</param>
internal sealed record TeamRow(RotaAssistant Assistant, bool HasHours, PersonalAssistant? Constant, bool ClaimsEmploymentAllowance, Money AllowanceUsed);

/// <summary>What can be wrong with teams of PAs, beyond what is wrong with one cell.</summary>
internal static class TeamFaults
{
    /// <summary>What to do about two rows of one PA: as two PAs they would have two thresholds of National Insurance and of the pension.</summary>
    internal const string OneRow = "one PA has one row; put several rates on a card of pay; give another PA another id";

    /// <summary>A row that contradicts an earlier row of the same person about the Employment Allowance.</summary>
    /// <param name="given">What the row says.</param>
    /// <param name="earlier">What the earlier row says.</param>
    /// <param name="row">The earlier row.</param>
    internal static Fault ClaimsDiffer(AllowanceClaim given, AllowanceClaim earlier, int row)
    {
        string problem = given.IsBlank ? "is blank, which means yes, so it is" : "is";
        return new("employment_allowance", string.Create(CultureInfo.InvariantCulture, $"{problem} not what row {row} of the same person says, {earlier}"),
            "write the same in all of the person's rows: an employer claims it once or not at all")
        {
            Value = given.IsBlank ? null : given.ToString(),
        };
    }

    internal static Fault UsedDiffers(Money given, Money earlier, int row) =>
        new("allowance_used", string.Create(CultureInfo.InvariantCulture, $"is not what row {row} of the same person says, {earlier}"), "write it in one of the person's rows, or the same in all") { Value = given.ToString() };

    internal static Fault NoReason(string field) => new(field, "is given without a reason for the rate", "write transition or recruitment as rate_reason, or leave it blank");
}
