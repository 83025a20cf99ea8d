using PhbCalc.Data;

namespace PhbCalc.Parquet.Tests.Reading;

/// <summary>Tables in a folder of a caseload stand in the place of its CSV files; what would be passed over, or is there twice, is refused.</summary>
public sealed class FolderTests : IDisposable
{
    private const string People = "SELECT * FROM (VALUES ('P1', DATE '2026-04-01'), ('P2', DATE '2026-04-01')) t(person_id, start)";

    private const string Visits = "SELECT 'P' || (1 + i % 2) AS person_id, 'v' || i AS visit_id, 'agency' AS card, 'care' AS service, 'Mon' AS days, TIME '09:00' AS start, TIME '10:00' AS \"end\", 1 AS carers FROM range(FROM_ROW, TO_ROW) r(i)";

    private const string Rates = "SELECT 'agency' AS card, 'care' AS service, 'hour' AS unit, 'any' AS band, 'Mon-Sun BankHoliday' AS days, NULL::TIME AS from_time, NULL::TIME AS to_time, 24.10 AS rate, DATE '2025-04-01' AS valid_from";

    private readonly TemporaryFolder folder = new();
    private readonly Duck duck = new();

    public FolderTests()
    {
        duck.Write(People, folder.File("people.parquet"));
        duck.Write(Rates, folder.File("rates.parquet"));
    }

    [Fact]
    public void A_caseload_is_read_from_tables()
    {
        duck.Write(Rows(0, 4), folder.File("visits.parquet"));

        Caseload caseload = Read();

        Assert.Equal(["v0", "v2"], caseload.Plans[0].Visits.Select(visit => visit.Id));
        Assert.Equal(["v1", "v3"], caseload.Plans[1].Visits.Select(visit => visit.Id));
    }

    [Theory]
    [InlineData("visits.parquet")]
    [InlineData("visits")]
    public void A_folder_of_files_is_one_table_in_the_order_of_the_numbers_in_their_names(string name)
    {
        Directory.CreateDirectory(folder.File(name));
        duck.Write(Rows(20, 30), folder.File($"{name}/data_10.parquet"));
        duck.Write(Rows(0, 10), folder.File($"{name}/data_1.parquet"), "COMPRESSION zstd");
        duck.Write($"SELECT \"end\", start, days, service, card, visit_id, person_id, carers FROM ({Rows(10, 20)})", folder.File($"{name}/data_2.parquet"), "PARQUET_VERSION V2");
        folder.With($"{name}/_SUCCESS").With($"{name}/.data_1.parquet.crc", "x").With($"{name}/_metadata.parquet", "x");

        Caseload caseload = Read();

        Assert.Equal(Enumerable.Range(0, 15).Select(i => $"v{2 * i}"), caseload.Plans[0].Visits.Select(visit => visit.Id));
    }

    [Fact]
    public void A_fault_names_the_table_its_row_and_its_column()
    {
        Directory.CreateDirectory(folder.File("visits.parquet"));
        duck.Write(Rows(0, 3), folder.File("visits.parquet/part-0.parquet"));
        duck.Write(Rows(3, 8).Replace("TIME '10:00'", "CASE WHEN i = 5 THEN TIME '10:00:30' ELSE TIME '10:00' END", StringComparison.Ordinal), folder.File("visits.parquet/part-1.parquet"), "ROW_GROUP_SIZE 2048");

        Assert.Equal(["visits.parquet/part-1.parquet:3 end: '10:00:30' has seconds; write whole minutes, like 07:30"], Faults());
    }

    [Fact]
    public void A_fault_deep_in_a_large_table_names_its_row()
    {
        duck.Write(Rows(0, 400_000).Replace("1 AS carers", "CASE WHEN i = 345678 THEN 0 ELSE 1 END AS carers", StringComparison.Ordinal), folder.File("visits.parquet"));

        Assert.Equal(["visits.parquet:345679 carers: "], Faults().Select(fault => fault[..fault.IndexOf(": ", StringComparison.Ordinal)] + ": "));
    }

