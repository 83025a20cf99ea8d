using System.CommandLine;
using PhbCalc.Data;
using PhbCalc.Data.Json;
using PhbCalc.Data.Results;
using PhbCalc.Tool.Options;
using PhbCalc.Tool.Output;
using PhbCalc.Wheelchairs;

namespace PhbCalc.Tool.Commands;

/// <summary><c>phbcalc wheelchair</c>: personal wheelchair budgets.</summary>
internal sealed class WheelchairCommand
{
    private readonly CurrentRun run;
    private readonly Command command = new("wheelchair", "Works out personal wheelchair budgets: what the NHS pays of the chair that a person chose, what the person pays, and for how many years. They are not part of yearly budgets.");

    private readonly Argument<string> file = new("WHEELCHAIRS") { Description = "The file wheelchairs.csv: person_id, chair, way, value, start, and perhaps price, repair_contribution and others." };

    private readonly Option<bool> explain = new("--explain") { Description = "Print each budget line by line, with who repairs the chair and when the need is looked at again." };

    private readonly PersonOption person;
    private readonly PolicyOption policy;
    private readonly DatesOption dates;
    private readonly OutputOptions output;

    private WheelchairCommand(CurrentRun run)
    {
        this.run = run;
        command.Add(file);
        person = new(command, "Show the wheelchairs of this person only, line by line.", isRequired: false);
        command.Add(explain);
        policy = new(command, run);
        dates = new(command, run);
        output = new(command, run, "wheelchair-budgets.csv");
        command.SetAction(Run);
    }

    internal static Command Create(CurrentRun run) => new WheelchairCommand(run).command;

    private int Run(ParseResult parsed)
    {
        string path = parsed.GetRequiredValue(file);
        WheelchairPolicy chosen = policy.Of(parsed, path).Wheelchairs;
        using Stream stream = InputFile.Open(run, path, WheelchairsFile.Name);
        ValueList<Wheelchair> read = WheelchairsFile.Read(stream, chosen, InputFile.Name(path), dates.Reading(parsed));
        string? only = person.Id(parsed);
        WheelchairPricing pricing = new(chosen);
        ValueList<WheelchairBudget> budgets = [.. read.Where(wheelchair => only is null || wheelchair.PersonId == only).OrderBy(wheelchair => wheelchair.PersonId, StringComparer.Ordinal).Select(pricing.Price)];
        if (only is not null && budgets.Count == 0)
        {
            throw new UsageException($"--person: '{only}' is not in {InputFile.Name(path)}; write an id that is in it, capitals included.");
        }

        output.Show(
            parsed,
            () => Print(run.Screen, budgets, only is not null || parsed.GetValue(explain), output.HasDirectory(parsed)),
            new Result("wheelchair-budgets", target => WheelchairBudgetsFile.Write(target, budgets), target => WheelchairsJson.V1.Write(target, budgets)));
        return ExitStatus.Done;
    }

    private static void Print(Screen screen, ValueList<WheelchairBudget> budgets, bool explained, bool isWritten)
    {
        if (explained)
        {
            Console.Out.Write(string.Join('\n', budgets.Select(budget => budget.Explain())));
            return;
        }

        bool hasOthers = budgets.Any(budget => budget.OthersPay != Money.Zero);
        MoneyTable table = new(MoneyTable.Fit.Stacked, ["person", "chair", "way"], ["value", "price", "NHS pays", .. hasOthers ? (string[])["others pay"] : [], "person pays"], "years");
        foreach (WheelchairBudget budget in budgets)
        {
            table.Add([budget.Wheelchair.PersonId, budget.Wheelchair.Chair, EnumWords.Of(budget.Wheelchair.Way)], InOrder([budget], hasOthers), Iso.Number(budget.Years));
        }

        table.AddAlways(["Sum", "", ""], InOrder(budgets, hasOthers), "");
        Screen.WriteLine($"Personal wheelchair budgets: {Iso.Count(budgets.Count, "wheelchair", "wheelchairs")}");
        table.Print(screen, "wheelchairs", isWritten);
        Screen.WriteLine("Each is paid once, for the years shown. It is not part of a yearly budget.");
    }

    private static Money[] InOrder(ValueList<WheelchairBudget> budgets, bool hasOthers) =>
    [
        budgets.Sum(budget => budget.Wheelchair.Value),
        budgets.Sum(budget => budget.Covered + budget.AboveValue),
        budgets.Sum(budget => budget.NhsPays),
        .. hasOthers ? (Money[])[budgets.Sum(budget => budget.OthersPay)] : [],
        budgets.Sum(budget => budget.PersonPays),
    ];
}
