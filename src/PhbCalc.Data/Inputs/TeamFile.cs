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
        using CsvTable table = new(team, TeamColumns.All, faults, options ?? ReadOptions.Default);
        PersonColumn people = PersonColumn.OfAnybody();
        PersonRows<TeamRow> rows = TeamRows.Read(table, people);
        PersonRows<OnCost> costs = new();
        if (onCosts is not null)
        {
            using CsvTable costTable = new(onCosts, OnCostColumns.All, onCostFaults, options ?? ReadOptions.Default);
            costs = OnCostRows.Read(costTable, PersonColumn.Of(people, fileName, table.IsWhole));
        }

        FileFaults.ThrowIfAny(faults, onCostFaults);
        return TeamsBuilder.Build(fileName, people, rows, costs);
    }
}

/// <summary>The columns of team.csv.</summary>
internal static class TeamColumns
{
    internal const int PersonId = 0;
    internal const int PaId = 1;
    internal const int WeeklyHours = 2;
    internal const int HourlyPay = 3;
    internal const int Frequency = 4;
    internal const int Age = 5;
    internal const int NationalInsuranceCategory = 6;
    internal const int Pension = 7;
    internal const int EmploymentAllowance = 8;
    internal const int Apprentice = 9;
    internal const int Lodging = 10;
    internal const int DaysPerWeek = 11;

    internal static FileColumns All { get; } = new(
        ["person_id", "pa_id", "weekly_hours", "hourly_pay", "frequency"],
        ["age", "ni_category", "pension", "employment_allowance", "apprentice", "lodging", "days_per_week"]);
}

/// <summary>A row of team.csv.</summary>
/// <param name="Assistant">The PA.</param>
/// <param name="ClaimsEmploymentAllowance">Whether the person who employs the PA claims the Employment Allowance.</param>
internal sealed record TeamRow(PersonalAssistant Assistant, bool ClaimsEmploymentAllowance);

/// <summary>Reads the rows of team.csv.</summary>
internal static class TeamRows
{
    internal static PersonRows<TeamRow> Read(CsvTable table, PersonColumn people)
    {
        PersonRows<TeamRow> rows = new();
        AllowanceClaims claims = new();
        while (table.Next())
        {
            int person = people.Find(table, TeamColumns.PersonId);
            string id = table.RequiredText(TeamColumns.PaId);
            bool claimsAllowance = claims.In(table, person);
            PersonalAssistant? assistant = AssistantIn(table, id);
            rows.Add(person, table.Row, id, assistant is null ? null : new(assistant, claimsAllowance));
        }

        rows.RefuseRepeats(table, TeamColumns.PaId, people, row => row.Assistant.Id, TeamFaults.OneRow);
        return rows;
    }

    private static PersonalAssistant? AssistantIn(CsvTable row, string id)
    {
        decimal weeklyHours = row.RequiredNumber(TeamColumns.WeeklyHours);
        Money hourlyPay = row.RequiredMoney(TeamColumns.HourlyPay);
        PayFrequency? frequency = row.RequiredWord(TeamColumns.Frequency, EmploymentWords.Frequencies);
        int? age = Checked(row, () => EmploymentFaults.CheckedAge(row.Whole(TeamColumns.Age)));
        decimal? days = Checked(row, () => EmploymentFaults.CheckedDays(row.Number(TeamColumns.DaysPerWeek)));
        bool? apprentice = row.Word(TeamColumns.Apprentice, Words.YesNo);
        bool lodging = row.Word(TeamColumns.Lodging, Words.YesNo) ?? false;
        string? category = row.Text(TeamColumns.NationalInsuranceCategory);
        PensionEnrolment? pension = row.Word(TeamColumns.Pension, EmploymentWords.Pensions);
        try
        {
            PersonalAssistant assistant = new(id, weeklyHours, hourlyPay, frequency ?? default)
            {
                Age = age,
                NationalInsuranceCategory = category,
                Pension = pension ?? default,
                IsApprentice = apprentice,
                HasFreeLodging = lodging,
                DaysPerWeek = days,
            };
            return row.IsSound ? assistant : null;
        }
        catch (InvalidInputException exception)
        {
            row.Refuse(exception.Faults);
            return null;
        }
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
