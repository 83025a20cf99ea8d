using System.Text;
using PhbCalc.Tool;

try
{
    Console.OutputEncoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false);
}
catch (IOException)
{
    // There is nowhere to print to: the verb says so when it prints.
}

Console.SetError(new SafeWriter(Console.Error));
using Interruption interruption = Interruption.Watch();
if (Screen.Room() is { } room)
{
    Console.SetOut(new LineWriter(Console.Out, room));
}

int status = PhbCalcCommand.Run(args);
Console.Out.Dispose();
return status;
