using PhbCalc.Data;

namespace PhbCalc;

/// <summary>What tests compare: whole reports, with the values, which are all invented.</summary>
public static class WholeReports
{
    /// <summary>The faults with their values.</summary>
    public static string Report(this InvalidInputException refused) => refused.Report(personal: true);

    /// <summary>The faults of files with their values.</summary>
    public static string Report(this InvalidFilesException refused) => refused.Report(personal: true);
}
