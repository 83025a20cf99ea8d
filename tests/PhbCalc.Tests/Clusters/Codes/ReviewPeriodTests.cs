using PhbCalc.Clusters;

namespace PhbCalc.Tests.Clusters;

/// <summary>When reviews are due: the start and the longest time, in days or in calendar months whose ends clamp.</summary>
public sealed class ReviewPeriodTests
{
    [Theory]
    [InlineData("2014-08-31", 6, "2015-02-28")]
    [InlineData("2015-08-31", 6, "2016-02-29")] // a leap year
    [InlineData("2014-08-28", 6, "2015-02-28")]
    [InlineData("2014-08-29", 6, "2015-02-28")]
    [InlineData("2016-02-29", 12, "2017-02-28")]
    [InlineData("2016-02-29", 48, "2020-02-29")]
    [InlineData("2014-03-31", 6, "2014-09-30")]
    [InlineData("2014-04-30", 6, "2014-10-30")]
    [InlineData("2014-04-01", 12, "2015-04-01")]
    [InlineData("2014-12-31", 2, "2015-02-28")]
    public void Months_are_calendar_months(string start, int months, string due) => Assert.Equal(Build.Date(due), new ReviewPeriod(months, ReviewUnit.Months).DueAfter(Build.Date(start)));

    [Theory]
    [InlineData("2014-04-01", 28, "2014-04-29")]
    [InlineData("2014-04-01", 84, "2014-06-24")]
    [InlineData("2014-04-01", 105, "2014-07-15")]
    [InlineData("2016-02-01", 28, "2016-02-29")]
    [InlineData("2015-02-01", 28, "2015-03-01")]
    public void Days_are_days(string start, int days, string due) => Assert.Equal(Build.Date(due), new ReviewPeriod(days, ReviewUnit.Days).DueAfter(Build.Date(start)));

    [Theory]
    [InlineData(0)]
    [InlineData(-1)]
    [InlineData(1201)]
    public void A_period_is_1_to_1200(int count) => Assert.Equal(
        FormattableString.Invariant($"review period, maximum_review_value: '{count}' is not a number of days or months; write a whole number from 1 to 1200"),
        Assert.Throws<InvalidInputException>(() => new ReviewPeriod(count, ReviewUnit.Days)).Report());

    [Fact]
    public void A_period_reads_in_words() =>
        Assert.Equal("84 days, 1 day, 6 months, 1 month", string.Join(", ", new ReviewPeriod(84, ReviewUnit.Days), new ReviewPeriod(1, ReviewUnit.Days), new ReviewPeriod(6, ReviewUnit.Months), new ReviewPeriod(1, ReviewUnit.Months)));

    [Theory]
    [InlineData(null, "2015-04-01", false)] // on the day it is due
    [InlineData(null, "2015-04-02", true)]
    [InlineData("2015-04-01", "2016-01-01", false)] // it ended on that day
    [InlineData("2015-04-02", "2016-01-01", true)] // it went on past that day, and then ended
    [InlineData("2015-04-02", "2015-04-01", false)]
    [InlineData("2014-06-30", "2016-01-01", false)]
    public void A_review_is_overdue_once_the_episode_went_on_past_its_day(string? to, string on, bool isOverdue)
    {
        ClusterReview review = Assert.Single(Care.Pricing([Care.Rate("08", 12m)]).Price(Care.History([Care.Episode("08", "2014-04-01", to)])).Reviews);

        Assert.Equal(Build.Date("2015-04-01"), review.Due);
        Assert.Equal(isOverdue, review.IsOverdueOn(Build.Date(on)));
    }

    [Fact]
    public void Every_episode_of_the_period_has_its_review_in_the_order_of_days() => Assert.Equal(
        "08 2014-02-01; 01 2014-09-23; 17 2015-06-20",
        string.Join("; ", Care.Pricing([Care.Rate("08", 12m), Care.Rate("01", 9m), Care.Rate("17", 15m)])
            .Price(Care.History([Care.Episode("17", "2014-12-20"), Care.Episode("08", "2013-02-01", "2014-04-02"), Care.Episode("01", "2014-07-01", "2014-07-02"), Care.Episode("03", "2012-01-01", "2012-12-31")]))
            .Reviews.Select(review => $"{review.Cluster} {Iso.Text(review.Due)}")));
}
