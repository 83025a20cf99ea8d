namespace PhbCalc.Data;

/// <summary>Reads the files of published figures that are part of this package.</summary>
internal static class PublishedFile
{
    /// <summary>The beginning of the name of every such file.</summary>
    internal const string Prefix = "PhbCalc.Data.Published.";

    /// <summary>Reads a file, row by row.</summary>
    /// <typeparam name="T">What a row holds.</typeparam>
    /// <param name="resource">The name of the file.</param>
    /// <param name="columns">Its columns.</param>
    /// <param name="read">Reads a row.</param>
    internal static ValueList<T> Read<T>(string resource, FileColumns columns, Func<CsvTable, T> read)
    {
        using Stream stream = typeof(PublishedFile).Assembly.GetManifestResourceStream(Prefix + resource)
            ?? throw new InvalidOperationException($"This package has no file {resource}.");
        FileFaults faults = new(resource);
        using CsvTable table = new(stream, columns, faults, ReadOptions.Default);
        List<T> rows = [];
        while (table.Next())
        {
            rows.Add(read(table));
        }

        InvalidFilesException.ThrowIfAny(faults);
        return rows.ToValueList();
    }

    /// <summary>The source of a row: every published row has one, with the day it was checked and how sure it is.</summary>
    internal static Source Source(CsvTable row, int source, int confidence, int checkedOn) =>
        new(row.RequiredText(source), row.RequiredDate(checkedOn), row.RequiredText(confidence));
}
