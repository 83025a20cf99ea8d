using System.CommandLine;
using PhbCalc.Data;
using PhbCalc.Data.Json;
using PhbCalc.Data.Results;
using PhbCalc.Tool.Options;
using PhbCalc.Tool.Output;

namespace PhbCalc.Tool.Commands;

/// <summary><c>phbcalc nic</c>: employer's National Insurance, pay period by pay period.</summary>
internal sealed class NicCommand
{
    private readonly CurrentRun run;
    private readonly Command command = new("nic", "Works out employer's National Insurance on the pay of single periods, row by row.");

    private readonly Argument<string> file = new("FILE") { Description = "A CSV file with tax_year (2026/27), category, frequency, period and pay." };

    private readonly DatesOption dates;
    private readonly FigureOptions figures;
    private readonly OutputOptions output;

    private NicCommand(CurrentRun run)
    {
        this.run = run;
        command.Add(file);
        dates = new(command, run);
        figures = new(command, run, dates);
        output = new(command, run, "nic.csv");
        command.SetAction(Run);
    }

    internal static Command Create(CurrentRun run) => new NicCommand(run).command;

    private int Run(ParseResult parsed)
    {
        string path = parsed.GetRequiredValue(file);
        using Stream stream = InputFile.Open(run, path, "pay.csv");
        NicRows rows = NicFile.Read(stream, InputFile.Name(path), dates.Reading(parsed));
        ValueList<NicContribution> contributions = rows.Contributions(new(figures.Of(parsed).Employment));
        output.Show(parsed, () => Print(run.Screen, contributions, output.HasDirectory(parsed)), new Result("nic", target => ContributionsFile.Write(target, contributions), target => NicJson.V1.Write(target, contributions)));
        return ExitStatus.Done;
    }

    private static void Print(Screen screen, ValueList<NicContribution> contributions, bool isWritten)
    {
        MoneyTable table = new(["tax year", "category", "frequency", "period"], ["pay", "employer's NI"]);
        foreach (NicContribution contribution in contributions)
        {
            NicRow row = contribution.Row;
            table.Add(
                [row.Period.Year.ToString(), row.Category.ToUpperInvariant(), EnumWords.Of(row.Period.Frequency), row.Period.Number.ToString(null, null)],
                [row.Pay, contribution.EmployerContribution]);
        }

        table.Print(screen, "rows", isWritten);
    }
}
