using System.Security.Cryptography;
using System.Text;
using PhbCalc.Data.Csv;
using PhbCalc.Employment;
using PhbCalc.Rates;
using PhbCalc.TopDown;

namespace PhbCalc.Data;

/// <summary>One published figure as it stands: the rows of its file, and of whatever was added to it. It cannot be changed.</summary>
internal abstract class FigureTable
{
    /// <summary>The name of its file.</summary>
    internal abstract string FileName { get; }

    /// <summary>Its name, without <c>.csv</c>.</summary>
    internal abstract string Name { get; }

    /// <summary>Whether a year more may be assumed of it.</summary>
    internal abstract bool CanBeAssumed { get; }

    /// <summary>What it was made of, one after the other: files without their carriage returns, and assumptions.</summary>
    internal abstract ValueList<ReadOnlyMemory<byte>> Parts { get; }

    /// <summary>The last day on which a row was checked.</summary>
    internal abstract LocalDate? LastChecked { get; }

    /// <summary>The figure as the catalogue has it.</summary>
    internal abstract PublishedFigure Figure { get; }

    /// <summary>The table with the rows of a file added.</summary>
    /// <param name="content">The file.</param>
    /// <param name="faults">Where faults go. If there are any, the answer is not to be used.</param>
    /// <param name="options">How dates are written.</param>
    internal abstract FigureTable Added(byte[] content, FileFaults faults, ReadOptions options);

    /// <summary>A table with the rows of a file and no others.</summary>
    /// <param name="content">The file.</param>
    /// <param name="faults">Where faults go. If there are any, the answer is not to be used.</param>
    /// <param name="options">How dates are written.</param>
    internal abstract FigureTable Replaced(byte[] content, FileFaults faults, ReadOptions options);

    /// <summary>The table with one more year of what ends, assumed.</summary>
    /// <param name="year">What is assumed of it.</param>
    internal abstract FigureTable Assuming(YearAssumed year);
}

/// <summary>The rows of one published figure. They cannot be changed.</summary>
/// <typeparam name="T">What the figure is.</typeparam>
/// <param name="file">The file it comes from.</param>
/// <param name="rows">The rows, in the order of their first days.</param>
/// <param name="parts">What it was made of.</param>
internal sealed class FigureTable<T>(FigureFile<T> file, ValueList<FigureRow<T>> rows, ValueList<ReadOnlyMemory<byte>> parts) : FigureTable
{
    private const byte CarriageReturn = (byte)'\r';

    /// <summary>A table without rows, to be filled from a file.</summary>
    internal FigureTable(FigureFile<T> file)
        : this(file, [], [])
    {
    }

    internal FigureFile<T> File => file;

    internal ValueList<FigureRow<T>> Rows => rows;

    internal override string FileName => file.FileName;

    internal override string Name => file.Name;

    internal override bool CanBeAssumed => file.CanBeAssumed;

    internal override ValueList<ReadOnlyMemory<byte>> Parts => parts;

    internal override LocalDate? LastChecked => rows.Max(row => row.Source.CheckedOn);

    internal override PublishedFigure Figure => new(file.Name, file.Title, rows.Select(Shown).ToValueList())
    {
        Known = rows.All(row => row.From is null) ? null : new(file.Called, KnownDays.Of(file, rows, row => Shown(row).ToString())),
    };

    internal override FigureTable Added(byte[] content, FileFaults faults, ReadOptions options) => With(rows, parts, content, faults, options);

    internal override FigureTable Replaced(byte[] content, FileFaults faults, ReadOptions options) => With([], [], content, faults, options);

    internal override FigureTable Assuming(YearAssumed year)
    {
        if (year.Of(file) is not { } uprating)
        {
            return this;
        }

        string basis = file.Raise is null ? "the last value, unchanged" : uprating.Basis(file.Raised);
        ReadOnlyMemory<byte> part = Encoding.UTF8.GetBytes($"assuming {basis}");
        return new FigureTable<T>(file, FigureRows.InOrder([.. rows, .. Assumptions.Of(file, rows, uprating, basis)]), [.. parts, part]);
    }

    /// <summary>A table of existing rows and those of a file.</summary>
    private FigureTable<T> With(ValueList<FigureRow<T>> there, ValueList<ReadOnlyMemory<byte>> made, byte[] content, FileFaults faults, ReadOptions options)
    {
        using MemoryStream stream = new(content);
        using CsvTable csv = new(stream, file.Columns, faults, options);
        ValueList<FigureRow<T>> all = new FigureReader<T>(file, csv, faults).Read(there);
        ReadOnlyMemory<byte> part = content.Where(value => value != CarriageReturn).ToArray();
        return new(file, all, [.. made, part]);
    }

    private PublishedRow Shown(FigureRow<T> row) => new(
        row.Key, file.Text(row.Value), file.SaysItsUnit ? string.Empty : file.Unit(row.Value), row.From, row.To, row.Source);
}

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
        FileFaults.ThrowIfAny(faults);
        return table;
    }
}
