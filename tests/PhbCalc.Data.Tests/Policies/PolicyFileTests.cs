using PhbCalc.BottomUp;
using PhbCalc.Rotas;

namespace PhbCalc.Data.Tests;

public sealed class PolicyFileTests
{
    [Fact]
    public void A_policy_that_names_nothing_is_the_default() => Assert.Equal(Policies.Default, Read("{ }"));

    [Fact]
    public void Every_policy_of_the_costing_has_a_name() =>
        Assert.Equal(
            new CostingPolicy
            {
                WeeksPerYear = new(365, 7),
                BankHolidayDates = BankHolidayDates.Both,
                ClockChanges = ClockChanges.Ignored,
                Contingency = Contingency.OfShare(0.05m, ContingencyPlace.Inside),
                PlausibleItemMost = Money.FromPounds(12_000m),
            },
            Read("""
                { "weeks_per_year": "365/7", "bank_holiday_dates": "both", "clock_changes": "Ignored",
                  "contingency_share": "0.05", "contingency_place": "inside", "plausible_item_most": 12000 }
                """).Costing);

    [Fact]
    public void Every_policy_of_employing_by_the_calendar_has_a_name() =>
        Assert.Equal(
            new RotaPolicy
            {
                PayFrom = new(2026, 4, 6),
                PayDayAfter = 5,
                HolidayDays = HolidayDaysRule.Rota,
                PostponementMonths = 3,
                SickWeeks = 1.5m,
                SickPay = SickPayRule.Full,
                RedundancyReserve = RedundancyReserve.AtEnd,
                ReserveIsInside = true,
                NoticeAtEnd = true,
                IndicativeRate = IndicativeRateRule.Limit,
            },
            Read("""
                { "pay_from": "2026-04-06", "pay_day_after": 5, "holiday_days": "rota", "postponement_months": 3, "sick_weeks": 1.5, "sick_pay": "full",
                  "redundancy_reserve": "at_end", "reserve_is_inside": true, "notice_at_end": true, "indicative_rate": "limit" }
                """).Rota);

    [Theory]
    [InlineData("\"pay_from\": \"6 April\"", "pay_from: '6 April' is not a day; write it like 2026-04-06")]
    [InlineData("\"pay_day_after\": 32", "pay_day_after: '32' is out of range; write a whole number from 0 to 31")]
    [InlineData("\"postponement_months\": \"one\"", "postponement_months: 'one' is not a whole number; write it like 2")]
    [InlineData("\"sick_weeks\": 29", "sick_weeks: '29' is out of range; write weeks from 0 to 28 with at most six decimals")]
    [InlineData("\"redundancy_reserve\": \"yes\"", "redundancy_reserve: 'yes' is not a reserve for redundancy; allowed: none, accrued, at_end")]
    public void A_faulty_policy_of_employing_by_the_calendar_is_refused_with_directions(string member, string message) => Assert.Equal($"policy.json:2 {message}", Refused($"{{\n  {member}\n}}"));

    [Theory]
    [InlineData("\"52\"", 52, 1)]
    [InlineData("52", 52, 1)]
    [InlineData("52.143", 52_143, 1000)]
    [InlineData("\"52.143\"", 52_143, 1000)]
    [InlineData("\"365/7\"", 365, 7)]
    [InlineData("\" 365 / 7 \"", 365, 7)]
    public void Weeks_per_year_are_exact(string value, long numerator, long denominator) =>
        Assert.Equal(new Ratio(numerator, denominator), Read($$"""{ "weeks_per_year": {{value}} }""").Costing.WeeksPerYear);

    [Theory]
    [InlineData("0.1")]
    [InlineData("\"0.1\"")]
    public void A_contingency_is_exact(string value)
    {
        Assert.Equal(Contingency.OfWeeks(0.1m), Read($$"""{ "contingency_weeks": {{value}} }""").Costing.Contingency);
        Assert.Equal(Contingency.OfShare(0.1m), Read($$"""{ "contingency_share": {{value}} }""").Costing.Contingency);
    }

    [Fact]
    public void A_percentage_is_read_as_people_write_it()
    {
        Assert.Equal(Contingency.OfShare(0.05m), Read("""{ "contingency_share": "5%" }""").Costing.Contingency);
        Assert.Equal(0.03m, Read("""{ "sickness_cover_share": "3%" }""").Employment.SicknessCoverShare);
        Assert.Equal(5m, Read("""{ "pension_percent": "5%" }""").Employment.PensionPercent);
        Assert.Equal(5m, Read("""{ "pension_percent": 5 }""").Employment.PensionPercent);
    }

    [Fact]
    public void A_byte_order_mark_is_passed_over() =>
        Assert.Equal(Policies.Default, PolicyFile.Read(new MemoryStream([0xEF, 0xBB, 0xBF, (byte)'{', (byte)'}'])));

