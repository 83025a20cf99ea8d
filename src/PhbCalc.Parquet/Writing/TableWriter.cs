using Parquet;
using Parquet.Schema;
using PhbCalc.Data.Results;

namespace PhbCalc.Parquet.Writing;

/// <summary>Writes a table group of rows by group of rows, keeping one group. The same rows give the same bytes on every machine.</summary>
/// <remarks>Values are packed with zstd by a managed library, whose bytes do not depend on the processor.</remarks>
internal sealed class TableWriter : CellStream
{
    /// <summary>How many rows a group has: few enough to be kept, and enough for a reader with many cores to have work for all.</summary>
    private const int RowsPerGroup = 1 << 16;

    private static readonly ParquetOptions Packed = new() { CompressionMethod = CompressionMethod.Zstd, CompressionLevel = System.IO.Compression.CompressionLevel.Optimal };

    private readonly SynchronousTarget target;
    private WritingColumn[] columns = [];
    private ParquetWriter? writer;
    private int column;
    private int rows;

    /// <summary>Starts a table.</summary>
    /// <param name="target">Where it goes; it is left open.</param>
    internal TableWriter(Stream target) => this.target = new(target);

    internal override void Start(IReadOnlyList<ResultColumn> columns) => Begin(columns);

    /// <summary>Takes the columns, and gives what their cells can be added to as what they are, in any order; <see cref="EndRow"/> ends a row.</summary>
    internal WritingColumn[] Begin(IReadOnlyList<ResultColumn> columns) => this.columns = [.. columns.Select(WritingColumn.Of)];

    internal override void Add(string text) => columns[column++].Add(text);

    internal override void Add(decimal number) => columns[column++].Add(number);

    internal override void Add(LocalDate day) => columns[column++].Add(day.ToDateOnly());

    internal override void EndRow()
    {
        (column, rows) = (0, rows + 1);
        if (rows == RowsPerGroup)
        {
            WriteGroup();
        }
    }

    /// <summary>Writes what is left, and the end of the table.</summary>
    internal void Finish()
    {
        if (rows > 0 || writer is null)
        {
            WriteGroup();
        }

        writer!.DisposeAsync().AsTask().GetAwaiter().GetResult();
        target.Flush();
    }

    private void WriteGroup()
    {
        writer ??= ParquetWriter.CreateAsync(new ParquetSchema(columns.Select(own => own.Field)), target, Packed).GetAwaiter().GetResult();
        using ParquetRowGroupWriter group = writer.CreateRowGroup();
        Array.ForEach(columns, own => own.Write(group));
        rows = 0;
    }

    /// <summary>A stream whose writes never wait on another thread, and which knows how far it has come.</summary>
    private sealed class SynchronousTarget(Stream inner) : Stream
    {
        private long written;

        public override bool CanRead => false;

        public override bool CanSeek => false;

        public override bool CanWrite => true;

        public override long Length => written;

        public override long Position
        {
            get => written;
            set => throw new NotSupportedException();
        }

        public override void Write(ReadOnlySpan<byte> buffer)
        {
            inner.Write(buffer);
            written += buffer.Length;
        }

        public override void Write(byte[] buffer, int offset, int count) => Write(buffer.AsSpan(offset, count));

        public override ValueTask WriteAsync(ReadOnlyMemory<byte> buffer, CancellationToken cancellationToken = default)
        {
            Write(buffer.Span);
            return ValueTask.CompletedTask;
        }

        public override Task WriteAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken)
        {
            Write(buffer.AsSpan(offset, count));
            return Task.CompletedTask;
        }

        public override void Flush() => inner.Flush();

        public override Task FlushAsync(CancellationToken cancellationToken)
        {
            inner.Flush();
            return Task.CompletedTask;
        }

        public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException();

        public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

        public override void SetLength(long value) => throw new NotSupportedException();
    }
}
