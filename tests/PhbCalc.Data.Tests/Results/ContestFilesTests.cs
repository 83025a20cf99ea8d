using PhbCalc.Comparison;
using PhbCalc.TestSupport;

namespace PhbCalc.Data.Tests;

/// <summary>Contests and transparency records as files (spec 10, Contest).</summary>
public sealed class ContestFilesTests
{
    [Fact]
    public void All_groups_and_fifths_are_rows_and_what_is_hidden_is_counted() => Snapshot.Matches(Written.Text(stream => ContestFile.Write(stream, SomeContests.Example)));

    [Fact]
    public void Each_answer_that_changes_the_sum_is_a_row_and_one_without_a_sum_says_why() => Snapshot.Matches(Written.Text(stream => PersonContestFile.Write(stream, SomeContests.OnePerson)));

    [Fact]
    public void Somebody_without_a_sum_has_a_header_only() => Assert.Empty(Written.Rows(Written.Text(stream => PersonContestFile.Write(stream, SomeContests.WithoutSum))));

    [Fact]
    public void A_record_reads_as_text_with_its_blanks_in_bold() => Snapshot.Matches(Written.Text(stream => TransparencyRecordFile.WriteMarkdown(stream, SomeContests.Record)));

    [Fact]
    public void A_record_has_a_row_for_each_line_and_each_blank_and_nothing_of_a_person()
    {
        List<string[]> rows = Written.Rows(Written.Text(stream => TransparencyRecordFile.Write(stream, SomeContests.Record)));

        Assert.Equal(SomeContests.Record.Fields.Sum(field => Math.Max(field.Lines.Count, 1)), rows.Count);
        Assert.Equal(SomeContests.Record.Blanks, rows.Count(row => row[4].Length > 0));
        Assert.All(rows, row => Assert.True(row[3].Length > 0 || row[4].Length > 0));
        Assert.DoesNotContain(rows, row => row[3].Contains("P00", StringComparison.Ordinal));
        Assert.Contains(rows, row => row[0] == "2.4.2.8" && row[3] == $"actual.csv, SHA-256 {new string('a', 64)}");
    }

    [Fact]
    public void A_record_keeps_the_order_of_the_standard_and_is_blank_where_a_run_knows_nothing()
    {
        TransparencyRecord record = SomeContests.Record;

        Assert.Equal(record.Fields.Select(field => field.Number).OrderBy(number => string.Concat(number.Split('.').Select(part => part.PadLeft(3, '0'))), StringComparer.Ordinal), record.Fields.Select(field => field.Number));
        Assert.Equal(record.Fields.Count, record.Fields.Select(field => field.Number).Distinct().Count());
        Assert.All(record.Fields, field => Assert.True(field.Lines.Count > 0 || field.ToComplete is not null, field.Number));
        Assert.All(record.Fields.Where(field => field.Number.StartsWith("2.1.", StringComparison.Ordinal)), field => Assert.Empty(field.Lines));
    }

    [Fact]
    public void A_group_that_is_named_like_a_heading_or_a_link_stays_text()
    {
        string text = TransparencyRecordFile.Markdown(SomeContests.Record);

        Assert.Contains(@"By age, \*young\*: 4 people", text, StringComparison.Ordinal);
        Assert.DoesNotContain("middle", text, StringComparison.Ordinal);
    }

    [Fact]
    public void Of_few_people_a_record_says_that_there_is_nothing_to_tell()
    {
        ModelContestResult few = new ModelContest(new("flat", "Nothing for anybody.", _ => ModelAnswer.Of(new CostBreakdown([])))).Measure([new("P1") { ActualCost = Money.FromPounds(5m) }]);
        RecordField performance = TransparencyRecord.Of(few, new()).Fields.Single(field => field.Number == "2.4.2.7");

        Assert.Equal(["The sum and the cost are known for few people: there is nothing to show."], performance.Lines);
    }
}
