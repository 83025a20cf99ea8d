using System.Security.Cryptography;
using System.Text;
using PhbCalc.Rates;
using PhbCalc.Rates.Employment;
using PhbCalc.TopDown;

namespace PhbCalc.Data;

/// <summary>All tables of published figures, in the order of the catalogue. They cannot be changed.</summary>
internal sealed class FigureTables
{
    /// <summary>The beginning of the names of the files that are part of this package.</summary>
    internal const string Prefix = "PhbCalc.Data.Published.";

    /// <summary>Every published figure, without any rows.</summary>
    private static readonly FigureTable[] Empty =
    [
        new FigureTable<MinimumWageFigure>(MinimumWageFile.File),
        new FigureTable<AgendaForChangePoint>(AgendaForChangePayFile.File),
        new FigureTable<UnsocialHours>(UnsocialHoursFile.File),
        new FigureTable<NationalInsuranceRates>(NationalInsuranceFile.File),
        new FigureTable<NationalInsuranceCategory>(NationalInsuranceCategoryFile.File),
        new FigureTable<EmploymentAllowance>(EmploymentAllowanceFile.File),
        new FigureTable<PensionThresholds>(PensionThresholdsFile.File),
        new FigureTable<decimal>(PensionPercentFile.File),
        new FigureTable<StatutoryHoliday>(StatutoryHolidayFile.File),
        new FigureTable<StatutorySickPay>(StatutorySickPayFile.File),
        new FigureTable<Money>(RedundancyCapFile.File),
        new FigureTable<StatePensionAge>(StatePensionAgeFile.File),
        new FigureTable<HomecarePrice>(HomecarePriceFile.File),
        new FigureTable<BankHoliday>(BankHolidayFile.File),
        new FigureTable<DecisionSupportToolDomain>(DomainFile.File),
        new FigureTable<AllocationBand>(NorfolkBandsFile.File),
        new FigureTable<PublishedUplift>(CostUpliftFile.File),
        new FigureTable<CareClusterFigure>(CareClusterFile.File),
        new FigureTable<ClusterCostFigure>(ClusterCostFile.File),
        new FigureTable<TeamTypeFigure>(TeamTypeFile.File),
        new FigureTable<NationalCostFigure>(NationalCostFile.File),
    ];

    private readonly Lazy<FigureTable>[] all;

    private FigureTables(Lazy<FigureTable>[] all) => this.all = all;

    /// <summary>The names of the files, in the order of the catalogue.</summary>
    internal static ValueList<string> FileNames { get; } = Empty.Select(table => table.FileName).ToValueList();

    internal IEnumerable<FigureTable> All => all.Select(table => table.Value);

    /// <summary>The last day on which any row was checked.</summary>
    internal LocalDate LastChecked => All.Max(table => table.LastChecked) ?? default;

    internal static FigureTables Of(IEnumerable<FigureTable> tables) => new([.. tables.Select(table => new Lazy<FigureTable>(table))]);

    /// <summary>The figures that are part of this package. Each file is read when it is first needed: few runs need all of them.</summary>
    internal static FigureTables Bundled() => new([.. Empty.Select(table => new Lazy<FigureTable>(() => Bundled(table)))]);

    /// <summary>The rows of a figure.</summary>
    internal ValueList<FigureRow<T>> Rows<T>(FigureFile<T> file) => ((FigureTable<T>)all[FileNames.TakeWhile(name => name != file.FileName).Count()].Value).Rows;

    /// <summary>The rows of a figure as dated values.</summary>
    internal ValueList<Dated<T>> Dated<T>(FigureFile<T> file) => Rows(file).Dated(file, value => value);

    /// <summary>The rows of a figure that is one thing, as a series over time.</summary>
    internal DatedSeries<T> Series<T>(FigureFile<T> file) => new(file.Called, Dated(file));

    internal ValueList<PublishedFigure> Catalogue() => All.Select(table => table.Figure).ToValueList();

    /// <summary>The tables with one more year of what ends, assumed.</summary>
    internal FigureTables Assuming(YearAssumed year) => Of(All.Select(table => table.Assuming(year)));

    /// <summary>The SHA-256 hash of what the tables were made of, by the names of their files.</summary>
    internal string Hash()
    {
        using IncrementalHash hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (FigureTable table in All.OrderBy(table => table.FileName, StringComparer.Ordinal))
        {
            foreach (ReadOnlyMemory<byte> part in table.Parts)
            {
                hash.AppendData(Encoding.UTF8.GetBytes($"{table.FileName}\n"));
                hash.AppendData(part.Span);
            }
        }

        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }

    private static FigureTable Bundled(FigureTable empty)
    {
        using Stream stream = typeof(FigureTables).Assembly.GetManifestResourceStream(Prefix + empty.FileName)
            ?? throw new InvalidOperationException($"This package has no file {empty.FileName}.");
        FileFaults faults = new(empty.FileName);
        FigureTable table = empty.Replaced(TextStream.Bytes(stream), faults, ReadOptions.Default);
        InvalidFilesException.ThrowIfAny(faults);
        return table;
    }
}
