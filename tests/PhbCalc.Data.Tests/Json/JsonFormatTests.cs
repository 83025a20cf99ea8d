using System.Buffers;
using System.IO.Pipelines;
using System.Text;
using System.Text.Json;
using PhbCalc.BottomUp;
using PhbCalc.Budgets;
using PhbCalc.TestSupport;

namespace PhbCalc.Data.Tests.Json;

/// <summary>A document is written at once, without waiting, into a buffer and into other JSON, and read both ways; a web server refuses the first (spec 8, Files).</summary>
public sealed class JsonFormatTests
{
    private static readonly Caseload Caseload = CaseloadFolder.Read(name => name switch
    {
        "people.csv" => Text("person_id,start\nP1,2026-04-01\n"),
        "visits.csv" => Text("person_id,visit_id,card,service,days,start,end\nP1,v1,agency,care,Mon-Fri,08:00,09:00\n"),
        "rates.csv" => Text("card,service,unit,band,days,from_time,to_time,rate,valid_from\nagency,care,hour,any,Mon-Sun,00:00,24:00,24.00,2026-04-01\n"),
        _ => null,
    });

    private static readonly PersonBudget Budget =
        new BottomUpCosting(Caseload.RateCards, PublishedFigures.Bundled.BankHolidays, new FinancialYear(2026).Days).Cost(Caseload.Plans[0]);

    [Fact]
    public void Every_document_has_a_version_and_a_schema_of_its_name()
    {
        Assert.Equal(40, Documents.All.Count);
        Assert.Equal(Documents.All.Count, Documents.All.Select(document => document.Name).Distinct(StringComparer.Ordinal).Count());
        Assert.All(Documents.All, document => Assert.True(File.Exists(Repository.File("docs", "schemas", $"{document.Name}.schema.json")), document.Name));
    }

    [Fact]
    public async Task A_stream_that_refuses_synchronous_writing_gets_the_text()
    {
        using AsynchronousOnly stream = new();
        await BudgetJson.V1.WriteAsync(stream, Budget);

        Assert.Equal(BudgetJson.V1.Text(Budget), Encoding.UTF8.GetString(stream.ToArray()));
        Assert.Throws<InvalidOperationException>(() => BudgetJson.V1.Write(stream, Budget));
    }

    /// <summary>The member is the last one, and wherever it stands it is no part of the value.</summary>
    [Fact]
    public void A_document_may_say_where_it_comes_from()
    {
        Provenance provenance = new()
        {
            Verb = "cost",
            Version = "1.2.3",
            Figures = "f1",
            Inputs = [new("people.csv", new('a', 64)), new("rates.csv", new('b', 64))],
            Policies = "{\n \"weeks_per_year\": \"365/7\"}",
            Part = PeoplePart.Find("3/16"),
        };
        string text = Written.Text(stream => BudgetJson.V1.Write(stream, Budget, provenance));
        string plain = BudgetJson.V1.Text(Budget);
        (PersonBudget value, Provenance? from) = BudgetJson.V1.ReadWithProvenance(new MemoryStream(Encoding.UTF8.GetBytes(text)));

        Assert.StartsWith(plain[..^"\n}\n".Length] + ",\n  \"provenance\": {\n    \"verb\": \"cost\",\n", text, StringComparison.Ordinal);
        Assert.EndsWith("    \"policies\": {\n      \"weeks_per_year\": \"365/7\"\n    },\n    \"part\": \"3/16\"\n  }\n}\n", text, StringComparison.Ordinal);
        Assert.Equal(text, Written.Text(stream => BudgetJson.V1.Write(stream, value, from!)));
        Assert.Equal(text, Written.Text(stream => BudgetJson.V1.Write(new ProvenancedStream(stream, () => provenance), Budget)));
        Assert.Equal((Budget, provenance.Inputs), (value, from!.Inputs));
        Assert.Equal(Budget, BudgetJson.V1.Parse(text));
        string member = text[(plain.Length - "\n}\n".Length)..^"\n}\n".Length];
        Assert.Equal(Budget, BudgetJson.V1.Parse($"{{{member[1..]},{plain[1..]}"));
        Assert.Equal(Budget, BudgetJson.V1.Parse(plain.Replace("\"person_id\"", $"{member[1..].Trim()}, \"person_id\"", StringComparison.Ordinal)));
        Assert.Null(BudgetJson.V1.ReadWithProvenance(new MemoryStream(Encoding.UTF8.GetBytes(plain))).Provenance);
    }

