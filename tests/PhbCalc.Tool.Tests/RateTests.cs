using PhbCalc.TestSupport;

namespace PhbCalc.Tool.Tests;

public sealed class RateTests
{
    private const string Quotes = "samples/oxfordshire/quotes.csv";

    [Fact]
    public void An_agency_rate_is_printed_with_its_quotes_and_with_what_is_left_out()
    {
        Run run = InProcess.Of("agency-rate", Quotes, "--on", "2026-04-01");

        Assert.Equal((0, ""), (run.ExitStatus, run.Errors));
        Snapshot.Matches(run.Output);
    }

    [Fact]
    public void Quotes_without_a_day_need_the_pricing_date()
    {
        using Folder folder = new(("quotes.csv", "service,band,provider,rate\ncare,day,A,24.10\n"));

        Assert.Equal(
            (2, "Some quotes have no date; write --on 2026-04-01, the day on which they hold, or fill in quoted_on.\n"),
            (InProcess.Of("agency-rate", folder.Of("quotes.csv")).ExitStatus, InProcess.Of("agency-rate", folder.Of("quotes.csv")).Errors));
        Assert.Equal(0, InProcess.Of("agency-rate", folder.Of("quotes.csv"), "--on", "2026-04-01").ExitStatus);
    }

    [Fact]
    public void Quotes_that_all_lie_under_the_minimum_wage_are_refused_by_the_rule()
    {
        using Folder folder = new(("quotes.csv", "service,band,provider,rate\ncare,day,A,12.70\n"));
        Run run = InProcess.Of("agency-rate", folder.Of("quotes.csv"), "--on", "2026-04-01");

        Assert.Equal((1, ""), (run.ExitStatus, run.Output));
        Assert.Equal(
            "quotes.csv:2 rate: has no quote left: £12.70 is under the minimum wage of £12.71 an hour for 21 and over on 2026-04-01; give a quote at or over the minimum wage\n",
            run.Errors);
    }

    [Fact]
    public void A_policy_chooses_the_average()
    {
        using Folder folder = new(("policy.json", """{ "agency_average": "median" }"""));
        Run run = InProcess.Of("agency-rate", Quotes, "--on", "2026-04-01", "--policy", folder.Of("policy.json"));

        Assert.Contains("personal-care, weekday: £24.90 an hour, the median of 4 quotes", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void The_rate_of_a_personal_assistant_is_printed_with_its_references()
    {
        Run run = InProcess.Of("pa-rate", "samples/oxfordshire/wages.csv", "--on", "2026-04-01");

        Assert.Equal((0, ""), (run.ExitStatus, run.Errors));
        Snapshot.Matches(run.Output);
    }

    [Fact]
    public void A_transition_rate_shows_its_reason_its_evidence_and_its_end()
    {
        Run run = InProcess.Of(
            "pa-rate", "--on", "2026-04-01", "--transition-rate", "15.20", "--ground", "already-paid", "--reason", "paid it since 2024",
            "--evidence", "contract of 2024-05-01", "--until", "2027-03-31");

        Assert.Equal((0, ""), (run.ExitStatus, run.Errors));
        Assert.StartsWith("Personal assistant rate on 2026-04-01: £15.20 an hour", run.Output, StringComparison.Ordinal);
        Assert.Contains("paid it since 2024", run.Output, StringComparison.Ordinal);
        Assert.Contains("contract of 2024-05-01", run.Output, StringComparison.Ordinal);
        Assert.Contains("2027-03-31", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void A_transition_rate_under_the_minimum_wage_is_refused_by_the_rule()
    {
        Run run = InProcess.Of(
            "pa-rate", "--on", "2026-04-01", "--transition-rate", "12.70", "--ground", "cannot-recruit", "--reason", "r", "--evidence", "e", "--until", "2027-03-31");

        Assert.Equal((1, ""), (run.ExitStatus, run.Output));
        Assert.Contains("is under the minimum wage of £12.71 an hour on 2026-04-01", run.Errors, StringComparison.Ordinal);
    }

    [Fact]
    public void Half_a_transition_rate_is_not_guessed()
    {
        Run run = InProcess.Of("pa-rate", "--on", "2026-04-01", "--transition-rate", "15.20");

        Assert.Equal((2, "A transition rate needs --transition-rate, --ground, --reason, --evidence and --until, all five.\n"), (run.ExitStatus, run.Errors));
    }

    [Fact]
    public void A_day_that_is_not_published_is_refused_for_every_reference()
    {
        Run run = InProcess.Of("pa-rate", "--on", "2027-04-01");

        Assert.Equal((2, ""), (run.ExitStatus, run.Output));
        Assert.Equal(2, run.Errors.TrimEnd().Split('\n').Length);
        Assert.Contains("Agenda for Change pay of band 3, step entry", run.Errors, StringComparison.Ordinal);
        Assert.Contains("the last value is £12.71", run.Errors, StringComparison.Ordinal);
    }
}
