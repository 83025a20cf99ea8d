using PhbCalc.Clusters;
using PhbCalc.Currencies;
using PhbCalc.Data.Csv;

namespace PhbCalc.Data;

/// <summary>Reads tariff.csv: what days in each cluster and initial assessments cost.</summary>
/// <remarks>Rule: spec 8, tariff.csv; spec 5, Tariff.</remarks>
public static class TariffFile
{
    /// <summary>The name of the file in a folder: <c>tariff.csv</c>.</summary>
    public const string Name = "tariff.csv";

    /// <summary>Reads the tariff, in pounds a day or an assessment.</summary>
    /// <param name="stream">The file; it is left open.</param>
    /// <param name="fileName">What to call the file in messages; <c>tariff.csv</c> by default.</param>
    /// <param name="options">How files are read; dates as yyyy-MM-dd if not given.</param>
    /// <exception cref="InvalidFilesException">The file is wrong, or its rows contradict each other. All its faults are reported at once.</exception>
    public static ClusterTariff Read(Stream stream, string fileName = Name, ReadOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(stream);
        FileFaults faults = new(fileName);
        using CsvTable table = new(stream, TariffColumns.All, faults, options ?? ReadOptions.Default);
        ClusterTariff? tariff = TariffRows.Read(table);
        FileFaults.ThrowIfAny(faults);
        return tariff!;
    }
}

/// <summary>The columns of tariff.csv.</summary>
internal static class TariffColumns
{
    internal const int Cluster = 0;
    internal const int Setting = 1;
    internal const int Unit = 2;
    internal const int Rate = 3;
    internal const int ValidFrom = 4;
    internal const int ValidTo = 5;
    internal const int CrisisShare = 6;
    internal const int Source = 7;

    internal static FileColumns All { get; } = new(["cluster", "setting", "unit", "rate", "valid_from"], ["valid_to", "crisis_share", "source"]);
}

/// <summary>Reads the rows of tariff.csv.</summary>
internal sealed class TariffRows
{
    private readonly List<ClusterRate> rates = [];
    private readonly List<int> numbers = [];
    private readonly HashSet<ClusterCode> doubtful = [];
    private readonly Dictionary<string, Source> sources = new(StringComparer.Ordinal);
    private bool areAllKnown = true;

    private TariffRows()
    {
    }

    /// <summary>The tariff; null if there is a fault.</summary>
    internal static ClusterTariff? Read(CsvTable table)
    {
        TariffRows rows = new();
        while (table.Next())
        {
            rows.Add(table);
        }

        return rows.areAllKnown && table.IsWhole ? rows.Build(table) : null;
    }

    private void Add(CsvTable row)
    {
        ClusterRate rate = RateIn(row);
        if (FaultsOf([rate]) is { } faults)
        {
            row.Refuse(faults);
        }

        if (row.IsSound)
        {
            rates.Add(rate);
            numbers.Add(row.Row);
        }
        else
        {
            doubtful.Add(rate.Cluster);
            areAllKnown &= row.CanBeRead(TariffColumns.Cluster);
        }
    }

    /// <summary>Puts sound rows together. A cluster that has a faulty row is left out: which of its other rows it would have ended is not known.</summary>
    private ClusterTariff? Build(CsvTable table)
    {
        int[] sound = [.. Enumerable.Range(0, rates.Count).Where(i => !doubtful.Contains(rates[i].Cluster))];
        if (sound.Length == 0 && doubtful.Count > 0)
        {
            return null;
        }

        ValueList<ClusterRate> together = sound.Select(i => rates[i]).ToValueList();
        ValueList<Fault> faults = FaultsOf(together) ?? [];
        foreach (Fault fault in faults)
        {
            table.RefuseEarlier(fault.Position is { } position ? numbers[sound[position]] : 0, fault);
        }

        return faults.Count == 0 ? ClusterTariff.From(together) : null;
    }

    private ClusterRate RateIn(CsvTable row)
    {
        ClusterCode cluster = row.RequiredCluster(TariffColumns.Cluster);
        SettingClass? setting = row.RequiredWord(TariffColumns.Setting, ClusterWords.ClusterClasses);
        ClusterUnit? unit = row.RequiredWord(TariffColumns.Unit, ClusterWords.Units);
        Money rate = row.RequiredMoney(TariffColumns.Rate);
        LocalDate validFrom = row.RequiredDate(TariffColumns.ValidFrom);
        LocalDate? validTo = row.Date(TariffColumns.ValidTo);
        decimal? crisisShare = row.Share(TariffColumns.CrisisShare);
        string? source = row.Text(TariffColumns.Source);
        // Of a row without a setting it is not known which unit it needs, and whether it may have a share.
        return new(
            cluster, setting ?? SettingClass.Community, setting is null ? ClusterUnit.Day : unit ?? UnitOf(setting.Value), rate, validFrom)
        {
            ValidTo = validTo,
            CrisisShare = crisisShare,
            Source = source is null ? null : SourceOf(source),
        };
    }

    private static ClusterUnit UnitOf(SettingClass setting) => setting == SettingClass.InitialAssessment ? ClusterUnit.Assessment : ClusterUnit.Day;

    private Source SourceOf(string title) => sources.TryGetValue(title, out Source? source) ? source : sources[title] = new(title);

    private static ValueList<Fault>? FaultsOf(ValueList<ClusterRate> rates)
    {
        try
        {
            ClusterTariff.From(rates);
            return null;
        }
        catch (InvalidInputException exception)
        {
            return exception.Faults;
        }
    }
}
