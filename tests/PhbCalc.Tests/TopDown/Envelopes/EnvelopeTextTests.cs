using PhbCalc.TestSupport;
using PhbCalc.TopDown;

namespace PhbCalc.Tests.TopDown;

/// <summary>An envelope as somebody reads it who has to sign it.</summary>
public sealed class EnvelopeTextTests
{
    [Fact]
    public void The_worked_figures() => Snapshot.Matches(Explained.Worked().Explain());

    [Fact]
    public void People_of_every_treatment() => Snapshot.Matches(Explained.Mixed.Explain());

    [Fact]
    public void An_envelope_with_more_than_enough_that_is_scaled_down_only() => Snapshot.Matches(Explained.Worked(Scaling.DownOnly, 80_000m).Explain());

    [Fact]
    public void An_envelope_under_the_floors() => Snapshot.Matches(Explained.Worked(envelope: 20_000m).Explain());

    [Fact]
    public void An_envelope_that_is_short_of_amounts_that_are_scaled_up_only() => Assert.Contains(
        "\n  The caseload cannot be made to fit. The amounts come to £7,300.00 more than there is and may only be scaled up; find £7,300.00, or let them be scaled down.\n",
        Explained.Worked(Scaling.UpOnly).Explain(),
        StringComparison.Ordinal);

    [Fact]
    public void The_order_of_the_claims_does_not_show() => Assert.Equal(
        Explained.Mixed.Explain(),
        Explained.Share(60_000m, 0.05m, Scaling.Both, Explained.Mixed.People.Reverse().Select(person => person.Claim).ToValueList()).Explain());

    [Theory]
    [InlineData(100, "0.1", "£0.90 more to 2 people in proportion and put £0.10 into the contingency")]
    [InlineData(100, "0", "£1.00 more to 2 people in proportion")]
    public void One_more_pound_goes_to_those_between_their_bounds(decimal envelope, string contingency, string words) => Assert.EndsWith(
        $"\n\nOne more pound in the envelope would give {words}.\n",
        Explained.Share(envelope, decimal.Parse(contingency, System.Globalization.CultureInfo.InvariantCulture), Scaling.Both, [Of("A", 1m), Of("B", 2m)]).Explain(),
        StringComparison.Ordinal);

    [Fact]
    public void One_more_pound_that_is_all_contingency_is_said() => Assert.EndsWith(
        "\n\nOne more pound in the envelope would put £1.00 into the contingency.\n",
        Explained.Share(100m, 1m, Scaling.Both, [Of("A", 1m)]).Explain(),
        StringComparison.Ordinal);

    [Fact]
    public void One_more_pound_that_nobody_can_get_is_said() => Assert.Contains(
        "\n\nOne more pound in the envelope could go to nobody.\n",
        Explained.Share(100m, 0m, Scaling.Both, [Explained.Claim(Explained.Table.Allocate("A", 1m), cap: 100m)]).Explain(),
        StringComparison.Ordinal);

    [Fact]
    public void Every_policy_has_words()
    {
        Scaling[] all = Enum.GetValues<Scaling>();
        Assert.Equal(all.Length, all.Select(EnvelopeText.Words).Distinct(StringComparer.Ordinal).Count());
        Assert.Throws<ArgumentOutOfRangeException>(() => EnvelopeText.Words((Scaling)99));
        Assert.Throws<ArgumentNullException>(() => ((EnvelopeOutcome)null!).Explain());
    }

    private static EnvelopeClaim Of(string id, decimal points) => Explained.Claim(Explained.Table.Allocate(id, points));
}
