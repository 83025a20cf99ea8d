namespace PhbCalc.Data;

/// <summary>Files that are read together, each by its name.</summary>
/// <param name="source">Where the files are.</param>
/// <param name="options">How dates are written.</param>
/// <param name="progress">Who is told how far each has come; null for nobody.</param>
internal sealed class InputFiles(FileSource source, ReadOptions? options, IProgress<ReadProgress>? progress)
{
    /// <summary>What to call the place where they are in a message.</summary>
    internal string Place => source.Place;

    /// <summary>Reads a table; null if it is not there.</summary>
    internal T? Read<T>(FileFaults faults, FileColumns columns, Func<CsvTable, T?> read)
        where T : class
    {
        using Stream? stream = source.Open(faults);
        if (stream is null)
        {
            return null;
        }

        using CsvTable table = new(stream, columns, faults, options ?? ReadOptions.Default, progress);
        return read(table);
    }

    /// <summary>Reads a table that must be there; null if it is not, which is reported.</summary>
    internal T? ReadRequired<T>(FileFaults faults, FileColumns columns, Func<CsvTable, T?> read)
        where T : class
    {
        T? found = Read(faults, columns, read);
        if (found is null && faults.Found == 0)
        {
            faults.Add(0, CaseloadFaults.Missing(Place, columns));
        }

        return found;
    }

    /// <summary>Reads the policies; every default if there are none.</summary>
    internal Policies ReadPolicies(FileFaults faults)
    {
        using Stream? stream = source.Open(faults);
        return stream is null ? Policies.Default : PolicyReader.Read(stream, faults);
    }
}
