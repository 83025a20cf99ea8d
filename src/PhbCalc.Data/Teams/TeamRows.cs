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

        rows.RefuseRepeats(table, TeamColumns.PaId, people, row => row.Assistant.Id);
        return rows;
    }

    private static PersonalAssistant? AssistantIn(CsvTable row, string id)
    {
        decimal weeklyHours = row.RequiredNumber(TeamColumns.WeeklyHours);
        Money hourlyPay = row.RequiredMoney(TeamColumns.HourlyPay);
        PayFrequency? frequency = row.RequiredWord(TeamColumns.Frequency, EmploymentWords.Frequencies);
        int? age = CheckedAge(row);
        string? category = row.Text(TeamColumns.NationalInsuranceCategory);
        PensionEnrolment? pension = row.Word(TeamColumns.Pension, EmploymentWords.Pensions);
        try
        {
            PersonalAssistant assistant = new(id, weeklyHours, hourlyPay, frequency ?? default) { Age = age, Pension = pension ?? default };
            return !row.IsSound ? null : category is null ? assistant : assistant with { NationalInsuranceCategory = category };
        }
        catch (InvalidInputException exception)
        {
            row.Refuse(exception.Faults);
            return null;
        }
    }

    /// <summary>The age in a row, looked at by itself so that it is reported beside whatever else is wrong with the PA; null if it is blank or wrong.</summary>
    private static int? CheckedAge(CsvTable row)
    {
        try
        {
            return EmploymentFaults.CheckedAge(row.Whole(TeamColumns.Age));
        }
        catch (InvalidInputException exception)
        {
            row.Refuse(exception.Faults);
            return null;
        }
    }
}
