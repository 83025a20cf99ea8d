using System.Text.Json;
using PhbCalc.BottomUp;

namespace PhbCalc.Data;

/// <summary>The members of the totals of a budget, named as the columns of budgets.csv.</summary>
internal static class TotalsMembers
{
    private const string TypicalWeek = "typical_week";
    private const string IndicativeAnnual = "indicative_annual";
    private const string CalendarExact = "calendar_exact";
    private const string Items = "items";
    private const string Contingency = "contingency";
    private const string Total = "total";

    internal static string[] Names { get; } = [TypicalWeek, IndicativeAnnual, CalendarExact, Items, Contingency, Total];

    internal static void Write(Utf8JsonWriter json, BottomUpTotals totals)
    {
        json.WritePounds(TypicalWeek, totals.TypicalWeek);
        json.WritePounds(IndicativeAnnual, totals.IndicativeAnnual);
        json.WritePounds(CalendarExact, totals.CalendarExact);
        json.WritePounds(Items, totals.Items);
        json.WritePounds(Contingency, totals.Contingency);
        json.WritePounds(Total, totals.Total);
    }

    internal static BottomUpTotals Read(JsonObject totals) => new(
        totals.Pence(TypicalWeek),
        totals.Pence(IndicativeAnnual),
        totals.Pence(CalendarExact),
        totals.Pence(Items),
        totals.Pence(Contingency),
        totals.Pence(Total));

    /// <summary>Reports each total that is not what the lines of the budget come to, if these could be read.</summary>
    internal static void RefuseOthers(JsonObject totals, BottomUpTotals stated, BottomUpTotals sums)
    {
        if (!totals.IsSoundSoFar)
        {
            return;
        }

        Refuse(TypicalWeek, stated.TypicalWeek, sums.TypicalWeek);
        Refuse(IndicativeAnnual, stated.IndicativeAnnual, sums.IndicativeAnnual);
        Refuse(CalendarExact, stated.CalendarExact, sums.CalendarExact);
        Refuse(Items, stated.Items, sums.Items);
        Refuse(Contingency, stated.Contingency, sums.Contingency);
        Refuse(Total, stated.Total, sums.Total);

        void Refuse(string name, Money said, Money sum)
        {
            if (said != sum)
            {
                totals.Refuse(name, path => JsonFaults.NotTheSum(path, said, sum));
            }
        }
    }
}
