using System.Text;
using System.Xml.Linq;
using PhbCalc.BlockContracts;
using PhbCalc.TestSupport;

namespace PhbCalc.Reports.Tests.Releases;

public sealed class ReleaseReportTests
{
    [Fact]
    public void Somebody_who_cannot_see_it_can_read_it_and_it_loads_nothing() =>
        Assert.All(SomePlans.All, plan => Assert.Empty(Accessibility.Faults(ReleaseReport.Text(plan, "Day \"centres\" & <more>"))));

    [Fact]
    public void It_says_both_sides_in_plain_words() => Snapshot.Matches(Words(SomePlans.Short));

    [Fact]
    public void What_is_not_known_is_said() => Snapshot.Matches(Words(SomePlans.Bare));

    [Fact]
    public void One_financial_year_is_told_by_itself() => Snapshot.Matches(Words(SomePlans.Part));

    [Theory]
    [InlineData(80, "That is less than is released: £20.00 is left unspent.")]
    [InlineData(100, "That is what is released.")]
    [InlineData(120, "That is more than is released: £20.00 is paid twice.")]
    public void What_people_spend_in_one_year_is_held_against_its_release(int spend, string sentence)
    {
        BlockContract contract = BlockContract.OfValues(new(2026, 4, 1), [Money.FromPounds(500m), Money.FromPounds(500m)]);
        ReleasePlan plan = new SteppedRelease(contract, GuaranteeSchedule.Explicit(new(4, 5), new(3, 5)))
            .Release(ReleasePer.Year, PhbDemand.Of(ReleasePer.Year, new(2026, 4, 1), [Money.FromPounds(spend), Money.FromPounds(900m)]));

        Assert.Contains($"<li>{sentence}</li>", ReleaseReport.Text(plan.In(new(2026))), StringComparison.Ordinal);
    }

    [Fact]
    public void Every_table_that_shows_a_saving_has_what_is_stranded_beside_it() => Assert.All(Tables(SomePlans.Whole), table =>
    {
        string[] headings = Headings(table);
        Assert.True(!headings.Contains("Unspent") || headings.Contains("Stranded"), string.Join(' ', headings));
    });

    [Fact]
    public void Each_chart_has_a_table_with_all_its_numbers() => Assert.All(Page(SomePlans.Whole).Descendants("figure"), figure =>
    {
        string[] headings = Headings(figure.Descendants("table").Single());
        Assert.All(figure.Descendants("li").Select(series => series.Value.Trim()), series => Assert.Contains(series, headings));
    });

    [Fact]
    public void The_last_row_of_each_figure_is_the_sum_of_the_others() => Assert.All(Page(SomePlans.Whole).Descendants("figure"), figure =>
    {
        XElement table = figure.Descendants("table").Single();
        XElement sums = table.Element("tfoot")!.Element("tr")!;
        for (int column = 0; column < sums.Elements("td").Count(); column++)
        {
            Assert.Equal(
                Pounds(sums, column),
                table.Element("tbody")!.Elements("tr").Select(row => Pounds(row, column)).Aggregate(Money.Zero, (sum, cell) => sum + cell));
        }
    });

    [Fact]
    public void There_is_a_row_for_each_year_and_each_month()
    {
        Assert.Equal(2, Rows("years-contract"));
        Assert.Equal(24, Rows("periods-contract"));
        Assert.Equal(24, Rows("periods-spending"));
    }

    [Fact]
    public void A_contract_year_is_called_as_people_call_it()
    {
        Assert.Contains("<th scope=\"row\">2025/26</th>", ReleaseReport.Text(SomePlans.Whole), StringComparison.Ordinal);
        Assert.Contains("<th scope=\"row\">Year 1</th>", ReleaseReport.Text(SomePlans.Short), StringComparison.Ordinal);
        Assert.Contains("<th scope=\"row\">15 Sep 2026</th>", ReleaseReport.Text(SomePlans.Short), StringComparison.Ordinal);
    }

    [Fact]
    public void One_thing_looks_the_same_in_every_chart() => Assert.All(
        Page(SomePlans.Whole).Descendants("figure")
            .SelectMany(figure => figure.Descendants("li"))
            .GroupBy(series => series.Value.Trim(), Colour, StringComparer.Ordinal),
        colours => Assert.Single(colours.Distinct(StringComparer.Ordinal)));

    [Fact]
    public void It_is_the_same_bytes_on_every_run_and_in_every_culture()
    {
        string text = ReleaseReport.Text(SomePlans.Whole, "a contract");
        using MemoryStream stream = new();
        ReleaseReport.Write(stream, SomePlans.Whole, "a contract");

        Assert.Equal(Encoding.UTF8.GetBytes(text), stream.ToArray());
        Assert.All(Cultures.Names, culture => Assert.Equal(text, Cultures.In(culture, () => ReleaseReport.Text(SomePlans.Whole, "a contract"))));
    }

    private static XDocument Page(ReleasePlan plan) => Accessibility.Parse(ReleaseReport.Text(plan));

    private static IEnumerable<XElement> Tables(ReleasePlan plan) => Page(plan).Descendants("table");

    private static string[] Headings(XElement table) => [.. table.Element("thead")!.Descendants("th").Select(heading => heading.Value)];

    private static int Rows(string figure) =>
        Page(SomePlans.Whole).Descendants("figure").Single(each => each.Attribute("id")?.Value == figure).Descendants("tbody").Single().Elements("tr").Count();

    private static Money Pounds(XElement row, int column)
    {
        Assert.True(Money.TryParse(row.Elements("td").ElementAt(column).Value, out Money sum));
        return sum;
    }

    /// <summary>The colour of the sample of a series in a legend, also where it is a pattern.</summary>
    private static string Colour(XElement series)
    {
        XElement sample = series.Element("svg")!.Elements().First();
        string fill = sample.Attribute(sample.Attribute("fill")!.Value == "none" ? "stroke" : "fill")!.Value;
        return !fill.StartsWith("url(#", StringComparison.Ordinal) ? fill
            : series.Document!.Descendants("pattern").Single(pattern => pattern.Attribute("id")!.Value == fill[5..^1]).Element("rect")!.Attribute("fill")!.Value;
    }

    /// <summary>The headings, sentences and cells of a page, one a line, without its charts.</summary>
    private static string Words(ReleasePlan plan)
    {
        XDocument page = Page(plan);
        page.Descendants("svg").Remove();
        StringBuilder words = new();
        foreach (XElement element in page.Descendants("main").Single().Descendants().Where(element => element.Name.LocalName is "h1" or "h2" or "h3" or "p" or "li" or "figcaption" or "caption" or "tr" or "dt" or "dd"))
        {
            string mark = element.Name.LocalName is ['h', _] ? $"\n{new string('#', element.Name.LocalName[1] - '0')} " : string.Empty;
            words.Append(mark).Append(element.Name == "tr" ? string.Join(" | ", element.Elements().Select(cell => cell.Value)) : element.Value.Trim()).Append('\n');
        }

        return words.ToString();
    }
}
