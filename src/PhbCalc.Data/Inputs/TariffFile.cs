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

    internal static ColumnList Columns { get; } = new();

    private static readonly Column<ClusterCode> Cluster = Columns.Required("cluster", (row, column) => row.RequiredCluster(column));
    private static readonly Column<SettingClass?> Setting = Columns.Required("setting", Cell.Word(ClusterWords.ClusterClasses));
    private static readonly Column<ClusterUnit?> Unit = Columns.Required("unit", Cell.Word(ClusterWords.Units));
    private static readonly Column<Money> Rate = Columns.Required("rate", Cell.Money);
    private static readonly Column<LocalDate> ValidFrom = Columns.Required("valid_from", Cell.Date);
    private static readonly Column<LocalDate?> ValidTo = Columns.Optional("valid_to", Cell.DateOrBlank);
    private static readonly Column<decimal?> CrisisShare = Columns.Optional("crisis_share", Cell.ShareOrBlank);
    private static readonly Column<Source?> Source = Columns.Optional("source", Cell.SourceOrBlank);

    /// <summary>Reads the tariff, in pounds a day or an assessment.</summary>
    /// <param name="stream">The file; it is left open.</param>
    /// <param name="fileName">The name of the file in messages; <c>tariff.csv</c> by default.</param>
    /// <param name="options">How files are read; dates as yyyy-MM-dd if not given.</param>
    /// <exception cref="InvalidFilesException">The file is wrong, or its rows contradict each other. All its faults are reported at once.</exception>
    public static ClusterTariff Read(Stream stream, string fileName = Name, ReadOptions? options = null) => Columns.ReadAlone(stream, fileName, options, Rows)!;

    /// <summary>
    /// Reads the rows and puts them together; null if there is a fault. A cluster that has a faulty row is left out: it is not known which of its other rows it would have ended.
    /// </summary>
    internal static ClusterTariff? Rows(CsvTable table)
    {
        HashSet<ClusterCode?> doubtful = []; // Null is a cluster that cannot be read.
        FileRows<ClusterRate> rows = FileRows<ClusterRate>.Read(table, row => Made(row, doubtful)).Where(rate => !doubtful.Contains(rate.Cluster));
        if (doubtful.Contains(null) || !table.IsWhole || (doubtful.Count > 0 && rows.Values.Count == 0))
        {
            return null;
        }

        ValueList<Fault>? faults = FaultsOf(rows.Values);
        rows.Refuse(table, faults ?? []);
        return faults is null ? ClusterTariff.From(rows.Values) : null;
    }

    /// <summary>What a row holds. If it is faulty, its cluster is doubtful.</summary>
    private static ClusterRate Made(CsvTable row, HashSet<ClusterCode?> doubtful)
    {
        (ClusterCode cluster, SettingClass? setting, ClusterUnit? unit) = (Cluster.In(row), Setting.In(row), Unit.In(row));
        // Of a row without a setting it is not known which unit it needs, and whether it may have a share.
        ClusterRate rate = new(
            cluster, setting ?? SettingClass.Community, setting is null ? ClusterUnit.Day : unit ?? UnitOf(setting.Value), Rate.In(row), ValidFrom.In(row))
        {
            ValidTo = ValidTo.In(row),
            CrisisShare = CrisisShare.In(row),
            Source = Source.In(row),
        };
        row.Refuse(FaultsOf([rate]));
        if (!row.IsSound)
        {
            doubtful.Add(Cluster.CanBeReadIn(row) ? cluster : null);
        }

        return rate;
    }

    private static ClusterUnit UnitOf(SettingClass setting) => setting == SettingClass.InitialAssessment ? ClusterUnit.Assessment : ClusterUnit.Day;

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
