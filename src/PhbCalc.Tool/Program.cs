using PhbCalc.Tool;

return PhbCalcCommand.Run(args);
