using PhbCalc.Data;
using PhbCalc.Rates;
using PhbCalc.TestSupport;

namespace PhbCalc.Tests.Rates.PersonalAssistants;

/// <summary>The rate of a PA and the rate of agencies as somebody reads them who has to defend them.</summary>
public sealed class PaRateTextTests
{
    private static readonly ValueList<LocalWage> Local = [new("Home Help", Money.FromPounds(12.90m)), new("Care Ltd", Money.FromPounds(13.04m)), new("Kind Hands", Money.FromPounds(13.40m))];

    [Fact]
    public void A_rate_with_a_transition() => Snapshot.Matches(Pricing(new() { Step = Money.FromPounds(0.05m) }).Price(new(2026, 4, 1),
        Local,
        new(Money.FromPounds(14.25m), TransitionGround.AlreadyPaid, "Staff taken over from the direct payment of 2023", "Panel minute 12/2026", new(2027, 3, 31))).Explain());

    [Fact]
    public void A_rate_that_is_raised_to_the_legal_minimum_and_overdue_for_review() => Snapshot.Matches(Pricing(new() { Method = PaRateMethod.MinimumWage, Step = Money.FromPounds(0.05m), Work = PaWork.RegisteredNurse }).Price(new(2026, 4, 1),
        transition: new(Money.FromPounds(13m), TransitionGround.CannotRecruit, "Three advertisements without an answer", "Advertisements of January to March 2026", new(2026, 3, 1))).Explain());

    [Theory]
    [InlineData(PaRateMethod.Highest, "Indicative rate: £13.17 an hour, the highest of the references, to the nearest £0.01.")]
    [InlineData(PaRateMethod.Average, "Indicative rate: £12.97 an hour, the mean of the references, to the nearest £0.01.")] // (13.174064 + 12.71 + 13.04) / 3 = 12.974688
    [InlineData(PaRateMethod.AgendaForChange, "Indicative rate: £13.17 an hour, the Agenda for Change rate, to the nearest £0.01.")]
    [InlineData(PaRateMethod.MinimumWage, "Indicative rate: £12.71 an hour, the minimum wage, to the nearest £0.01.")]
    [InlineData(PaRateMethod.LocalResearch, "Indicative rate: £13.04 an hour, local research, to the nearest £0.01.")]
    public void It_says_what_decided(PaRateMethod method, string sentence) =>
        Assert.Contains($"\n{sentence}\n", Pricing(new() { Method = method }).Price(new(2026, 4, 1), Local).Explain(), StringComparison.Ordinal);

    [Fact]
    public void A_weighted_rate_says_its_weights()
    {
        string text = Pricing(new() { Method = PaRateMethod.Weighted, Weights = new(2m, 1m, 0.5m) }).Price(new(2026, 4, 1), Local).Explain();

        Assert.Contains("Indicative rate: £13.02 an hour, the weighted mean of the references", text, StringComparison.Ordinal); // (2 x 13.174064 + 12.71 + 6.52) / 3.5 = 13.022323
        Assert.Equal("counts 2 counts 1 counts 0.5", string.Join(' ', text.Split('\n').Skip(3).Take(3).Select(line => string.Join(' ', line.Split("  ", StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)[2]))));
    }

    [Fact]
    public void A_rate_without_a_transition_or_published_percentages_says_nothing_of_them()
    {
        string text = Pricing().Price(new(2019, 4, 1)).Explain();

        Assert.DoesNotContain("Transition", text, StringComparison.Ordinal);
        Assert.DoesNotContain("unsocial", text, StringComparison.Ordinal);
        Assert.Throws<ArgumentNullException>(() => PaRateText.Explain(null!));
    }

    private static PaPricing Pricing(PaRatePolicy? policy = null) =>
        new(PublishedFigures.Bundled.MinimumWages, PublishedFigures.Bundled.AgendaForChangePay, PublishedFigures.Bundled.UnsocialHours, policy);
}
