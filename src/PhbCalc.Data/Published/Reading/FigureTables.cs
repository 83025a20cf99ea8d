using System.Security.Cryptography;
using System.Text;

namespace PhbCalc.Data;

/// <summary>All tables of published figures, in the order of the catalogue. They cannot be changed.</summary>
/// <param name="all">The tables.</param>
internal sealed class FigureTables(ValueList<FigureTable> all)
{
    /// <summary>The beginning of the names of the files that are part of this package.</summary>
    internal const string Prefix = "PhbCalc.Data.Published.";

    /// <summary>Every published figure, without any rows.</summary>
    private static readonly FigureTables Empty = new(
    [
        new FigureTable<MinimumWageFigure>(MinimumWageFile.File),
        new FigureTable<Rates.AgendaForChangePoint>(AgendaForChangePayFile.File),
        new FigureTable<Rates.UnsocialHours>(UnsocialHoursFile.File),
        new FigureTable<Rates.Employment.NationalInsuranceRates>(NationalInsuranceFile.File),
        new FigureTable<Rates.Employment.NationalInsuranceCategory>(NationalInsuranceCategoryFile.File),
        new FigureTable<Rates.Employment.EmploymentAllowance>(EmploymentAllowanceFile.File),
        new FigureTable<Rates.Employment.PensionThresholds>(PensionThresholdsFile.File),
        new FigureTable<decimal>(PensionPercentFile.File),
        new FigureTable<Rates.Employment.StatutoryHoliday>(StatutoryHolidayFile.File),
        new FigureTable<Rates.Employment.StatutorySickPay>(StatutorySickPayFile.File),
        new FigureTable<Money>(RedundancyCapFile.File),
        new FigureTable<HomecarePrice>(HomecarePriceFile.File),
        new FigureTable<BankHoliday>(BankHolidayFile.File),
        new FigureTable<DecisionSupportToolDomain>(DomainFile.File),
    ]);

    /// <summary>The names of the files, in the order of the catalogue.</summary>
    internal static ValueList<string> FileNames { get; } = Empty.All.Select(table => table.FileName).ToValueList();

    internal ValueList<FigureTable> All => all;

    /// <summary>The last day on which any row was checked.</summary>
    internal LocalDate LastChecked => all.Max(table => table.LastChecked) ?? default;

    /// <summary>The figures that are part of this package.</summary>
    internal static FigureTables Bundled() => FigureFolder.Of(name => typeof(FigureTables).Assembly.GetManifestResourceStream(Prefix + name), null).Replace(Empty);

    /// <summary>The rows of a figure.</summary>
    internal ValueList<FigureRow<T>> Rows<T>(FigureFile<T> file) => all.OfType<FigureTable<T>>().Single(table => table.File == file).Rows;

    /// <summary>The rows of a figure as dated values.</summary>
    internal ValueList<Dated<T>> Dated<T>(FigureFile<T> file) => Rows(file).Dated(file, value => value);

    /// <summary>The rows of a figure that is one thing, as a series over time.</summary>
    internal DatedSeries<T> Series<T>(FigureFile<T> file) => new(file.Called, Dated(file));

    internal ValueList<PublishedFigure> Catalogue() => all.Select(table => table.Figure).ToValueList();

    /// <summary>The tables with one more year of what ends, assumed.</summary>
    internal FigureTables Assuming(Uprating uprating) => new(all.Select(table => table.Assuming(uprating)).ToValueList());

    /// <summary>The SHA-256 hash of what the tables were made of, by the names of their files.</summary>
    internal string Hash()
    {
        using IncrementalHash hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (FigureTable table in all.OrderBy(table => table.FileName, StringComparer.Ordinal))
        {
            foreach (ReadOnlyMemory<byte> part in table.Parts)
            {
                hash.AppendData(Encoding.UTF8.GetBytes($"{table.FileName}\n"));
                hash.AppendData(part.Span);
            }
        }

        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }
}
