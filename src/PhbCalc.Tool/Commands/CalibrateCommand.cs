using System.CommandLine;
using PhbCalc.Data;
using PhbCalc.Data.Json;
using PhbCalc.Data.Results;
using PhbCalc.Tool.Options;
using PhbCalc.Tool.Output;
using PhbCalc.TopDown;

namespace PhbCalc.Tool.Commands;

/// <summary><c>phbcalc calibrate</c>: an allocation table fitted to past cost.</summary>
internal sealed class CalibrateCommand
{
    private readonly CurrentRun run;
    private readonly Command command = new("calibrate", "Fits an allocation table to what care cost in the past, and measures how near it comes.");

    private readonly Argument<string> file = new("SAMPLE") { Description = "The file sample.csv: points, cost in pounds a year, and perhaps group." };

    private readonly Option<string> method = new("--method")
    {
        Description = "How the table is fitted.",
        Required = true,
    };

    private readonly Option<decimal> contingency = new("--contingency")
    {
        Description = "The share to take off every amount for what nobody can foresee, such as 0.15; without it, none.",
        HelpName = "SHARE",
        CustomParser = result => OptionText.Percentage(result) ?? 0m,
    };

    private readonly Option<decimal> uplift = new("--uplift")
    {
        Description = "By how much to raise the costs to the year of pricing, such as 0.03; without it, by nothing.",
        HelpName = "SHARE",
        CustomParser = result => OptionText.Percentage(result) ?? 0m,
    };

    private readonly Option<bool> extend = new("--extend") { Description = "Extend a table of percentile matching beyond the scores of the sample." };

    private readonly Option<int?> folds = new("--folds")
    {
        Description = "Measure the method by cross-validation too, with this number of folds; a case's fold is its position modulo that number.",
        HelpName = "N",
        CustomParser = OptionText.Whole,
    };

    private readonly OutputOptions output;

    private CalibrateCommand(CurrentRun run)
    {
        this.run = run;
        method.AcceptOnlyFromAmong("price-per-point", "percentile-matching", "isotonic");
        command.Add(file);
        command.Add(method);
        command.Add(contingency);
        command.Add(uplift);
        command.Add(extend);
        command.Add(folds);
        output = new(command, run, "table.csv and accuracy.csv");
        command.SetAction(Run);
    }

    internal static Command Create(CurrentRun run) => new CalibrateCommand(run).command;

    private int Run(ParseResult parsed)
    {
        string path = parsed.GetRequiredValue(file);
        using Stream stream = InputFile.Open(run, path, SampleFile.Name);
        ValueList<SampleCase> sample = SampleFile.Read(stream, InputFile.Name(path), new() { Notices = run });
        TableCalibration calibration = new(Method(parsed), parsed.GetValue(contingency), parsed.GetValue(uplift), parsed.GetValue(extend));
        CalibratedTable fitted = calibration.Calibrate(sample);
        CalibrationResult result = new(fitted, parsed.GetValue(folds) is { } count ? calibration.CrossValidate(sample, count) : null);
        output.Show(
            parsed,
            () => Console.Out.Write(string.Join('\n', new[] { fitted.Explain(), result.CrossValidation?.Explain() }.OfType<string>())),
            new Result("accuracy", target => AccuracyFile.Write(target, fitted.Accuracy), null),
            new Result("table", target => CalibratedTableFile.Write(target, fitted.Table), null),
            new Result("calibration", null, target => CalibrationJson.V1.Write(target, result)));
        return ExitStatus.Done;
    }

    private CalibrationMethod Method(ParseResult parsed) => parsed.GetRequiredValue(method) switch
    {
        "price-per-point" => CalibrationMethod.PricePerPoint,
        "percentile-matching" => CalibrationMethod.PercentileMatching,
        _ => CalibrationMethod.Isotonic,
    };
}
