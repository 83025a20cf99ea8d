namespace PhbCalc.Parquet.Tests.Reading;

/// <summary>Every type that data frames write reads as the cell of a CSV file that means the same. DuckDB writes the tables.</summary>
public sealed class ValueTests : IDisposable
{
    private readonly TemporaryFolder folder = new();
    private readonly Duck duck = new();

    public static TheoryData<string, string> Values => new()
    {
        { "'P1'", "P1" },
        { "'=1+1'", "=1+1" },
        { "'two, with commas'", "\"two, with commas\"" },
        { "'a \"quote\"'", "\"a \"\"quote\"\"\"" },
        { "'Zoë £5'", "Zoë £5" },
        { "''", "" },
        { "NULL::VARCHAR", "" },
        { "NULL::INTEGER", "" },
        { "NULL", "" },
        { "2::TINYINT", "2" },
        { "-2::SMALLINT", "-2" },
        { "2147483647::INTEGER", "2147483647" },
        { "(-9223372036854775808)::BIGINT", "-9223372036854775808" },
        { "255::UTINYINT", "255" },
        { "65535::USMALLINT", "65535" },
        { "4294967295::UINTEGER", "4294967295" },
        { "18446744073709551615::UBIGINT", "18446744073709551615" },
        { "2::DOUBLE", "2" },
        { "15.3::DOUBLE", "15.3" },
        { "-0.07::DOUBLE", "-0.07" },
        { "1e21::DOUBLE", "1000000000000000000000" },
        { "0.0000001::DOUBLE", "0.0000001" },
        { "0.1::DOUBLE + 0.2::DOUBLE", "0.30000000000000004" },
        { "'NaN'::DOUBLE", "NaN" },
        { "15.3::FLOAT", "15.3" },
        { "1234.5::FLOAT", "1234.5" },
        { "15.30::DECIMAL(4,2)", "15.3" },
        { "15.30::DECIMAL(9,2)", "15.3" },
        { "-15.305::DECIMAL(18,3)", "-15.305" },
        { "0.07::DECIMAL(18,2)", "0.07" },
        { "-0.07::DECIMAL(38,2)", "-0.07" },
        { "12345678901234567890123456.789::DECIMAL(38,3)", "12345678901234567890123456.789" },
        { "0.00000000000000000000000000000000000001::DECIMAL(38,38)", "0.00000000000000000000000000000000000001" },
        { "DATE '2026-04-06'", "2026-04-06" },
        { "DATE '1899-12-30'", "1899-12-30" },
        { "DATE '0001-01-01'", "0001-01-01" },
        { "DATE '9999-12-31'", "9999-12-31" },
        { "TIME '07:30'", "07:30" },
        { "TIME '00:00'", "00:00" },
        { "TIME '24:00'", "24:00" },
        { "TIME '07:30:15'", "07:30:15" },
        { "TIME '07:30:15.25'", "07:30:15.25" },
        { "TIMESTAMP '2026-04-06 00:00'", "2026-04-06" },
        { "TIMESTAMP '1969-12-31 00:00'", "1969-12-31" },
        { "TIMESTAMP '1969-12-31 23:59:59.5'", "1969-12-31 23:59:59.5" },
        { "TIMESTAMP '2026-04-06 07:30'", "2026-04-06 07:30:00" },
        { "TIMESTAMP_S '2026-04-06 00:00:00'", "2026-04-06" },
        { "TIMESTAMP_MS '2026-04-06 00:00:00'", "2026-04-06" },
        { "TIMESTAMP_NS '2026-04-06 00:00:00'", "2026-04-06" },
        { "TIMESTAMP_NS '2026-04-06 00:00:00.000000001'", "2026-04-06 00:00:00.000000001" },
        { "TIMESTAMPTZ '2026-04-06 00:00:00+00'", "2026-04-06" },
        { "TIMESTAMPTZ '2026-04-06 00:00:00+01'", "2026-04-05 23:00:00 UTC" },
        { "true", "TRUE" },
        { "false", "FALSE" },
        { "UUID '4ac7a9e9-607c-4c8a-84f3-843f0191e3fd'", "4ac7a9e9-607c-4c8a-84f3-843f0191e3fd" },
        { "'agency'::ENUM('agency', 'pa')", "agency" },
    };

    [Theory]
    [MemberData(nameof(Values))]
    public void A_value_reads_as_the_cell_that_means_the_same(string value, string cell)
    {
        foreach (string version in (string[])["V1", "V2"])
        {
            // Alone, among others, and with blanks between: encodings and levels differ.
            string path = folder.File($"{version}.parquet");
            duck.Write($"SELECT {value} AS x", path, $"PARQUET_VERSION {version}");
            Assert.Equal([cell], AsCsv.Column(path));

            duck.Write($"SELECT CASE WHEN i % 3 = 1 THEN NULL ELSE {value} END AS x FROM range(10000) r(i)", path, $"PARQUET_VERSION {version}, ROW_GROUP_SIZE 4096");
            string[] cells = AsCsv.Column(path);
            Assert.Equal(10_000, cells.Length);
            Assert.All(cells.Index(), one => Assert.Equal(one.Index % 3 == 1 ? string.Empty : cell, one.Item));
        }
    }

    [Theory]
    [InlineData("uncompressed")]
    [InlineData("snappy")]
    [InlineData("gzip")]
    [InlineData("zstd")]
    [InlineData("brotli")]
    [InlineData("lz4_raw")]
    public void Whatever_it_is_packed_with_a_table_reads_the_same(string codec)
    {
        const string Mixed = "SELECT 'P' || i AS id, i % 7 AS small, i * 1000003 AS large, (i * 7 % 100000)::DECIMAL(18,2) / 100 AS sum, DATE '2026-04-06' + (i % 365)::INTEGER AS day, TIME '00:00' + to_minutes(i % 1440) AS start, i % 2 = 0 AS even, (i % 1000) / 10.0::DOUBLE AS share FROM range(30000) r(i)";
        string[] expected = duck.Rows($"SELECT id || ',' || small || ',' || large || ',' || rtrim(rtrim(printf('%.2f', sum), '0'), '.') || ',' || strftime(day, '%Y-%m-%d') || ',' || strftime(DATE '2000-01-01' + start, '%H:%M') || ',' || upper(even::VARCHAR) || ',' || rtrim(rtrim(printf('%.1f', share), '0'), '.') FROM ({Mixed})");
        foreach (string version in (string[])["V1", "V2"])
        {
            string path = folder.File($"{codec}-{version}.parquet");
            duck.Write(Mixed, path, $"COMPRESSION {codec}, PARQUET_VERSION {version}, ROW_GROUP_SIZE 5000");
            Assert.Equal(expected, AsCsv.Column(path));
        }
    }

    public void Dispose()
    {
        duck.Dispose();
        folder.Dispose();
    }
}
