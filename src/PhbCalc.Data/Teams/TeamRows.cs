using PhbCalc.Rates.Employment;

namespace PhbCalc.Data;

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
