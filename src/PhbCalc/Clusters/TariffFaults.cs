using System.Globalization;
using PhbCalc.Currencies;

namespace PhbCalc.Clusters;

/// <summary>What can be wrong with a tariff of clusters.</summary>
internal static class TariffFaults
{
    private const string CrisisShare = "crisis_share";

    internal static string Subject(ClusterRate row) => $"cluster {row.Cluster}, {row.Setting}";

    internal static List<Fault> InRates(ValueList<ClusterRate> rows)
    {
        FaultList faults = new("tariff");
        if (rows.Count == 0)
        {
            faults.Add("rate", null, "there is none", "give at least one row", "/rates");
        }

        faults.AddNulls("rates", rows);
        for (int i = 0; i < rows.Count; i++)
        {
            faults.AddOfPart(rows[i] is { } row ? In(row) : null, "rates", i);
        }

        return faults.All ?? [];
    }

    /// <summary>Crisis shares that stand beside a crisis row of the same cluster and days.</summary>
    internal static IEnumerable<Fault> CrisisTwice(ValueList<ClusterRate> rows, LocalDate?[] ends) =>
        from community in Enumerable.Range(0, rows.Count)
        where rows[community]?.CrisisShare > 0m && rows[community].Setting == SettingClass.Community
        from crisis in Enumerable.Range(0, rows.Count)
        where rows[crisis]?.Setting == SettingClass.Crisis && rows[crisis].Cluster == rows[community].Cluster
            && !(ends[crisis] < rows[community].ValidFrom) && !(ends[community] < rows[crisis].ValidFrom)
        select new Fault(CrisisShare, $"is given together with the crisis rate from {Iso.Text(rows[crisis].ValidFrom)}, so that crisis care would be left out twice",
            "leave the share blank, or the crisis row out")
        {
            Subject = Subject(rows[community]),
            Value = Text(rows[community].CrisisShare!.Value),
        }.Under("rates", community);

    internal static List<Fault>? In(ClusterCostAnchor anchor)
    {
        FaultList faults = new("published cost");
        if (anchor.Statistic is { } statistic)
        {
            faults.AddIfUndefined("statistic", statistic);
        }

        faults.AddIfOutside("cost_per_day", anchor.CostPerDay.Pounds, CurrencyFaults.TooMuch);
        return faults.All;
    }

    private static List<Fault>? In(ClusterRate row)
    {
        FaultList faults = new(Subject(row));
        SettingTreatment? known = CareClusters.Currency.Find(row.Setting);
        if (known is null)
        {
            faults.Add("setting", row.Setting.Word, "is not a setting class of clusters",
                Nearest.Suggest(row.Setting.Word, CareClusters.Currency.Treatments.Select(treatment => treatment.Setting.Word)));
        }
        else if (row.Unit != (row.Setting == SettingClass.InitialAssessment ? ClusterUnit.Assessment : ClusterUnit.Day))
        {
            string unit = row.Setting == SettingClass.InitialAssessment ? CareClusters.Assessment : Activity.Day;
            faults.Add("unit", row.Unit == ClusterUnit.Day ? Activity.Day : CareClusters.Assessment, $"is not the unit of {row.Setting}", $"write {unit}");
        }

        faults.AddIfOutside("rate", row.Rate.Pounds, CurrencyFaults.TooMuch);
        if (row.CrisisShare is { } share)
        {
            if (share is < 0m or > 1m || decimal.Round(share, 6, MidpointRounding.ToZero) != share)
            {
                faults.Add(CrisisShare, Text(share), "is not a share", "write a number from 0 to 1 with at most six decimals, such as 0.3, or leave it blank");
            }

            if (row.Setting != SettingClass.Community)
            {
                faults.Add(CrisisShare, Text(share), $"is given in a row of {row.Setting}", "leave it blank: only a community rate may have crisis care in it");
            }
        }

        return faults.All;
    }

    private static string Text(decimal share) => share.ToString(CultureInfo.InvariantCulture);
}
