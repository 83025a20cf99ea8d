namespace PhbCalc.Data;

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
