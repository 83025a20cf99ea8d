using System.Buffers;
using System.IO.Pipelines;
using System.Reflection;
using System.Text;
using PhbCalc.BottomUp;

namespace PhbCalc.Data.Tests.Json;

/// <summary>Each writer of JSON writes the same text at once, without waiting, and into a buffer; a web server refuses the first (spec 8, Files).</summary>
public sealed class AsyncWritingTests
{
    private static readonly Caseload Caseload = CaseloadFolder.Read(name => name switch
    {
        "people.csv" => Text("person_id,start\nP1,2026-04-01\n"),
        "visits.csv" => Text("person_id,visit_id,card,service,days,start,end\nP1,v1,agency,care,Mon-Fri,08:00,09:00\n"),
        "rates.csv" => Text("card,service,unit,band,days,from_time,to_time,rate,valid_from\nagency,care,hour,any,Mon-Sun,00:00,24:00,24.00,2026-04-01\n"),
        _ => null,
    });

    private static readonly BottomUpBudget Budget =
        new BottomUpCosting(Caseload.RateCards, PublishedFigures.Bundled.BankHolidays, new FinancialYear(2026).Days).Cost(Caseload.Plans[0]);

    /// <summary>Every public class whose name ends in Json and that writes to a stream.</summary>
    public static TheoryData<Type> Writers { get; } = [.. typeof(BudgetJson).Assembly.GetExportedTypes()
        .Where(type => type.Name.EndsWith("Json", StringComparison.Ordinal) && type.GetMethods().Any(method => method.Name == "Write" && method.GetParameters()[0].ParameterType == typeof(Stream)))];

    [Theory]
    [MemberData(nameof(Writers))]
    public void Every_writer_has_all_three_ways(Type writer)
    {
        MethodInfo[] ways = [.. writer.GetMethods(BindingFlags.Public | BindingFlags.Static).Where(method => method.Name.StartsWith("Write", StringComparison.Ordinal))];
        Type value = ways[0].GetParameters()[1].ParameterType;

        Assert.NotNull(writer.GetMethod("Write", [typeof(Stream), value]));
        Assert.NotNull(writer.GetMethod("Write", [typeof(IBufferWriter<byte>), value]));
        Assert.Equal(typeof(Task), writer.GetMethod("WriteAsync", [typeof(Stream), value, typeof(CancellationToken)])?.ReturnType);
    }

    [Fact]
    public async Task A_stream_that_refuses_synchronous_writing_gets_the_text()
    {
        using AsynchronousOnly stream = new();
        await BudgetJson.WriteAsync(stream, Budget);

        Assert.Equal(BudgetJson.Text(Budget), Encoding.UTF8.GetString(stream.ToArray()));
        Assert.Throws<InvalidOperationException>(() => BudgetJson.Write(stream, Budget));
    }

    [Fact]
    public async Task A_pipe_gets_the_text()
    {
        Pipe pipe = new(new PipeOptions(pauseWriterThreshold: 0));
        BudgetJson.Write(pipe.Writer, Budget);
        await pipe.Writer.CompleteAsync();

        Assert.Equal(BudgetJson.Text(Budget), await new StreamReader(pipe.Reader.AsStream()).ReadToEndAsync());
    }

    [Fact]
    public async Task Writing_can_be_stopped()
    {
        using MemoryStream stream = new();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => BudgetJson.WriteAsync(stream, Budget, new CancellationToken(canceled: true)));
        Assert.Equal(0, stream.Length);
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
