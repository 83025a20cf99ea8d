using System.CommandLine;

namespace PhbCalc.Tool;

/// <summary><c>phbcalc cost</c>: everybody's budget, bottom-up.</summary>
internal sealed class CostCommand
{
    private readonly Command command = new("cost", "Costs every care plan of a caseload, visit by visit, over a financial year or another period.");

    private readonly Option<bool> lines = new("--lines") { Description = "Write every line that makes up each budget, too." };

    private readonly CaseloadOptions caseload;
    private readonly PeriodOptions period;
    private readonly FigureOptions figures;
    private readonly OutputOptions output;

    private CostCommand()
    {
        caseload = new(command);
        period = new(command);
        figures = new(command, caseload.Dates, areAssumed: false);
        command.Add(lines);
        output = new(command, "budgets.csv (and lines.csv)");
        command.SetAction(Run);
    }

    internal static Command Create() => new CostCommand().command;

    private int Run(ParseResult parsed)
    {
        DateInterval costedPeriod = period.Of(parsed);
        BankHolidays holidays = figures.Of(parsed).BankHolidays;
        CaseloadCosting costed = ProgressBars.During(bars => CaseloadCosting.Of(caseload.Folder(parsed), caseload.Reading(parsed), holidays, costedPeriod, bars));
        CostResults results = new(costed);
        bool withLines = parsed.GetValue(lines);
        bool isWritten = output.HasDirectory(parsed);
        output.Show(
            parsed,
            () => results.PrintTable(withLines && !isWritten, isWritten),
            withLines ? [results.Budgets, results.Lines] : [results.Budgets]);
        foreach (string line in costed.Notices.Lines)
        {
            Console.Error.WriteLine(line);
        }

        return ExitStatus.Done;
    }
}
