using System.Text;
using PhbCalc.TestSupport;

namespace PhbCalc.Tool.Tests;

/// <summary>Runs the command in this process, one run at a time, in the root of the repository if no folder is given: quick enough for thousands of runs.</summary>
internal static class InProcess
{
    internal static Run Of(params string[] arguments) => On(null, arguments);

    /// <summary>Runs it in a folder.</summary>
    internal static Run In(string folder, params string[] arguments) => On(null, arguments, folder: folder);

    /// <summary>Runs it with a text on standard input.</summary>
    internal static Run Given(string input, params string[] arguments) => On(null, arguments, input);

    /// <summary>Runs it as on a terminal that is so many characters wide; null for a pipe.</summary>
    internal static Run On(int? room, string[] arguments, string input = "", string? folder = null)
    {
        lock (Gates.Console)
        {
            (TextWriter output, TextWriter errors, string folder) before = (Console.Out, Console.Error, Environment.CurrentDirectory);
            using StringWriter output = new();
            using LineWriter? lines = room is { } characters ? new(output, characters) : null;
            using StringWriter errors = new();
            using MemoryStream bytes = new();
            try
            {
                Environment.CurrentDirectory = folder ?? Repository.Folder;
                Console.SetOut(lines ?? (TextWriter)output);
                Console.SetError(errors);
                int status = PhbCalcCommand.Run(arguments, new() { Screen = new(room), OpenOutput = () => new Kept(bytes), OpenInput = () => new OneWay(Encoding.UTF8.GetBytes(input)) });
                lines?.Dispose();
                return new(status, output + Encoding.UTF8.GetString(bytes.ToArray()), errors.ToString());
            }
            finally
            {
                Console.SetOut(before.output);
                Console.SetError(before.errors);
                Environment.CurrentDirectory = before.folder;
            }
        }
    }

    /// <summary>A stream that outlives whoever closes it.</summary>
    private sealed class Kept(MemoryStream bytes) : MemoryStream
    {
        protected override void Dispose(bool disposing)
        {
            WriteTo(bytes);
            base.Dispose(disposing);
        }
    }

    /// <summary>A stream that cannot be read twice, as standard input is.</summary>
    private sealed class OneWay(byte[] bytes) : MemoryStream(bytes)
    {
        public override bool CanSeek => false;

        public override long Length => throw new NotSupportedException();

        public override long Position
        {
            get => throw new NotSupportedException();
            set => throw new NotSupportedException();
        }
    }
}
