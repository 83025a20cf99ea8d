using System.Globalization;
using PhbCalc.TestSupport;
using PhbCalc.TopDown;

namespace PhbCalc.Data.Tests;

public sealed class AllocationsFileTests
{
    private const string Header = "person_id,points,table_amount,floor,cap,allocation\n";
    private const string LinesHeader = "person_id,line,kind,label,amount,note,source\n";

    /// <summary>£24,750.00 by 12,728 and 19,000: 9,928.7065... and 14,821.2934...; the penny left goes to the larger fraction.</summary>
    [Fact]
    public void Each_person_is_a_row_in_ordinal_order_and_a_bound_that_is_not_there_is_blank() =>
        Assert.Equal(
            Header + """
            P001,4,4000.00,4000.00,,4000.00
            P002,9.5,9500.00,,,10250.00
            P003,12,12000.00,,,9928.71
            P004,19,19000.00,,,14821.29
            P005,26,26000.00,,18000.00,18000.00

            """.ReplaceLineEndings("\n"),
            Text(SomeAllocations.Mixed));

    [Fact]
    public void Each_line_of_an_allocation_is_a_row() =>
        Assert.Equal(
            LinesHeader + """"
            P001,1,table_amount,"Allocation table, 4 points",4000.00,,County allocation table
            P001,2,scaling,Scaled to the envelope,-879.73,,
            P001,3,bound,"Held at the floor of £4,000.00",879.73,,
            P002,1,table_amount,"Allocation table, 9.5 points",9500.00,,County allocation table
            P002,2,override,"Override to £10,250.00",750.00,appeal; set by Head of care on 2026-03-02,
            P003,1,table_amount,"Allocation table, 12 points",12000.00,,County allocation table
            P003,2,adjustment,"'=Night, ""school""",728.00,,
            P003,3,scaling,Scaled to the envelope,-2799.30,,
            P003,4,leftover_penny,A penny left after everybody's whole pence,0.01,the fraction of a penny was larger than others',
            P004,1,table_amount,"Allocation table, 19 points",19000.00,,County allocation table
            P004,2,scaling,Scaled to the envelope,-4178.71,,
            P005,1,table_amount,"Allocation table, 26 points",26000.00,,County allocation table
            P005,2,scaling,Scaled to the envelope,-5718.23,,
            P005,3,bound,"Held at the cap of £18,000.00",-2281.77,,

            """".ReplaceLineEndings("\n"),
            Lines(SomeAllocations.Mixed));

    [Law]
    public Property The_lines_of_a_person_sum_to_the_allocation_and_the_allocations_to_what_was_allocated() => Law.Of(SomeAllocations.Any, outcome =>
    {
        ILookup<string, string[]> lines = Written.Rows(Lines(outcome)).ToLookup(row => row[0], StringComparer.Ordinal);
        List<string[]> people = Written.Rows(Text(outcome));
        Assert.All(people, row => Assert.Equal(Number(row[5]), lines[row[0]].Sum(line => Number(line[4]))));
        Assert.All(lines, person => Assert.Equal(Enumerable.Range(1, person.Count()).Select(number => (decimal)number), person.Select(line => Number(line[1]))));
        Assert.Equal(outcome.Allocated.Pounds, people.Sum(row => Number(row[5])));
        Assert.Equal(outcome.People.Count, people.Count);
    });

    [Fact]
    public void An_envelope_that_could_not_be_shared_makes_files_with_headers_only()
    {
        Assert.NotNull(SomeAllocations.Infeasible.Infeasible);
        Assert.Equal(Header, Text(SomeAllocations.Infeasible));
        Assert.Equal(LinesHeader, Lines(SomeAllocations.Infeasible));
    }

    [Fact]
    public void Culture_does_not_matter() => Assert.All(Cultures.Names, culture => Assert.Equal(
        Text(SomeAllocations.Mixed) + Lines(SomeAllocations.Mixed),
        Cultures.In(culture, () => Text(SomeAllocations.Mixed) + Lines(SomeAllocations.Mixed))));

    private static string Text(EnvelopeOutcome outcome) => Written.Text(stream => AllocationsFile.Write(stream, outcome));

    private static string Lines(EnvelopeOutcome outcome) => Written.Text(stream => AllocationLinesFile.Write(stream, outcome));

    private static decimal Number(string text) => decimal.Parse(text, NumberStyles.AllowDecimalPoint | NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture);
}