    [Fact]
    public void A_header_fault_names_the_table()
    {
        duck.Write(Rows(0, 3).Replace("AS days", "AS dais", StringComparison.Ordinal), folder.File("visits.parquet"));

        Assert.All(Faults(), fault => Assert.StartsWith("visits.parquet", fault, StringComparison.Ordinal));
        Assert.Contains(Faults(), fault => fault.Contains("days", StringComparison.Ordinal));
    }

    [Fact]
    public void Files_of_one_table_have_one_set_of_columns()
    {
        Directory.CreateDirectory(folder.File("visits.parquet"));
        duck.Write(Rows(0, 3), folder.File("visits.parquet/part-0.parquet"));
        duck.Write($"SELECT *, 'x' AS label FROM ({Rows(0, 3)})", folder.File("visits.parquet/part-1.parquet"));

        Assert.Equal(["visits.parquet/part-1.parquet: has other columns than visits.parquet/part-0.parquet, which this one continues; write both with the same columns"], Faults());
    }

    [Fact]
    public void What_is_there_twice_is_refused()
    {
        duck.Write(Rows(0, 3), folder.File("visits.parquet"));
        folder.With("visits.csv", "person_id");
        Assert.Equal(["visits.csv: exists, and so does visits.parquet; keep one of the two"], Faults());

        File.Delete(folder.File("visits.csv"));
        Directory.CreateDirectory(folder.File("visits"));
        duck.Write(Rows(0, 3), folder.File("visits/a.parquet"));
        Assert.Equal(["visits.csv: is in both visits and visits.parquet; keep one of the two"], Faults());
    }

    [Fact]
    public void A_partitioned_table_is_refused_since_its_columns_are_in_the_names_of_folders()
    {
        duck.Do($"COPY ({Rows(0, 3)}) TO '{folder.File("visits.parquet")}' (FORMAT parquet, PARTITION_BY (service))");

        Assert.Equal(["visits.csv: has a folder in visits.parquet, 'service=care', whose rows would not be read; write the table without partitions, so that its columns are all in its files"], Faults());
    }

    [Fact]
    public void An_empty_folder_and_a_name_that_is_only_near_are_refused()
    {
        Directory.CreateDirectory(folder.File("visits.parquet"));
        Assert.Equal(["visits.csv: is the folder visits.parquet, which has no .parquet file in it; write the table there again, or remove the folder"], Faults());

        Directory.Delete(folder.File("visits.parquet"));
        duck.Write(Rows(0, 3), folder.File("visit.parquet"));
        Assert.Equal(["visits.csv: is not read from 'visit.parquet': the name is only similar; call it visits.parquet, or take it out of the folder"], Faults());
    }

    [Fact]
    public void Tables_that_are_not_read_are_a_notice()
    {
        duck.Write(Rows(0, 3), folder.File("visits.parquet"));
        duck.Write("SELECT 1 AS x", folder.File("answers.parquet"));
        duck.Write("SELECT 1 AS x", folder.File("sales.parquet"));
        duck.Write("SELECT 1 AS x", folder.File("budgets.parquet"));
        Heard heard = new();

        CaseloadFolder.Read(folder.Path, new ReadOptions { Tables = ParquetTable.Format, Notices = heard });

        Assert.Equal(["not read: answers.parquet, which other verbs read; 'sales.parquet', which no verb reads"], heard.Texts);
    }

    [Fact]
    public void Without_the_option_a_table_is_refused_as_before() =>
        Assert.Contains("people.parquet", Assert.Throws<InvalidFilesException>(() => CaseloadFolder.Read(folder.Path)).Report(personal: true), StringComparison.Ordinal);