    [Theory]
    [InlineData("\"verb\": \"cost\"", "\"verb\": 1", "provenance: is not what is written of where a document comes from; give the file as it was written, or leave the member out")]
    [InlineData("\"verb\"", "\"clock\"", "provenance: is not what is written of where a document comes from; give the file as it was written, or leave the member out")]
    [InlineData("\"provenance\": {", "\"provenance\": {}, \"provenance\": {", "provenance: is not what is written of where a document comes from; give the file as it was written, or leave the member out")]
    public void What_says_nothing_that_can_be_is_refused(string written, string changed, string message)
    {
        string text = Written.Text(stream => BudgetJson.V1.Write(stream, Budget, new Provenance { Verb = "cost" }));

        Assert.Equal(message, Assert.Throws<InvalidInputException>(() => BudgetJson.V1.Parse(Changed.First(text, written, changed))).Report());
    }

    /// <summary>Written in pieces of any length, the last two bytes are kept back.</summary>
    [Fact]
    public void A_stream_keeps_the_last_two_bytes_back_however_they_come()
    {
        foreach (int length in (int[])[1, 2, 3, 5, 100])
        {
            using MemoryStream target = new();
            using HeldBackStream held = new(target);
            foreach (byte[] piece in "0123456789}"u8.ToArray().Chunk(length))
            {
                held.Write(piece);
            }

            Assert.Equal("012345678", Encoding.UTF8.GetString(target.ToArray()));
        }
    }

    [Fact]
    public async Task A_pipe_gets_the_text()
    {
        Pipe pipe = new(new PipeOptions(pauseWriterThreshold: 0));
        BudgetJson.V1.Write(pipe.Writer, Budget);
        await pipe.Writer.CompleteAsync();

        Assert.Equal(BudgetJson.V1.Text(Budget), await new StreamReader(pipe.Reader.AsStream()).ReadToEndAsync());
    }

    [Fact]
    public async Task Writing_can_be_stopped()
    {
        using MemoryStream stream = new();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => BudgetJson.V1.WriteAsync(stream, Budget, new CancellationToken(canceled: true)));
        Assert.Equal(0, stream.Length);
    }

    [Fact]
    public void Json_that_is_being_written_gets_the_document_laid_out_as_it_is()
    {
        ArrayBufferWriter<byte> buffer = new();
        using (Utf8JsonWriter json = new(buffer))
        {
            json.WriteStartArray();
            BudgetJson.V1.Write(json, Budget);
            BudgetJson.V1.Write(json, Budget);
            json.WriteEndArray();
        }

        using JsonDocument document = JsonDocument.Parse(buffer.WrittenMemory);
        Assert.Equal(2, document.RootElement.GetArrayLength());
        Assert.All(document.RootElement.EnumerateArray(), budget => Assert.Equal(Budget, BudgetJson.V1.Parse(budget.GetRawText())));
    }

    [Fact]
    public async Task A_stream_is_read_without_waiting()
    {
        using AsynchronousOnly stream = new();
        await BudgetJson.V1.WriteAsync(stream, Budget);
        stream.Position = 0;

        Assert.Equal(Budget, await BudgetJson.V1.ReadAsync(stream));
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => BudgetJson.V1.ReadAsync(stream, new CancellationToken(canceled: true)));
    }

    private static MemoryStream Text(string text) => new(Encoding.UTF8.GetBytes(text));

    /// <summary>As the response of a web server is by default.</summary>
    private sealed class AsynchronousOnly : MemoryStream
    {
        public override void Flush() => throw new InvalidOperationException("Synchronous operations are disallowed.");

        public override void Write(byte[] buffer, int offset, int count) => throw new InvalidOperationException("Synchronous operations are disallowed.");

        public override void Write(ReadOnlySpan<byte> buffer) => throw new InvalidOperationException("Synchronous operations are disallowed.");

        public override void WriteByte(byte value) => throw new InvalidOperationException("Synchronous operations are disallowed.");

        public override async ValueTask WriteAsync(ReadOnlyMemory<byte> buffer, CancellationToken cancellationToken = default)
        {
            await Task.Yield();
            base.Write(buffer.ToArray(), 0, buffer.Length);
        }
    }
}
