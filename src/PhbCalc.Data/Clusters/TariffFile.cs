using PhbCalc.Clusters;

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
        InvalidFilesException.ThrowIfAny(faults);
        return tariff!;
    }
}
