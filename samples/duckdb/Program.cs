// Cuts a caseload into parts with DuckDB, has the command cost each part from Parquet, and sums the results in DuckDB as they are. Every line is that of one run over everybody, to the penny.
//
//   dotnet run -- CASELOAD [COMMAND] [PARTS]
using System.Diagnostics;
using System.Globalization;
using DuckDB.NET.Data;

if (args.Length == 0)
{
    Console.Error.WriteLine("dotnet run -- CASELOAD [COMMAND] [PARTS]: a folder of CSV files, the command (phbcalc), how many parts (4)");
    return 2;
}

(string caseload, string command, int parts) = (args[0], args.ElementAtOrDefault(1) ?? "phbcalc", int.Parse(args.ElementAtOrDefault(2) ?? "4", CultureInfo.InvariantCulture));
string work = Directory.CreateTempSubdirectory("phbcalc-duckdb-").FullName;
try
{
    using DuckDBConnection duck = new("Data Source=:memory:");
    duck.Open();

    // 1. DuckDB writes the parts, and one more that is everybody.
    for (int part = 0; part < parts; part++)
    {
        Part($"{work}/parts/part-{part}", part, parts);
    }

    Part($"{work}/whole", 0, 1);

    // 2. The command costs them, each by itself: on one machine side by side, on several as well.
    Parallel.For(0, parts, part => Cost($"{work}/parts/part-{part}", $"{work}/results/part-{part}"));
    Cost($"{work}/whole", $"{work}/results/whole");

    // 3. DuckDB sums the results.
    List<List<string>> answers = [.. Statements("sums.sql").Select(sql => Rows(sql.Replace("$results", $"{work}/results").Replace("$whole", $"{work}/results/whole")))];
    foreach (string row in answers[2])
    {
        Console.WriteLine(row);
    }

    Console.WriteLine($"{parts} parts. Budgets that are not the sum of their lines: {answers[3].Count}. Lines that differ from one run over everybody: {answers[4].Count}.");
    return answers[3].Count + answers[4].Count == 0 ? 0 : 1;

    void Part(string folder, int part, int of)
    {
        Directory.CreateDirectory(folder);
        foreach (string sql in Statements("parts.sql"))
        {
            Rows(sql.Replace("$caseload", caseload).Replace("$folder", folder).Replace("$parts", $"{of}").Replace("$part", $"{part}"));
        }

        File.Copy(Path.Combine(caseload, "policy.json"), Path.Combine(folder, "policy.json"));
    }

    List<string> Rows(string sql)
    {
        using DuckDBCommand query = duck.CreateCommand();
        query.CommandText = sql;
        using DuckDBDataReader reader = query.ExecuteReader();
        List<string> rows = [];
        while (reader.Read())
        {
            rows.Add(string.Join("  ", Enumerable.Range(0, reader.FieldCount).Select(i => Convert.ToString(reader.GetValue(i), CultureInfo.InvariantCulture))));
        }

        return rows;
    }
}
finally
{
    Directory.Delete(work, recursive: true);
}

static IEnumerable<string> Statements(string file) =>
    string.Join('\n', File.ReadLines(Path.Combine(AppContext.BaseDirectory, file)).Where(line => !line.StartsWith("--", StringComparison.Ordinal))).Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);

void Cost(string folder, string results)
{
    using Process run = Process.Start(new ProcessStartInfo(command, ["cost", folder, "--year", "2026", "--lines", "--parquet", "--out", results, "--quiet"]) { RedirectStandardOutput = true })!;
    run.StandardOutput.ReadToEnd();
    run.WaitForExit();
    if (run.ExitCode != 0)
    {
        throw new InvalidOperationException($"{command} ended with {run.ExitCode}.");
    }
}
