using System.Globalization;
using System.Text.RegularExpressions;
using PhbCalc.TestSupport;

namespace PhbCalc.Reports.Tests.Statements;

public sealed partial class BudgetStatementTests
{
    private static readonly SampleStatements Caseload = SampleStatements.OfSample("caseload");
    private static readonly SampleStatements Budget = SampleStatements.OfSample("budget", "before");

    /// <summary>Ten people of the sample who differ most, and the three of the other one.</summary>
    public static TheoryData<string> People { get; } = ["P005", "P009", "P020", "P023", "P027", "P033", "P034", "P035", "P039", "P042", "MAYA-1", "NOOR-1", "OLU-1"];

    /// <summary>Everybody of whom there are statements here.</summary>
    private static IEnumerable<BudgetStatement> Everybody => [.. Caseload.People.Select(id => Caseload.Of(id)), .. Budget.People.Select(id => Budget.Of(id)), .. InventedStatements.All.People.Select(id => InventedStatements.All.Of(id))];

    [Theory]
    [MemberData(nameof(People))]
    public void It_is_what_it_was_when_somebody_last_read_it(string id)
    {
        BudgetStatement statement = (id.StartsWith('P') ? Caseload : Budget).Of(id);

        Snapshot.MatchesFile<BudgetStatementTests>(statement.Text(), $"Statement.{id}.text");
        Snapshot.MatchesFile<BudgetStatementTests>(Style().Replace(statement.Html(), "<style>statement.css</style>"), $"Statement.{id}.html");
    }

    [Theory]
    [InlineData("ONE-DAY")]
    [InlineData("NOTHING")]
    [InlineData("BLOCK")]
    [InlineData("TWO")]
    [InlineData("TEAM")]
    [InlineData("TRUST")]
    [InlineData("PAYS")]
    public void Its_grammar_is_right_for_one_and_many(string id) => Snapshot.MatchesFile<BudgetStatementTests>(InventedStatements.All.Of(id).Text(), $"Grammar.{id}");