    [Fact]
    public void A_sum_that_was_worked_out_in_binary_is_refused_as_it_is_in_a_CSV_file()
    {
        duck.Write(Rows(0, 3), folder.File("visits.parquet"));
        duck.Write("SELECT 'P1' AS person_id, 'i' || i AS item_id, 'equipment' AS category, CASE WHEN i = 2 THEN 0.1::DOUBLE + 0.2::DOUBLE ELSE 15.3::DOUBLE END AS amount, 'week' AS unit FROM range(4) r(i)", folder.File("items.parquet"));

        Assert.Equal(["items.parquet:3 amount: '0.30000000000000004' is out of range; write a number from 0 to under 1,000,000,000,000 with at most six decimals"], Faults());
    }

    [Fact]
    public void Other_numbers_that_were_worked_out_in_binary_are_read_with_every_digit_and_told()
    {
        duck.Write("SELECT 'r' || i AS recipient, CASE WHEN i < 2 THEN 0.1::DOUBLE + 0.2::DOUBLE ELSE 15.3::DOUBLE END AS weight FROM range(4) r(i)", folder.File("weights.parquet"));
        Heard heard = new();

        using Stream table = ParquetTable.Open(folder.File("weights.parquet"), "weights.csv");
        Assert.Equal([0.30000000000000004m, 0.30000000000000004m, 15.3m, 15.3m], WeightsFile.Read(table, "weights.csv", new() { Notices = heard }).Select(weight => weight.Weight));
        Assert.Equal(
            ["column weight has 2 numbers with more digits than floating point keeps exactly, as sums worked out in it have; every digit was read: round them, or store them as DECIMAL"],
            heard.Texts);
    }

    [Fact]
    public void The_labels_of_pandas_are_no_column()
    {
        duck.Write($"SELECT *, 7 AS __index_level_0__ FROM ({Rows(0, 3)})", folder.File("visits.parquet"));

        Assert.Equal(2, Read().Plans[0].Visits.Count);
    }

    [Fact]
    public void A_list_or_a_record_is_refused_unless_it_is_a_note()
    {
        duck.Write($"SELECT *, [1, 2] AS note_of_ours, {{'a': 1}} AS note2 FROM ({Rows(0, 3)})", folder.File("visits.parquet"));
        Assert.Equal(2, Read().Plans[0].Visits.Count);

        duck.Write($"SELECT * REPLACE (['Mon', 'Tue'] AS days) FROM ({Rows(0, 3)})", folder.File("visits.parquet"));
        Assert.Equal(["visits.parquet days: holds lists or records; write a column of texts, numbers, dates or times"], Faults());
    }

    [Fact]
    public void Bytes_in_memory_are_read_as_a_file_is()
    {
        duck.Write("SELECT 'A' AS recipient, 2.50 AS weight UNION ALL SELECT 'B', 7.50", folder.File("weights.parquet"));

        using Stream table = ParquetTable.Open(File.ReadAllBytes(folder.File("weights.parquet")), "weights.csv");

        Assert.Equal([("A", 2.5m), ("B", 7.5m)], WeightsFile.Read(table, "weights.csv").Select(weight => (weight.Key, weight.Weight)));
    }

    public void Dispose()
    {
        duck.Dispose();
        folder.Dispose();
    }

    private static string Rows(int from, int to) => Visits.Replace("FROM_ROW", FormattableString.Invariant($"{from}"), StringComparison.Ordinal).Replace("TO_ROW", FormattableString.Invariant($"{to}"), StringComparison.Ordinal);

    private Caseload Read() => CaseloadFolder.Read(folder.Path, new ReadOptions { Tables = ParquetTable.Format });

    private string[] Faults() => Assert.Throws<InvalidFilesException>(Read).Report(personal: true).Split('\n');

    private sealed class Heard : IProgress<Notice>
    {
        internal List<string> Texts { get; } = [];

        public void Report(Notice value) => Texts.Add(value.Text);
    }
}
