using System.Text;

namespace PhbCalc.Tool.Tests;

/// <summary>Runs the command in this process, one run at a time: quick enough for thousands of runs.</summary>
internal static class InProcess
{
    private static readonly Lock Gate = new();

    internal static Run Of(params string[] arguments)
    {
        lock (Gate)
        {
            (TextWriter output, TextWriter errors, Func<Stream> open) before = (Console.Out, Console.Error, Screen.OpenOutput);
            using StringWriter output = new();
            using StringWriter errors = new();
            using MemoryStream bytes = new();
            try
            {
                Console.SetOut(output);
                Console.SetError(errors);
                Screen.OpenOutput = () => new Kept(bytes);
                int status = PhbCalcCommand.Run(arguments);
                return new(status, output + Encoding.UTF8.GetString(bytes.ToArray()), errors.ToString());
            }
            finally
            {
                Console.SetOut(before.output);
                Console.SetError(before.errors);
                Screen.OpenOutput = before.open;
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
