using System.Text;
using PhbCalc.Tool.Commands;
using PhbCalc.Tool.Output;

namespace PhbCalc.Tool;

/// <summary>Where the command starts.</summary>
internal static class Program
{
    internal static int Main(string[] args)
    {
        try
        {
            Console.OutputEncoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false);
        }
        catch (IOException)
        {
            // Standard output is missing: the verb says so when it prints.
        }

        Console.SetError(new SafeWriter(Console.Error));
        CurrentRun run = new() { Screen = Screen.OfConsole() };
        using IDisposable watching = run.Interruption.Watch(() => run.Say(run.Ended()));
        if (run.Screen.Room is not { } room)
        {
            return PhbCalcCommand.Run(args, run);
        }

        using LineWriter lines = new(Console.Out, room);
        Console.SetOut(lines);
        return PhbCalcCommand.Run(args, run);
    }
}
