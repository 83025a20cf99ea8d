using System.Text.Json;
using PhbCalc.Rates.Employment;

namespace PhbCalc.Data;

/// <summary>The members of the totals of employment costs, named as the columns of employment.csv. They are read to be held against the lines.</summary>
internal static class EmploymentTotalsMembers
{
    private const string LoadedHourly = "loaded_hourly";
    private const int LoadedDecimals = 4;

    private static readonly (string Name, Func<EmploymentTotals, Money> Of)[] Members =
    [
        ("gross", totals => totals.Gross),
        ("holiday", totals => totals.Holiday),
        ("employer_ni", totals => totals.NationalInsurance),
        ("pension", totals => totals.Pension),
        ("other", totals => totals.Other),
        ("allowance", totals => totals.Allowance),
        ("total", totals => totals.Total),
    ];

    internal static void Write(Utf8JsonWriter json, string name, EmploymentTotals totals)
    {
        json.WriteStartObject(name);
        foreach ((string member, Func<EmploymentTotals, Money> of) in Members)
        {
            json.WritePounds(member, of(totals));
        }

        json.WriteEndObject();
    }

    /// <summary>The loaded hourly rate, to four decimals.</summary>
    internal static void WriteLoaded(Utf8JsonWriter json, LoadedRate? loaded) => json.WriteDecimals(LoadedHourly, loaded?.PerHour.Pounds, LoadedDecimals);

    internal static void RefuseOthers(JsonObject stated, EmploymentTotals totals)
    {
        stated.MustHave([.. Members.Select(member => member.Name)]);
        foreach ((string name, Func<EmploymentTotals, Money> of) in Members)
        {
            stated.RefuseUnlessSum(name, of(totals));
        }
    }

    internal static void RefuseOtherLoaded(JsonObject members, LoadedRate? loaded) =>
        members.RefuseUnlessIs(LoadedHourly, members.NumberOrNull(LoadedHourly), loaded?.PerHour.Pounds);
}
