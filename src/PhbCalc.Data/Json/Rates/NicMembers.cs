using System.Text.Json;
using PhbCalc.Rates.Employment;

namespace PhbCalc.Data;

/// <summary>The members of a list of National Insurance contributions, named as the columns of nic.csv.</summary>
internal static class NicMembers
{
    private static readonly NicContribution Nothing = new(new(default, "?", Money.Zero), Money.Zero);

    internal static void Write(Utf8JsonWriter json, ValueList<NicContribution> contributions)
    {
        json.WriteStartObject();
        json.WriteString("format", NicJson.Format);
        json.WriteList("rows", contributions, WriteRow);
        json.WriteEndObject();
    }

    internal static ValueList<NicContribution> Read(JsonObject members)
    {
        members.MustHave("format", "rows");
        return members.List("rows", ReadRow);
    }

    private static void WriteRow(Utf8JsonWriter json, NicContribution contribution)
    {
        NicRow row = contribution.Row;
        json.WriteStartObject();
        json.WriteString("tax_year", row.Period.Year.ToString());
        json.WriteString("category", row.Category);
        json.WriteString("frequency", row.Period.Frequency.Word());
        json.WriteNumber("period", row.Period.Number);
        json.WritePounds("pay", row.Pay);
        json.WritePounds("employer_ni", contribution.EmployerContribution);
        json.WriteEndObject();
    }

    private static NicContribution ReadRow(JsonObject members)
    {
        members.MustHave([.. NicColumns.All.Names, "employer_ni"]);
        TaxYear year = members.TaxYear("tax_year");
        string category = members.Text("category");
        PayFrequency frequency = members.Word("frequency", EmploymentWords.Frequencies);
        int period = members.Whole("period");
        Money pay = members.Pounds("pay");
        Money contribution = members.Pence("employer_ni");
        return members.Make(() => new(new(new(year, frequency, period), category, pay), contribution), Nothing);
    }
}
