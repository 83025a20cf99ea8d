using System.CommandLine;
using PhbCalc.BottomUp;
using PhbCalc.Budgets;
using PhbCalc.Data;
using PhbCalc.Data.Json;
using PhbCalc.Data.Results;
using PhbCalc.Tool.Options;
using PhbCalc.Tool.Output;

namespace PhbCalc.Tool.Commands;

/// <summary><c>phbcalc review</c>: spending from paid-out budgets, in proportion.</summary>
internal sealed class ReviewCommand
{
    private readonly CurrentRun run;
    private readonly Command command = new("review", "Compares what was paid out and spent with what plans would have cost up to a day, and suggests a check in proportion. It decides nothing.");

    private readonly Option<LocalDate> asAt = new("--as-at")
    {
        Description = "The last day to look at, yyyy-MM-dd.",
        HelpName = "DATE",
        Required = true,
        CustomParser = result => OptionText.Date(result) ?? default,
    };

    private readonly PersonOption person;
    private readonly CaseloadOptions caseload;
    private readonly PeriodOptions period;
    private readonly FigureOptions figures;
    private readonly OutputOptions output;

    private ReviewCommand(CurrentRun run)
    {
        this.run = run;
        caseload = new(command, run, "people.csv, visits.csv, rates.csv, payments.csv, spending.csv and the other files", canKeepGoing: true);
        command.Add(asAt);
        period = new(command);
        figures = new(command, run, caseload.Dates, areAssumed: false);
        person = new(command, "Show this person only, by category and with every finding.", isRequired: false);
        output = new(command, run, "review.csv, review-categories.csv and review-findings.csv");
        command.SetAction(Run);
    }

    internal static Command Create(CurrentRun run) => new ReviewCommand(run).command;

    private int Run(ParseResult parsed)
    {
        DateInterval costedPeriod = period.Of(parsed);
        PublishedFigures published = figures.Of(parsed);
        string? only = person.Id(parsed);
        LocalDate day = parsed.GetValue(asAt);
        ValueList<PersonReview> people = ProgressBars.During(run, bars => caseload.Do(parsed, (folder, reading) =>
            Reviewed(FundedCaseloadFolder.Read(folder, reading, bars, withSpending: true), published, costedPeriod, day, only, bars)));
        output.Show(
            parsed,
            () => Print(run.Screen, people, only, day, output.HasDirectory(parsed)),
            new Result("review-findings", stream => ReviewFindingsFile.Write(stream, people), null),
            new Result("review-categories", stream => ReviewCategoriesFile.Write(stream, people), null),
            new Result("review", stream => ReviewFile.Write(stream, people), stream => JsonList.Write(stream, people, ReviewJson.V1)));
        return ExitStatus.Done;
    }

    /// <summary>Everybody with payouts, now or before, or with spending.</summary>
    private static ValueList<PersonReview> Reviewed(FundedCaseload read, PublishedFigures figures, DateInterval costedPeriod, LocalDate asAt, string? only, ProgressBars bars)
    {
        CaseloadReviews reviews = new(new CaseloadBudgets(read, figures, costedPeriod), asAt);
        return only is null ? [.. read.Each(reviews.Review, bars.Of("reviewing")).OfType<PersonReview>()]
            : [PersonOption.Of(read.Care, only, plan => reviews.Review(plan, read.TermsOf(only)) ?? throw new UsageException($"--person: the budget of '{only}' is held notionally: nothing is paid out or spent."), read.Locate)];
    }

    private static void Print(Screen screen, ValueList<PersonReview> people, string? only, LocalDate asAt, bool isWritten)
    {
        if (only is not null)
        {
            Screen.WriteLine($"The budget of {only}");
            Console.Out.Write(people[0].Result.Explain());
            return;
        }

        bool isPaidIn = people.Any(one => one.Result.Contributed != Money.Zero);
        MoneyTable table = new(MoneyTable.Fit.Stacked, ["person", "check", "review due"], ["paid", .. isPaidIn ? (string[])["paid in"] : [], "spent", "held", "planned", "to reclaim"]);
        foreach (PersonReview one in people)
        {
            table.Add([one.PersonId, Check(one.Result.Check), $"{NodaTime.Text.LocalDatePattern.Iso.Format(one.Result.NextReview)}{(one.Result.IsReviewOverdue ? ", overdue" : string.Empty)}"], InOrder([one], isPaidIn));
        }

        table.AddAlways(["Sum", "", ""], InOrder(people, isPaidIn));
        Screen.WriteLine($"Budgets of {Notices.People(people.Count)} to whom something is paid, as at {NodaTime.Text.LocalDatePattern.Iso.Format(asAt)}");
        table.Print(screen, "people", isWritten);
        if (isPaidIn)
        {
            Screen.WriteLine("Held is what was paid and paid in, less what was spent.");
        }

        Screen.WriteLine("--person ID says what to look at. It is a list for a person to look at, and decides nothing.");
    }

    private static Money[] InOrder(ValueList<PersonReview> people, bool isPaidIn) =>
    [
        people.Sum(one => one.Result.Paid), .. isPaidIn ? (Money[])[people.Sum(one => one.Result.Contributed)] : [], people.Sum(one => one.Result.Spent), people.Sum(one => one.Result.Balance), people.Sum(one => one.Result.Planned), people.Sum(one => one.Result.Surplus),
    ];

    private static string Check(ProportionateCheck check) => check switch
    {
        ProportionateCheck.None => "none",
        ProportionateCheck.Light => "light",
        _ => "full",
    };
}
