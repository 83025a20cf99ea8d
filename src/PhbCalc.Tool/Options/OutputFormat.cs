namespace PhbCalc.Tool;

/// <summary>How results are printed.</summary>
internal enum OutputFormat
{
    /// <summary>For people to look at.</summary>
    Table,

    /// <summary>Comma-separated values.</summary>
    Csv,

    /// <summary>JSON.</summary>
    Json,
}
