using System.Globalization;
using System.Text.RegularExpressions;

namespace PhbCalc.Tool.Tests;

public sealed partial class OxfordshireTests
{
    private static readonly Run Sample = Run.OfSample("Oxfordshire");

    [Fact]
    public void Personal_assistants_save_what_Oxfordshire_saw_in_both_years()
    {
        Assert.Equal((0, ""), (Sample.ExitStatus, Sample.Errors));
        decimal[] savings = [.. Saving().Matches(Sample.Output).Select(match => decimal.Parse(match.Groups["share"].Value, CultureInfo.InvariantCulture))];

        Assert.Equal(2, savings.Length);
        Assert.All(savings, saving => Assert.InRange(saving, 16m, 19m));
    }

    [Fact]
    public void Every_figure_of_the_choice_shows_its_source_and_what_is_assumed_is_marked()
    {
        Assert.Contains("Homecare Association, fee rates for state-funded homecare in 2025-26", Sample.Output, StringComparison.Ordinal);
        Assert.Contains("ASSUMED: £24.10 raised by 12.71/12.21 as the National Living Wage", Sample.Output, StringComparison.Ordinal);
        Assert.Contains("Figures of a year that is not published yet are assumed in: Getting up, washing and dressing, Lunch, Going to bed.", Sample.Output, StringComparison.Ordinal);
        Assert.Contains("Agenda for Change band 3, top (£26,598.00 a year)", Sample.Output, StringComparison.Ordinal);
        Assert.Contains("Agenda for Change band 3, top (£27,476.00 a year)", Sample.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void The_nurse_who_costs_the_same_either_way_is_left_out_of_the_comparison() =>
        Assert.Equal(2, Sample.Output.Split("Not compared, as the two cards do not both have it: nurse on card agency.").Length - 1);

    [GeneratedRegex(@"^  Saving +(?<share>[0-9.]+)%$", RegexOptions.Multiline | RegexOptions.ExplicitCapture, 5000)]
    private static partial Regex Saving();
}
