using PhbCalc.Budgets;
using PhbCalc.TestSupport;

namespace PhbCalc.Data.Tests;

public sealed class ProvidersJsonTests
{
    private const string NotDerived = "is not what the other members come to; give the file as it was written: what can be worked out from its lines is worked out again";
    private const string NotTheSum = "give the file as it was written: every total is the sum of the lines it shows";

    [Law]
    public Property What_is_written_reads_back_as_equal_comparisons() => Law.Of(SomeComparisons.Any, comparisons =>
    {
        string text = ProvidersJson.V1.Text(comparisons);
        Assert.Equal(comparisons, ProvidersJson.V1.Parse(text));
        Assert.Equal(text, ProvidersJson.V1.Text(ProvidersJson.V1.Parse(text)));
        using MemoryStream stream = new();
        ProvidersJson.V1.Write(stream, comparisons);
        stream.Position = 0;
        Assert.Equal(comparisons, ProvidersJson.V1.Read(stream));
    });

    [Fact]
    public void Comparisons_are_written_in_snake_case_with_exact_numbers() => Snapshot.Matches(ProvidersJson.V1.Text(Comparisons()));

    [Theory]
    [InlineData("phbcalc.providers.v1", "x", "format: 'x' is not the format that is read here; give a file whose format is phbcalc.providers.v1")]
    [InlineData("\"agency\": 45760.00", "\"agency\": 45760.01", $"totals.agency: '£45,760.01' is not what its parts come to, £45,760.00; {NotTheSum}")]
    [InlineData("\"pa\": 37672.00", "\"pa\": 0", $"totals.pa: '£0.00' is not what its parts come to, £37,672.00; {NotTheSum}")]
    [InlineData("\"difference\": 8088.00", "\"difference\": -8088.00", $"totals.difference: '-£8,088.00' is not what its parts come to, £8,088.00; {NotTheSum}")]
    [InlineData("\"saving\": 0.17675", "\"saving\": 17.675", $"totals.saving: {NotDerived}")]
    [InlineData("\"saving\": 0.17675", "\"saving\": null", $"totals.saving: {NotDerived}")]
    [InlineData("\"reason\": \"Insurance\"", "\"reason\": \"insurance\"", $"differences[3].reason: {NotDerived}")]
    [InlineData("\"weeks_per_year\": \"52\"", "\"weeks_per_year\": \"many\"", "people[0].weeks_per_year: is not a number; write it like 1234.56, without an exponent and with at most 28 digits")]
    [InlineData("\"person_id\"", "\"person\"", "people[0].person_id: is missing; add it: every member of the format is written, null if there is nothing to say\npeople[0].person: is not a member of the format; allowed: person_id, weeks_per_year, part_of_year, totals, differences, agency, pa, notices, calendar")]
    [InlineData("\"carers\": 1", "\"carers\": null", "people[0].agency.lines[0].carers: is not a whole number; write it like 2")]
    public void What_is_not_of_the_format_is_refused_with_the_path_of_the_member(string written, string changed, string message) =>
        Assert.Equal(message, Assert.Throws<InvalidInputException>(() => ProvidersJson.V1.Parse(Changed.First(ProvidersJson.V1.Text(Comparisons()), written, changed))).Report());

    [Fact]
    public void A_schedule_that_costs_nothing_has_no_saving()
    {
        ProviderComparisons nothing = new([SomeComparisons.Nothing]);
        Assert.Contains("\"saving\": null", ProvidersJson.V1.Text(nothing), StringComparison.Ordinal);
        Assert.Equal(nothing, ProvidersJson.V1.Parse(ProvidersJson.V1.Text(nothing)));
    }

    [Fact]
    public void A_document_of_typical_years_only_is_written_and_read_as_before_there_was_a_calendar()
    {
        ProviderComparisons typical = new([SomeComparisons.Example with { Calendar = null }]);
        string text = ProvidersJson.V1.Text(typical);

        Assert.DoesNotContain("calendar", text, StringComparison.Ordinal);
        Assert.Equal(typical, ProvidersJson.V1.Parse(text));
    }

    [Theory]
    [InlineData("\"agency\": 45936.00", "\"agency\": 45936.01", $"calendar.totals.agency: '£45,936.01' is not what its parts come to, £45,936.00; {NotTheSum}")]
    [InlineData("\"to\": \"2027-03-31\"", "\"to\": \"2026-03-31\"", "people[0].calendar.period.to: is before t")]
    public void What_the_calendar_has_is_checked_too(string written, string changed, string message) =>
        Assert.Contains(message, Assert.Throws<InvalidInputException>(() => ProvidersJson.V1.Parse(Changed.First(ProvidersJson.V1.Text(Comparisons()), written, changed))).Report(), StringComparison.Ordinal);

    [Fact]
    public void Culture_does_not_matter()
    {
        string text = ProvidersJson.V1.Text(Comparisons());
        Assert.All(Cultures.Names, culture => Assert.Equal(text, Cultures.In(culture, () => ProvidersJson.V1.Text(ProvidersJson.V1.Parse(text)))));
    }

    internal static ProviderComparisons Comparisons() => new([SomeComparisons.Example]);
}
