using System.Text;
using PhbCalc.TestSupport;

namespace PhbCalc.Tool.Tests;

/// <summary>Runs the command in this process, one run at a time: quick enough for thousands of runs.</summary>
internal static class InProcess
{
    internal static Run Of(params string[] arguments)
    {
        lock (Gates.Console)
        {
            (TextWriter output, TextWriter errors) before = (Console.Out, Console.Error);
            using StringWriter output = new();
            using StringWriter errors = new();
            using MemoryStream bytes = new();
            try
            {
                Console.SetOut(output);
                Console.SetError(errors);
                int status = PhbCalcCommand.Run(arguments, new() { OpenOutput = () => new Kept(bytes) });
                return new(status, output + Encoding.UTF8.GetString(bytes.ToArray()), errors.ToString());
            }
            finally
            {
                Console.SetOut(before.output);
                Console.SetError(before.errors);
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
}
