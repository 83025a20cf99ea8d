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
return PhbCalcCommand.Run(args);
