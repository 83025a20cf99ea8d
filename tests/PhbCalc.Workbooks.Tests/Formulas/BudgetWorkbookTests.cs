using System.Globalization;
using System.IO.Compression;
using System.Text;
using System.Text.RegularExpressions;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using DocumentFormat.OpenXml.Validation;
using PhbCalc.Budgets;
using PhbCalc.Data;
using PhbCalc.Data.Results;
using PhbCalc.TestSupport;
using Sheet = DocumentFormat.OpenXml.Spreadsheet.Sheet;

namespace PhbCalc.Workbooks.Tests.Formulas;

/// <summary>A workbook with live formulas gives the command's pennies, also after somebody has changed a rate in it.</summary>
public sealed partial class BudgetWorkbookTests : IDisposable
{
    private static readonly DateInterval Year = new FinancialYear(2026).Days;

    private readonly string folder = Path.Combine(Path.GetTempPath(), $"phbcalc-{Guid.NewGuid():N}");

    public BudgetWorkbookTests() => Directory.CreateDirectory(folder);

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Theory]
    [InlineData("caseload")]
    [InlineData("budget")]
    public void The_library_of_Microsoft_finds_it_without_fault_and_the_same_budgets_make_the_same_bytes(string sample)
    {
        byte[] book = Written(Budgets(sample));
        using MemoryStream stream = new(book);
        using SpreadsheetDocument document = SpreadsheetDocument.Open(stream, isEditable: false);

        Assert.Empty(new OpenXmlValidator(DocumentFormat.OpenXml.FileFormatVersions.Office2019).Validate(document).Select(error => $"{error.Part?.Uri} {error.Path?.XPath}: {error.Description}"));
        Assert.Equal(["budgets", "lines", "rates", "funding", "payouts", "payments", "changes", "about"], document.WorkbookPart!.Workbook!.Descendants<Sheet>().Select(sheet => sheet.Name!.Value));
        Assert.Equal(book, Written(Budgets(sample)));
        Assert.All(document.WorkbookPart.WorksheetParts, part => Assert.NotNull(part.Worksheet!.GetFirstChild<AutoFilter>()));
    }

    /// <summary>A value stands in the place of a formula only where none can be: they are counted, so that no more come in unseen.</summary>
    [Fact]
    public void Few_amounts_are_values()
    {
        SheetReading[] sheets = [Read(Written(Budgets("caseload")), "lines"), Read(Written(Budgets("budget")), "lines")];

        Assert.Equal(0, sheets.Sum(sheet => sheet.Rows.Count(row => !sheet.IsFormula(row, "amount") && sheet.Number(row, "amount") != 0m)));
        Assert.InRange(sheets.Sum(sheet => sheet.Rows.Length), 500, 2000);
        SheetReading payments = Read(Written(Budgets("budget")), "payments");
        Assert.Equal(27, payments.Rows.Count(row => !payments.IsFormula(row, "regular")));
        Assert.Equal(28, payments.Rows.Count(row => payments.IsFormula(row, "regular")));
        SheetReading mixed = Read(Written(Invented()), "lines");
        Assert.Equal(1, mixed.Rows.Count(row => !mixed.IsFormula(row, "amount") && mixed.Number(row, "amount") != 0m));
    }

    /// <summary>A line of a visit names its card and service, and takes its rate from the one row of that rate; other lines have their own.</summary>
    [Theory]
    [InlineData("caseload")]
    [InlineData("homecare")]
    public void A_line_leads_to_its_rate(string sample)
    {
        byte[] book = Written(Budgets(sample));
        (SheetReading lines, SheetReading rates) = (Read(book, "lines"), Read(book, "rates"));
        Dictionary<string, int> rows = rates.Rows.ToDictionary(row => rates.Text(row, "rate_no"), StringComparer.Ordinal);
        string[] columns = ["card", "service", "band", "unit"];

        Assert.All(lines.Rows, row =>
        {
            bool isOfCard = lines.Text(row, "kind") is "visit" or "least_charge" or "retainer";
            Assert.Equal(isOfCard, lines.Text(row, "card").Length > 0);
            Assert.Equal(isOfCard && lines.Number(row, "rate") != 0m, lines.Text(row, "rate_no").Length > 0);
            if (lines.Text(row, "rate_no").Length > 0)
            {
                int rate = rows[lines.Text(row, "rate_no")];
                Assert.True(lines.IsFormula(row, "rate"));
                Assert.Equal(lines.Number(row, "rate"), rates.Number(rate, "rate"));
                Assert.Equal(columns.Select(column => lines.Text(row, column)), columns.Select(column => rates.Text(rate, column)));
            }
        });
        Assert.Equal(rows.Keys.Order(StringComparer.Ordinal), lines.Rows.Select(row => lines.Text(row, "rate_no")).Where(number => number.Length > 0).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal));
    }

    [LibreOfficeFact]
    [Trait("Kind", "Process")]
    public void Worked_out_by_LibreOffice_every_formula_gives_the_penny_of_the_command()
    {
        foreach ((string name, byte[] book) in new[] { ("caseload", Written(Budgets("caseload"))), ("budget", Written(Budgets("budget", before: "before"))), ("invented", Written(Invented())) })
        {
            byte[] again = WorkedOut(name, book);
            int formulas = 0;
            foreach (string sheet in new[] { "budgets", "lines", "rates", "funding", "payouts", "payments", "changes" })
            {
                (SheetReading before, SheetReading after) = (Read(book, sheet), Read(again, sheet));
                foreach ((int row, string column) in before.Formulas)
                {
                    formulas++;
                    int decimals = column is "quantity" or "rate" ? 6 : 2;
                    Assert.Equal($"{name} {sheet} {row} {column} {Shown(before, decimals)}", $"{name} {sheet} {row} {column} {Shown(after, decimals)}");

                    string Shown(SheetReading from, int digits) => decimal.Round(from.Number(row, column), digits, MidpointRounding.AwayFromZero).ToString("0.00####", CultureInfo.InvariantCulture);
                }
            }

            Assert.InRange(formulas, 40, 10_000);
        }
    }

    [LibreOfficeFact]
    [Trait("Kind", "Process")]
    public void A_changed_rate_re_prices_it_to_what_the_command_then_says()
    {
        foreach ((string sample, string before, string after) in new[] { ("caseload", "25.09", "26.14"), ("budget", "24.00", "25.55") })
        {
            byte[] book = Written(Budgets(sample));
            byte[] changed = WithRate(book, decimal.Parse(before, CultureInfo.InvariantCulture), after);
            byte[] again = WorkedOut(sample, changed);
            ValueList<BudgetInWorkbook> expected = Budgets(sample, rates: text => text.Replace($",{before},2026-04-01", $",{after},2026-04-01", StringComparison.Ordinal));
            SheetReading budgets = Read(again, "budgets");
            int different = 0;
            foreach ((int row, BudgetInWorkbook budget) in budgets.Rows.Zip(expected))
            {
                Assert.Equal($"{budget.Budget.PersonId} {budget.Budget.Paid.Held.Total}", $"{budget.Budget.PersonId} {budgets.Money(row, "total")}");
                Assert.Equal(budget.Budget.Paid.Held.In(Holding.DirectPayment), budgets.Money(row, "direct_payment"));
                different += budgets.Money(row, "total") == Read(book, "budgets").Money(row, "total") ? 0 : 1;
            }

            Assert.Equal(expected.Sum(budget => budget.Budget.Paid.Held.Total), budgets.Money(budgets.Rows[^1], "total"));
            Assert.InRange(different, sample == "budget" ? 3 : 15, 42);
            SheetReading payouts = Read(again, "payouts");
            foreach ((int row, int i) in payouts.Rows.Select((row, i) => (row, i)))
            {
                Money now = expected.SelectMany(budget => budget.Budget.Paid.Held.Parts.SelectMany(part => budget.Budget.Paid.Held.Funded.Funders.Select(part.PaidBy))).ElementAt(i);
                Assert.InRange((payouts.Money(row, "amount") - now).Pounds, -0.03m, 0.03m);
            }
        }
    }

    [Fact]
    public void More_lines_than_a_spreadsheet_adds_up_in_good_time_are_refused()
    {
        BudgetInWorkbook one = Budgets("budget")[0];
        using MemoryStream stream = new();
        InvalidInputException refused = Assert.Throws<InvalidInputException>(() => BudgetWorkbook.Write(stream, [.. Enumerable.Repeat(one, 5_000)]));

        Assert.Equal("budgets: '30000' have more lines than the 20000 that a workbook with formulas can have; write fewer people at a time, or the tables without formulas", refused.Faults[0].ToString());
        Assert.Equal(0, stream.Length);
    }

    [Fact]
    public void What_it_was_worked_out_with_is_a_sheet()
    {
        SheetReading about = Read(Written(Budgets("budget"), new()
        {
            Verb = "budget",
            Version = "1.2.3",
            Figures = "2026-11",
            Policies = "{ \"payment_interval\": \"monthly\", \"weeks_per_year\": 52 }",
            Inputs = [new("people.csv", new('a', 64))],
        }), "about");
        string[] rows = [.. about.Rows.Select(row => $"{about.Text(row, "what")}|{about.Text(row, "name")}|{about.Text(row, "says")}")];

        Assert.Equal(["made by|phbcalc budget|1.2.3", "published figures||2026-11", "policy|payment_interval|monthly", "policy|weeks_per_year|52", $"file (SHA-256)|people.csv|{new string('a', 64)}"], rows.Take(5));
        Assert.Contains("source||invented for the sample", rows);
    }

    /// <summary>Halves of a penny that a binary number misses, ids that look like numbers and patterns, a share of the budget as contingency, visits that are rounded one by one.</summary>
    private static ValueList<BudgetInWorkbook> Invented()
    {
        (string, string)[] files =
        [
            ("rates.csv", "card,service,unit,band,days,from_time,to_time,rate,valid_from\nagency,care,hour,any,Mon-Sun,00:00,24:00,12.81,2020-01-01\n"),
            ("people.csv", "person_id,start,end,held\n1,2026-04-01,,direct-payment\n001,2026-04-01,,direct-payment\n*,2026-04-01,,notional\na,2026-04-01,,notional\nA,2026-04-01,2026-06-30,notional\n>5,2026-04-01,,notional\n"),
            ("visits.csv", "person_id,visit_id,card,service,days,start,end\n1,v1,agency,care,Mon-Sun,09:00,09:20\n001,v1,agency,care,Mon,09:00,09:50\na,v1,agency,care,Tue,09:00,10:10\nA,v1,agency,care,Tue,09:00,09:10\n"),
            ("items.csv", "person_id,item_id,category,amount,unit,quantity\n*,i1,travel,0.335,mile,3\n*,i2,travel,1.005,mile,1\n*,i3,travel,0.145,mile,15\n*,i4,travel,2.675,mile,1\n*,i5,travel,1.115,mile,5\n>5,i1,travel,8.355,once,1\n"),
            ("policy.json", "{ \"contingency_share\": 0.05, \"contingency_place\": \"inside\" }"),
        ];
        CostLine rounded = new(CostLineKind.Visit, "v9", "Each visit rounded", CostUnit.Hour, new Ratio(1, 3), Money.FromPounds(10m), Money.FromPounds(3.30m));
        PaidBudget paid = new PayoutPlanning().Plan(new HoldingSplit().Split(new FundingSplit([new("NHS", new(1, 3)), new("local authority", new(2, 3))]).Split(new([rounded]))), Year);
        return [.. Budgets(FundedCaseloadFolder.Read(Open(files))), new(new("ROUNDED", paid), new("ROUNDED", new(2026, 4, 1)))];
    }

    private static ValueList<BudgetInWorkbook> Budgets(string sample, string? before = null, Func<string, string>? rates = null)
    {
        string place = Repository.File("samples", sample);
        FundedCaseload caseload = FundedCaseloadFolder.Read(name => !File.Exists(Path.Combine(place, name)) ? null
            : new MemoryStream(Encoding.UTF8.GetBytes(name == RatesFile.Name && rates is not null ? rates(File.ReadAllText(Path.Combine(place, name))) : File.ReadAllText(Path.Combine(place, name)))));
        return Budgets(caseload, before is null ? null : CaseloadFolder.Read(Path.Combine(place, before)));
    }

    private static ValueList<BudgetInWorkbook> Budgets(FundedCaseload caseload, Caseload? before = null)
    {
        CaseloadBudgets all = new(caseload, PublishedFigures.Bundled, Year);
        return
        [
            .. from plan in caseload.Care.Plans
               let paid = all.Paid(plan, caseload.TermsOf(plan.PersonId)).Paid
               select new BudgetInWorkbook(new(plan.PersonId, paid), plan) { Before = before?.FindPlan(plan.PersonId) is { } old ? before.Costing(PublishedFigures.Bundled, Year).Cost(old).Budget : null },
        ];
    }

    private static Func<string, Stream?> Open((string Name, string Text)[] files) => name => Array.Find(files, file => file.Name == name) is { Text: { } text } ? new MemoryStream(Encoding.UTF8.GetBytes(text)) : null;

    private static byte[] Written(ValueList<BudgetInWorkbook> budgets, Provenance? provenance = null)
    {
        using MemoryStream stream = new();
        BudgetWorkbook.Write(stream, budgets, provenance);
        return stream.ToArray();
    }

    /// <summary>The workbook without what its formulas come to, opened and saved by LibreOffice, which has to work them out.</summary>
    private byte[] WorkedOut(string name, byte[] book)
    {
        string path = Path.Combine(folder, $"{name}.xlsx");
        File.WriteAllBytes(path, Rewritten(book, xml => CachedValue().Replace(xml, "</f>")));
        string into = Path.Combine(folder, "saved");
        LibreOffice.Save(folder, "xlsx", into, [path]);
        return File.ReadAllBytes(Path.Combine(into, $"{name}.xlsx"));
    }

    /// <summary>The workbook with another rate in the sheet of rates, where each rate of a card stands once.</summary>
    private static byte[] WithRate(byte[] book, decimal before, string after)
    {
        int changed = 0;
        byte[] made = Rewritten(book, xml => Regex.Replace(xml, "(<c r=\"F[0-9]+\" s=\"3\"><v>)" + Regex.Escape(before.ToString("0.##", CultureInfo.InvariantCulture)) + "[.0]*(</v>)", match =>
        {
            changed++;
            return $"{match.Groups[1].Value}{after}{match.Groups[2].Value}";
        }, RegexOptions.None, TimeSpan.FromSeconds(10)));
        Assert.Equal(1, changed);
        return made;
    }

    private static byte[] Rewritten(byte[] book, Func<string, string> rewrite)
    {
        using MemoryStream made = new();
        using (ZipArchive from = new(new MemoryStream(book)))
        using (ZipArchive to = new(made, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (ZipArchiveEntry entry in from.Entries)
            {
                using StreamReader reader = new(entry.Open());
                using StreamWriter writer = new(to.CreateEntry(entry.FullName).Open());
                string text = reader.ReadToEnd();
                writer.Write(entry.FullName.StartsWith("xl/worksheets/", StringComparison.Ordinal) ? rewrite(text) : text);
            }
        }

        return made.ToArray();
    }

    private static SheetReading Read(byte[] book, string sheet) => new(book, sheet);

    [GeneratedRegex("</f><v>[^<]*</v>", RegexOptions.None, 5000)]
    private static partial Regex CachedValue();
}