    [Fact]
    public void Where_costs_come_from_is_told_without_addresses()
    {
        string[] told = [.. Everybody.SelectMany(statement => statement.Sections.Where(section => section.Heading == "Where the costs come from")).SelectMany(section => section.Blocks.OfType<StatementList>()).SelectMany(list => list.Items).Distinct(StringComparer.Ordinal)];

        Assert.All(told, source => Assert.DoesNotMatch("https?:|www[.]|github|[.](uk|com|io|rb|html)", source));
        Assert.Contains("National Insurance: what an employer pays to the state on wages (the published figure for 2026/27)", told);
        Assert.Contains("invented for the sample: 15% over weekday-day", told);
        Assert.Contains(told, source => source.StartsWith("published 15.72 from 2023-08-21 (Merton agency 45 minutes)", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("our contract of May", "our contract of May")]
    [InlineData("base from https://a.example/b", "")]
    [InlineData("the last value is from https://a.example/b", "")]
    [InlineData("twice weekday; base from https://a.example/b?c=1;d; table 3", "twice weekday; table 3")]
    [InlineData("24.10 raised by 12.71/12.21 of the year: www.gov.uk/x (page 3)", "24.10 raised by 12.71/12.21 of the year: (page 3)")]
    [InlineData("github:owner/name lib/a/b.rb", "")]
    public void Words_of_a_source_stay_and_addresses_go(string title, string told) => Assert.Equal(told, SourcesSection.WithoutAddresses(title));

    /// <summary>A part that is all of a payment says nothing beside it, and a part that is £0.00 nothing at all.</summary>
    [Fact]
    public void No_payment_of_a_letter_says_its_sum_twice()
    {
        foreach (BudgetStatement statement in Everybody)
        {
            Assert.DoesNotMatch(@"For\s+your\s+care\s+(£[\d,.]+) [.]+ \1\n", statement.Text());
            Assert.DoesNotMatch("data-label=\"For things bought once\">£0[.]00", statement.Html());
        }
    }

    /// <summary>A reader adds up rows with a pencil: each table comes to its total, and what makes the budget up to the one sum.</summary>
    [Fact]
    public void Every_table_adds_up_and_all_of_them_to_the_one_sum()
    {
        int tables = 0;
        foreach (BudgetStatement statement in Everybody)
        {
            Money made = Money.Zero;
            foreach (StatementSection section in statement.Sections)
            {
                foreach (StatementTable table in section.Blocks.OfType<StatementTable>())
                {
                    Money sum = table.Groups.SelectMany(group => group.Rows).Sum(row => Sum(row[^1]));
                    Assert.Equal(Sum(table.Total!.Value.Sum), sum);
                    made += section.Heading == "What makes it up" ? sum : Money.Zero;
                    tables++;
                }
            }

            Assert.Equal(statement.Budget.Paid.Held.Total, made);
            Assert.Contains($"{made}", statement.Sections.Single(section => section.Heading == "How much it is").Blocks.OfType<StatementParagraph>().First().Text, StringComparison.Ordinal);
        }

        Assert.InRange(tables, 100, 1000);
    }

    [Fact]
    public void Somebody_who_cannot_see_it_can_read_it_and_it_loads_nothing() =>
        Assert.Empty(Everybody.SelectMany(statement => Accessibility.Faults(statement.Html(), tablesScroll: false)).Distinct());

    [Fact]
    public void It_is_the_same_in_every_culture()
    {
        (string, string) here = Both();

        Assert.All(Cultures.Names, culture => Assert.Equal(here, Cultures.In(culture, Both)));

        static (string, string) Both() => Budget.Of("MAYA-1") is var statement ? (statement.Html(), statement.Text()) : default;
    }

    [Fact]
    public void Lines_of_text_fit_a_letter() =>
        Assert.DoesNotContain(Everybody.SelectMany(statement => statement.Text().Split('\n')), line => line.Length > 78 && line.Split(' ').Max(word => word.Length) < 60);

    [Fact]
    public void A_budget_of_nothing_says_why()
    {
        string[] reasons = [.. new[] { "NOTHING", "BLOCK" }.Select(id => First(InventedStatements.All.Of(id))), First(Caseload.Of("P039")), First(Caseload.Of("P040"))];

        Assert.Equal(
        [
            "Your budget is £0.00 because your plan has no care and nothing to buy in these days.",
            "Your budget is £0.00 because all that is in your plan is paid for in another way. See \"What is not in it, and why\".",
            "Your budget is £0.00 because it has no day between 1 April 2026 and 31 March 2027.",
            "Your budget is £0.00 because it has no day between 1 April 2026 and 31 March 2027.",
        ], reasons);

        static string First(BudgetStatement statement) => statement.Sections[1].Blocks.OfType<StatementParagraph>().First().Text;
    }

    [Fact]
    public void Aftercare_under_section_117_is_named_and_is_free()
    {
        string text = Flat(Budget.Of("NOOR-1").Text());

        Assert.Contains("section 117 of the Mental Health Act 1983", text, StringComparison.Ordinal);
        Assert.Contains("paid for jointly", text, StringComparison.Ordinal);
        Assert.DoesNotContain("section 117", Flat(Budget.Of("MAYA-1").Text()), StringComparison.Ordinal);
    }

    [Fact]
    public void A_review_that_is_known_to_be_late_is_told_so()
    {
        BudgetStatement late = BudgetStatement.Of(InventedStatements.All.Stated("TRUST") with { Plan = new("TRUST", new(2024, 4, 1)), LastReview = new(2025, 1, 1) });

        Assert.Contains("We should have looked at your plan and your budget again by 1 April 2025", Flat(late.Text()), StringComparison.Ordinal);
        Assert.Contains("We look at your plan and your budget again with you by 1 July 2026", Flat(InventedStatements.All.Of("TEAM").Text()), StringComparison.Ordinal);
    }

    /// <summary>How quick it is depends on the machine; what it takes of memory does not, and is most of the time.</summary>
    [Fact]
    public void A_statement_in_both_forms_takes_less_than_two_megabytes_on_its_way()
    {
        StatedBudget stated = Budget.Stated("MAYA-1");
        _ = Both(stated);
        long before = GC.GetAllocatedBytesForCurrentThread();
        _ = Both(stated);

        Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 50_000, 2_000_000);

        static int Both(StatedBudget stated) => BudgetStatement.Of(stated) is var statement ? statement.Html().Length + statement.Text().Length : 0;
    }

    private static string Flat(string text) => Spaces().Replace(text, " ");

    private static Money Sum(string text) => Money.FromPounds(decimal.Parse(text.Replace("£", "", StringComparison.Ordinal).Replace("+", "", StringComparison.Ordinal), NumberStyles.Number, CultureInfo.InvariantCulture));

    [GeneratedRegex("<style>.*?</style>", RegexOptions.Singleline, 5000)]
    private static partial Regex Style();

    [GeneratedRegex(@"\s+", RegexOptions.None, 5000)]
    private static partial Regex Spaces();
}
