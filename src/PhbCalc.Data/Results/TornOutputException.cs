namespace PhbCalc.Data;

/// <summary>Thrown when files could neither be written whole nor put back as they were: a folder holds files of two runs.</summary>
public sealed class TornOutputException : IOException
{
    internal TornOutputException(string folder, IEnumerable<string> names, Exception cause)
        : base($"'{folder}' now holds files of two runs ({string.Join(", ", names)}); write all of them again into an empty folder. {cause.Message}", cause)
    {
    }
}
