using System.Text;
using CsvHelper;

namespace PhbCalc.Data.Tests;

/// <summary>What a file of results holds.</summary>
internal static class Written
{
    /// <summary>The text that is written, which has no byte order mark; the stream must be left open.</summary>
    internal static string Text(Action<Stream> write)
    {
        using MemoryStream stream = new();
        write(stream);
        Assert.True(stream.CanWrite);
        return Encoding.UTF8.GetString(stream.ToArray());
    }

    /// <summary>The rows of a CSV file, the header left out.</summary>
    internal static List<string[]> Rows(string text)
    {
        List<string[]> rows = [];
        using CsvReader reader = CsvReader.FromText(text, new() { Separator = ',', MalformedData = CsvMalformedDataHandling.Throw, FieldCountMismatch = CsvFieldCountHandling.Throw });
        while (reader.Read())
        {
            rows.Add([.. Enumerable.Range(0, reader.FieldCount).Select(reader.GetString)]);
        }

        return rows;
    }
}
