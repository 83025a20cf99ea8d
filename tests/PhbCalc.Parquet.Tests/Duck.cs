using System.Globalization;
using System.Text;
using DuckDB.NET.Data;

namespace PhbCalc.Parquet.Tests;

/// <summary>DuckDB, which reads and writes Apache Parquet independently of this library.</summary>
internal sealed class Duck : IDisposable
{
    private readonly DuckDBConnection connection = new("Data Source=:memory:");

    internal Duck() => connection.Open();

    /// <summary>Does something.</summary>
    internal void Do(string sql)
    {
        using DuckDBCommand command = connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }

    /// <summary>What a query gives: each row as its values with bars between them, blank where there is none.</summary>
    internal string[] Rows(string sql)
    {
        using DuckDBCommand command = connection.CreateCommand();
        command.CommandText = sql;
        using DuckDBDataReader reader = command.ExecuteReader();
        List<string> rows = [];
        while (reader.Read())
        {
            rows.Add(string.Join('|', Enumerable.Range(0, reader.FieldCount).Select(i => reader.IsDBNull(i) ? string.Empty : Convert.ToString(reader.GetValue(i), CultureInfo.InvariantCulture))));
        }

        return [.. rows];
    }

    /// <summary>The names of the columns of a table, each with its type.</summary>
    internal string[] Types(string path) => [.. Rows($"DESCRIBE SELECT * FROM read_parquet('{path}')").Select(row => string.Join(' ', row.Split('|').Take(2)))];

    /// <summary>Writes what a query gives as a table.</summary>
    internal void Write(string sql, string path, string options = "COMPRESSION snappy") => Do($"COPY ({sql}) TO '{path}' (FORMAT parquet, {options})");

    public void Dispose() => connection.Dispose();
}

/// <summary>What a table reads as.</summary>
internal static class AsCsv
{
    /// <summary>The text of the CSV file that a table reads as.</summary>
    internal static string Of(string path)
    {
        using Stream table = ParquetTable.Open(path, "visits.csv");
        using StreamReader reader = new(table, Encoding.UTF8);
        return reader.ReadToEnd();
    }

    /// <summary>The cells of the one column of a table, each as it stands in a line.</summary>
    internal static string[] Column(string path) => [.. Of(path).Split('\n')[1..^1]];
}
