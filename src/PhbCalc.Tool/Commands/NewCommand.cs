using System.CommandLine;
using PhbCalc.Data;
using PhbCalc.Reports;
using PhbCalc.Tool.Options;
using PhbCalc.Tool.Output;
using PhbCalc.Workbooks;

namespace PhbCalc.Tool.Commands;

/// <summary><c>phbcalc new</c>: files to start from.</summary>
internal sealed class NewCommand
{
    private static readonly string[] Care = [PeopleFile.Name, VisitsFile.Name, ItemsFile.Name, PackagesFile.Name, AbsencesFile.Name, SupportNeedsFile.Name, RatesFile.Name, SpecialDaysFile.Name, ParityFile.Name];

    /// <summary>The files of each kind, and what to write next.</summary>
    private static readonly (string Like, string[] Files, string Next)[] Kinds =
    [
        ("caseload", Care, "phbcalc cost '{0}' --year 2026"),
        ("employment", [TeamFile.Name, OnCostsFile.Name], "phbcalc employ '{1}team.csv' --oncosts '{1}oncosts.csv' --year 2026"),
        ("needs", [PeopleFile.Name, QuestionnaireFile.Name, AnswersFile.Name, AllocationTableFile.Name], "phbcalc allocate '{0}' --envelope 60000 --contingency 0.1"),
        ("clusters", [EpisodesFile.Name, AdmissionsFile.Name, TariffFile.Name], "phbcalc cluster '{0}' --year 2026"),
        ("contract", [ContractFile.Name], "phbcalc release '{1}contract.csv'"),
        ("budget",
            [.. Care, TeamFile.Name, OnCostsFile.Name, QuestionnaireFile.Name, AnswersFile.Name, AllocationTableFile.Name,
                FundingFile.Name, HoldingFile.Name, AssessedContributionsFile.Name, PaymentsFile.Name, VersionsFile.Name, SpendingFile.Name],
            "phbcalc budget '{0}' --year 2026"),
        ("models", [.. Care, QuestionnaireFile.Name, AnswersFile.Name, AllocationTableFile.Name, ActualFile.Name, RouteFile.Name], "phbcalc route '{0}' --year 2026"),
        ("contacts", [ContactsFile.Name], "phbcalc cluster '{0}' --year 2024"),
        ("quotes", [QuotesFile.Name], "phbcalc agency-rate '{1}quotes.csv'"),
        ("sample", [SampleFile.Name], "phbcalc calibrate '{1}sample.csv' --method isotonic"),
        ("weights", [WeightsFile.Name], "phbcalc share '{1}weights.csv' --total 34200.00"),
        ("wheelchairs", [WheelchairsFile.Name], "phbcalc wheelchair '{1}wheelchairs.csv' --explain"),
        (OfPolicies, [PolicyFile.TableName], "phbcalc check '{0}'"),
    ];

    /// <summary>The kind for policies: without people, every policy with its default.</summary>
    private const string OfPolicies = "policy";

    /// <summary>The kind for statements: not a table, but their words.</summary>
    private const string OfStatement = "statement";

    private const string TemplateName = "statement-template.json";

    private readonly Command command = new("new", "Makes files to start from, with headers, two invented people, and a column for notes, which no verb reads.");

    private readonly Argument<string> folder = new("NEW") { Description = "The folder to make; if it exists, it must be empty." };

    private readonly Option<string> like = new("--like")
    {
        Description = $"What the files are for: {string.Join(", ", Kinds.Select(kind => kind.Like))}; or {OfStatement}: the words of statements, to change.",
        HelpName = "KIND",
        DefaultValueFactory = _ => Kinds[0].Like,
    };

    private readonly Option<bool> isWorkbook = new("--xlsx") { Description = "Make one Excel workbook, with drop-down lists and cells formatted for dates and times, instead of CSV files." };

    private NewCommand()
    {
        like.AcceptOnlyFromAmong([.. Kinds.Select(kind => kind.Like), OfStatement]);
        command.Add(folder);
        command.Add(like);
        command.Add(isWorkbook);
        command.SetAction(Run);
    }

    internal static Command Create() => new NewCommand().command;

    /// <summary>A file to start from; null if no file has the name.</summary>
    internal static Stream? Start(string name) => typeof(NewCommand).Assembly.GetManifestResourceStream($"PhbCalc.Tool.Starts.{name}");

    private int Run(ParseResult parsed)
    {
        string place = parsed.GetRequiredValue(folder);
        if (parsed.GetValue(like) == OfStatement)
        {
            return parsed.GetValue(isWorkbook) ? throw new UsageException("--xlsx is for tables, and the words of statements are not a table; leave it out.") : MakeTemplate(place);
        }

        (string kind, string[] files, string next) = Array.Find(Kinds, kind => kind.Like == parsed.GetValue(like));
        NewPlace.ThrowIfUsed(place);
        Directory.CreateDirectory(place);
        string workbook = Path.Combine(place, $"{kind}.xlsx");
        if (parsed.GetValue(isWorkbook))
        {
            NewPlace.Write(workbook, target => FormWorkbook.Write(target, [.. files.Select(name => new FormTable(name, Start(name)!))]));
        }
        else
        {
            foreach (string name in files)
            {
                using Stream start = Start(name)!;
                NewPlace.Write(Path.Combine(place, name), start.CopyTo);
            }
        }

        Screen.WriteLine($"Made {(parsed.GetValue(isWorkbook) ? $"'{workbook}', with the sheets {string.Join(", ", files.Select(name => Path.GetFileNameWithoutExtension(name)))}" : $"in '{place}': {string.Join(", ", files)}")}.");
        string then = NextLine(next, place, files, parsed.GetValue(isWorkbook) ? workbook : null);
        if (kind == OfPolicies)
        {
            Screen.WriteLine($"Each policy has its default. Change those that differ where you are, and put the file beside yours. Then: {then}");
        }
        else
        {
            Screen.WriteLine($"Replace the invented people with yours. Then: phbcalc check '{place}'");
            Screen.WriteLine($"and: {then}");
        }

        return ExitStatus.Done;
    }

    private static int MakeTemplate(string place)
    {
        NewPlace.ThrowIfUsed(place);
        Directory.CreateDirectory(place);
        string path = Path.Combine(place, TemplateName);
        NewPlace.Write(path, StatementTemplate.Default.Write);
        Screen.WriteLine($"Made '{path}'. Change its texts and the order of its sections, or translate it whole. Texts in English that stay as they are can be left out.");
        Screen.WriteLine($"Then: phbcalc statement FOLDER --year 2026 --template '{path}' --out DIR");
        return ExitStatus.Done;
    }

    /// <summary>What to write next: {0} is the place, {1} the folder before a file's name. Of a workbook, each file is a sheet.</summary>
    private static string NextLine(string next, string place, string[] files, string? workbook)
    {
        string line = next.Replace("{0}", place, StringComparison.Ordinal);
        return workbook is null
            ? line.Replace("{1}", $"{place}{Path.DirectorySeparatorChar}", StringComparison.Ordinal)
            : files.Aggregate(line, (so, file) => so.Replace($"{{1}}{file}", workbook, StringComparison.Ordinal));
    }
}
