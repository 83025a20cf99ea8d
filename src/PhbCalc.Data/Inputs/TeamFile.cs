using System.Globalization;
using PhbCalc.Data.Csv;
using PhbCalc.Employment;

namespace PhbCalc.Data;

/// <summary>Reads team.csv, whom people employ, together with oncosts.csv, what else that costs.</summary>
/// <remarks>Rule: spec 8, team.csv and oncosts.csv; spec 3, What employing someone costs.</remarks>
public static class TeamFile
{
    /// <summary>The name of the file in a folder: <c>team.csv</c>.</summary>
    public const string Name = "team.csv";

    internal static PersonFile<TeamRow> File { get; } = new(("pa_id", row => row.Assistant.Id), TeamFaults.OneRow);

    private static readonly Column<decimal> WeeklyHours = File.Required("weekly_hours", Cell.Number);
    private static readonly Column<Money> HourlyPay = File.Required("hourly_pay", Cell.Money);
    private static readonly Column<PayFrequency?> Frequency = File.Required("frequency", Cell.Word(EmploymentWords.Frequencies));
    private static readonly Column<int?> Age = File.Optional("age", (row, column) => Checked(row, () => EmploymentFaults.CheckedAge(row.Whole(column))));
    private static readonly Column<string?> NationalInsuranceCategory = File.Optional("ni_category", Cell.TextOrBlank);
    private static readonly Column<PensionEnrolment> Pension = File.Optional("pension", Cell.WordOr(EmploymentWords.Pensions, default));
    private static readonly Column<bool?> Allowance = File.Optional("employment_allowance", Cell.WordOrBlank(Words.YesNo));
    private static readonly Column<bool?> Apprentice = File.Optional("apprentice", Cell.WordOrBlank(Words.YesNo));
    private static readonly Column<bool> Lodging = File.Optional("lodging", Cell.WordOr(Words.YesNo, false));
    private static readonly Column<decimal?> DaysPerWeek = File.Optional("days_per_week", (row, column) => Checked(row, () => EmploymentFaults.CheckedDays(row.Number(column))));

    /// <summary>Reads the teams, with hours a week and pay in pounds an hour. On-costs of somebody who is not in team.csv are refused.</summary>
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
        PersonRows<TeamRow> rows = Rows(table, people);
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
    internal static PersonRows<TeamRow> Rows(CsvTable table, PersonColumn people)
    {
        AllowanceClaims claims = new(Allowance);
        return File.Read(table, people, (row, id, person) => Made(row, id, claims.In(row, person)));
    }

    private static TeamRow Made(CsvTable row, string id, bool claimsAllowance)
    {
        (decimal weeklyHours, Money hourlyPay, PayFrequency? frequency, int? age, decimal? days) = (WeeklyHours.In(row), HourlyPay.In(row), Frequency.In(row), Age.In(row), DaysPerWeek.In(row));
        (bool? apprentice, bool lodging, string? category, PensionEnrolment pension) = (Apprentice.In(row), Lodging.In(row), NationalInsuranceCategory.In(row), Pension.In(row));
        PersonalAssistant assistant = new(id, weeklyHours, hourlyPay, frequency ?? default)
        {
            Age = age,
            NationalInsuranceCategory = category,
            Pension = pension,
            IsApprentice = apprentice,
            HasFreeLodging = lodging,
            DaysPerWeek = days,
        };
        return new(assistant, claimsAllowance);
    }

    /// <summary>A value of a row, looked at by itself so that it is reported beside whatever else is wrong with the PA; null if it is blank or wrong.</summary>
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
/// <param name="ClaimsEmploymentAllowance">Whether the person who employs the PA claims the Employment Allowance.</param>
internal sealed record TeamRow(PersonalAssistant Assistant, bool ClaimsEmploymentAllowance);

/// <summary>What can be wrong with teams of PAs, beyond what is wrong with one cell.</summary>
internal static class TeamFaults
{
    /// <summary>What to do about two rows of one PA: as two PAs they would have two thresholds of National Insurance and of the pension.</summary>
    internal const string OneRow = "one PA has one row: write all hours of the PA, and as hourly_pay the week's pay / those hours, with up to six decimals; give another PA another id";

    /// <summary>A row that does not say of the Employment Allowance what an earlier row of the same person says.</summary>
    /// <param name="given">What the row says.</param>
    /// <param name="earlier">What the earlier row says.</param>
    /// <param name="row">The earlier row.</param>
    internal static Fault ClaimsDiffer(AllowanceClaim given, AllowanceClaim earlier, int row)
    {
        string problem = given.IsBlank ? "is blank, which is yes, and so" : "is";
        return new("employment_allowance", string.Create(CultureInfo.InvariantCulture, $"{problem} not what row {row} of the same person says, {earlier}"),
            "write the same in all of the person's rows: an employer claims it once or not at all")
        {
            Value = given.IsBlank ? null : given.ToString(),
        };
    }
}