    [Theory]
    [InlineData("\"weeks_per_year\": \"year\"", "weeks_per_year: 'year' is not a number of weeks in a year; write 52, 52.143 or 365/7")]
    [InlineData("\"weeks_per_year\": 5.2e1", "weeks_per_year: '5.2e1' is not a number of weeks in a year; write 52, 52.143 or 365/7")]
    [InlineData("\"weeks_per_year\": 0", "weeks_per_year: '0' is not a number of weeks in a year; write 52, 52.143 or 365/7")]
    [InlineData("\"weeks_per_year\": \"380/7\"", "weeks_per_year: '380/7' is not a number of weeks in a year; write 52, 52.143 or 365/7")]
    [InlineData("\"weeks_per_year\": null", "weeks_per_year: is neither a text nor a number; write one value, or leave the name out")]
    [InlineData("\"weeks_per_year\": [52]", "weeks_per_year: is neither a text nor a number; write one value, or leave the name out")]
    [InlineData("\"clock_changes\": true", "clock_changes: is neither a text nor a number; write one value, or leave the name out")]
    [InlineData("\"clock_changes\": \"elapse\"", "clock_changes: 'elapse' is not a way to count clock changes; did you mean 'elapsed'? allowed: elapsed, ignored")]
    [InlineData("\"bank_holiday_dates\": \"subsitute\"", "bank_holiday_dates: 'subsitute' is not a way to date bank holidays; did you mean 'substitute'? allowed: substitute, calendar, both")]
    [InlineData("\"contingency_place\": \"outside\"", "contingency_place: 'outside' is not a place for a contingency; allowed: held_outside, inside")]
    [InlineData("\"plausible_item_most\": -1", "plausible_item_most: '-1' is out of range; write a number from 0 to under 1,000,000,000,000 with at most six decimals")]
    [InlineData("\"contingency_weeks\": \"one\"", "contingency_weeks: 'one' is not a number; write it like 0.05")]
    [InlineData("\"contingency_weeks\": 53", "contingency_weeks: '53' is not a contingency; write a number from 0 to 52 with at most six decimals")]
    [InlineData("\"contingency_share\": 1.5", "contingency_share: '1.5' is not a contingency; write a number from 0 to 1 with at most six decimals")]
    [InlineData("\"contingency_weeks\": 1, \"contingency_share\": 0.1", "contingency_share: is given together with contingency_weeks; keep one of them: a contingency is weeks or a share")]
    [InlineData("\"clock_changes\": \"elapsed\", \"clock_changes\": \"ignored\"", "clock_changes: appears twice; keep one of them")]
    public void A_faulty_policy_is_refused_with_directions(string member, string message) => Assert.Equal($"policy.json:2 {message}", Refused($"{{\n  {member}\n}}"));

    [Fact]
    public void An_unknown_policy_is_refused_with_the_nearest() =>
        Assert.Equal(
            "policy.json:1 week_per_year: is not a policy; did you mean 'weeks_per_year'? all policies are in docs/files.md, under policy.json",
            Refused("""{ "week_per_year": { "a": [1, 2] } }"""));

    [Fact]
    public void Every_fault_is_reported_with_its_line() =>
        Assert.Equal(
            """
            rules.json:2 weeks_per_year: '0' is not a number of weeks in a year; write 52, 52.143 or 365/7
            rules.json:3 contingency_share: '2' is not a contingency; write a number from 0 to 1 with at most six decimals
            rules.json:3 clock_changes: 'x' is not a way to count clock changes; allowed: elapsed, ignored
            rules.json:5 contingency_place: '1' is not a place for a contingency; allowed: held_outside, inside
            """,
            Assert.Throws<InvalidFilesException>(() => PolicyFile.Read(
                Files.Stream("{", "  \"weeks_per_year\": 0,", "  \"contingency_share\": 2, \"clock_changes\": \"x\",", string.Empty, "  \"contingency_place\": 1", "}"),
                "rules.json")).Report(), ignoreLineEndingDifferences: true);

    [Theory]
    [InlineData("{\n  \"weeks_per_year\": 52,\n}", 3)]
    [InlineData("{\n  \"weeks_per_year\" 52\n}", 2)]
    [InlineData("{\n  'weeks_per_year': 52\n}", 2)]
    [InlineData("{ // a remark\n}", 1)]
    [InlineData("{ }\n{ }", 2)]
    [InlineData("{", 1)]
    [InlineData("", 1)]
    public void Malformed_json_is_refused_with_its_line(string text, int line) =>
        Assert.Equal($"policy.json:{line}: is not well-formed JSON; check the quotes, commas and brackets here and just before", Refused(text));

    [Theory]
    [InlineData("[]")]
    [InlineData("52")]
    public void Json_that_is_no_object_is_refused(string text) =>
        Assert.Equal("policy.json:1: is not one JSON object; write { \"weeks_per_year\": 52 } and the like, and nothing after it", Refused(text));

    [Fact]
    public void Bytes_that_are_not_utf_8_are_refused() =>
        Assert.Equal(
            "policy.json: has bytes that are not UTF-8; save it as UTF-8 text",
            Assert.Throws<InvalidFilesException>(() => PolicyFile.Read(new MemoryStream([(byte)'{', 0xA3, (byte)'}']))).Report());

    private static Policies Read(string text) => PolicyFile.Read(Files.Stream(text));

    private static string Refused(string text) => Assert.Throws<InvalidFilesException>(() => Read(text)).Report();
}
