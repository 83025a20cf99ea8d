using System.Text.Json;
using System.Text.Json.Serialization;
using PhbCalc.BottomUp;
using PhbCalc.Clusters;
using PhbCalc.Currencies;
using PhbCalc.TopDown;

namespace PhbCalc.Tests.Json;

/// <summary>The values of PhbCalc through System.Text.Json as it comes, and through a context that is generated for an application (spec 8, Files).</summary>
public sealed class JsonValueTests
{
    private static readonly JsonSerializerOptions NumbersAsText = new() { NumberHandling = JsonNumberHandling.WriteAsString };

    private static readonly JsonSerializerOptions Web = new(JsonSerializerDefaults.Web);

    [Theory]
    [InlineData("12.5", "12.50")]
    [InlineData("0", "0.00")]
    [InlineData("-0.05", "-0.05")]
    [InlineData("15.305", "15.305")]
    [InlineData("1234567.89", "1234567.89")]
    [InlineData("0.0000000000000000000000000001", "0.0000000000000000000000000001")]
    public void A_sum_of_money_is_a_number_with_two_decimals_or_more(string pounds, string json)
    {
        Money money = Money.Parse(pounds);

        Assert.Equal(json, JsonSerializer.Serialize(money));
        Assert.Equal(money, JsonSerializer.Deserialize<Money>(json));
        Assert.Equal(money, JsonSerializer.Deserialize($"[{json}]", AppJson.Default.ValueListMoney)[0]);
    }

    [Fact]
    public void A_sum_is_written_as_a_number_or_as_text_where_the_caller_wants_numbers_as_text()
    {
        Assert.Equal("12.50", JsonSerializer.Serialize(Money.FromPounds(12.5m)));
        Assert.Equal("\"12.50\"", JsonSerializer.Serialize(Money.FromPounds(12.5m), NumbersAsText));
    }

    [Fact]
    public void Values_are_the_texts_that_people_write()
    {
        Both(new Ratio(365, 7), "\"365/7\"");
        Both(new Ratio(-1, 4), "\"-0.25\"");
        Both(new Ratio(1_000_000_000), "\"1000000000/1\"");
        Both(new Ratio(long.MinValue), "\"-9223372036854775808/1\"");
        Both(new FinancialYear(2026), "\"2026/27\"");
        Both(new TaxYear(2019), "\"2019/20\"");
        Both(WeekPattern.Of(4, 1, 3), "\"1,3 of 4\"");
        Both(WeekPattern.Every, "\"every\"");
        Both(ClusterCode.Parse("8"), "\"08\"");
        Both(SettingClass.InitialAssessment, "\"initial_assessment\"");
        Both(default(SettingClass), "\"\"");
        Both(Contingency.OfWeeks(4m), "\"4 weeks, outside\"");
        Both(Contingency.OfShare(0.05m, ContingencyPlace.Inside), "\"share 0.05, inside\"");
        Both(Contingency.None, "\"none, outside\"");
        Both(new ValueList<int>(), "[]");
        Both<ValueList<int>>([1, 2], "[1,2]");
        Both<ValueList<string>>(["a", "b"], "[\"a\",\"b\"]");

        static void Both<T>(T value, string json)
        {
            Assert.Equal(json, JsonSerializer.Serialize(value));
            Assert.Equal(value, JsonSerializer.Deserialize<T>(json));
        }
    }

    [Fact]
    public void They_are_keys_of_dictionaries()
    {
        Dictionary<FinancialYear, Money> years = new() { [new(2026)] = Money.FromPounds(1.5m) };
        Dictionary<ClusterCode, Ratio> clusters = new() { [ClusterCode.Parse("08")] = new(1, 3) };
        Dictionary<Money, int> sums = new() { [Money.FromPounds(15.305m)] = 1 };

        Assert.Equal("{\"2026/27\":1.50}", JsonSerializer.Serialize(years));
        Assert.Equal("{\"08\":\"1/3\"}", JsonSerializer.Serialize(clusters));
        Assert.Equal("{\"15.305\":1}", JsonSerializer.Serialize(sums));
        Assert.Equal(years, JsonSerializer.Deserialize<Dictionary<FinancialYear, Money>>(JsonSerializer.Serialize(years)));
        Assert.Equal(clusters, JsonSerializer.Deserialize<Dictionary<ClusterCode, Ratio>>(JsonSerializer.Serialize(clusters)));
        Assert.Equal(sums, JsonSerializer.Deserialize<Dictionary<Money, int>>(JsonSerializer.Serialize(sums)));
    }

    [Theory]
    [InlineData(typeof(Money), "{}", "write a number of pounds like 1234.50")]
    [InlineData(typeof(Money), "\"12.50\"", "write a number of pounds like 1234.50")]
    [InlineData(typeof(Money), "1e3", "without an exponent")]
    [InlineData(typeof(Money), "0.00000000000000000000000000001", "at most 28 digits")]
    [InlineData(typeof(Money), "null", "write a number of pounds like 1234.50")]
    [InlineData(typeof(Ratio), "{\"Numerator\":1,\"Denominator\":2}", "A JSON object is not a fraction")]
    [InlineData(typeof(Ratio), "\"1/0\"", "'1/0' is not a fraction; write it like")]
    [InlineData(typeof(FinancialYear), "\"2026/28\"", "'2026/28' is not a financial year; write it like")]
    [InlineData(typeof(FinancialYear), "2026", "A number is not a financial year")]
    [InlineData(typeof(TaxYear), "null", "A null is not a tax year")]
    [InlineData(typeof(WeekPattern), "\"\"", "'' is not a week pattern")]
    [InlineData(typeof(ClusterCode), "\"09\"", "'09' is not the code of a care cluster")]
    [InlineData(typeof(SettingClass), "\"Day Hospital\"", "'Day Hospital' is not a setting class")]
    [InlineData(typeof(Contingency), "\"53 weeks, outside\"", "contingency_weeks")]
    [InlineData(typeof(Contingency), "\"4 weeks\"", "'4 weeks' is not a contingency")]
    [InlineData(typeof(ValueList<int>), "{}", "This is not a list")]
    [InlineData(typeof(ValueList<string>), "[null]", "An item of the list is null")]
    [InlineData(typeof(ValueList<Money>), "[1, {}]", "write a number of pounds")]
    [InlineData(typeof(Absence), "{\"From\":\"1 April\",\"To\":\"2026-04-01\"}", "'1 April' is not a day; write it like")]
    public void Wrong_JSON_is_refused_with_what_was_expected(Type type, string json, string message) =>
        Assert.Contains(message, Assert.Throws<JsonException>(() => JsonSerializer.Deserialize(json, type)).Message, StringComparison.Ordinal);

    [Fact]
    public void The_options_of_the_web_read_a_sum_from_text() =>
        Assert.Equal(Money.FromPounds(12.5m), JsonSerializer.Deserialize<Money>("\"12.50\"", Web));

    [Fact]
    public void A_generated_context_does_what_the_default_does()
    {
        Absence absence = new(new(2026, 4, 1), new(2026, 4, 30), "agency");
        AllocationBand band = new(0m, 10m, Money.FromPounds(1_234.5m));
        CostBreakdown breakdown = new([new(CostLineKind.Item, "i1", "gym", CostUnit.Once, 1, Money.FromPounds(22m), Money.FromPounds(22m)) { RateValidFrom = new(2026, 4, 1) }]);
        Visit visit = Build.Visit("Mon-Fri", "09:00-10:00", weeks: "1 of 2", from: "2026-05-01");

        Assert.Equal(absence, JsonSerializer.Deserialize(JsonSerializer.Serialize(absence, AppJson.Default.Absence), AppJson.Default.Absence));
        Assert.Equal(band, JsonSerializer.Deserialize(JsonSerializer.Serialize(band, AppJson.Default.AllocationBand), AppJson.Default.AllocationBand));
        Assert.Equal(breakdown, JsonSerializer.Deserialize(JsonSerializer.Serialize(breakdown, AppJson.Default.CostBreakdown), AppJson.Default.CostBreakdown));
        Assert.Equal(visit, JsonSerializer.Deserialize(JsonSerializer.Serialize(visit, AppJson.Default.Visit), AppJson.Default.Visit));
        Assert.Equal(JsonSerializer.Serialize(breakdown), JsonSerializer.Serialize(breakdown, AppJson.Default.CostBreakdown));
    }
}

/// <summary>What an application generates for what it sends and receives.</summary>
[JsonSerializable(typeof(Absence))]
[JsonSerializable(typeof(AllocationBand))]
[JsonSerializable(typeof(CostBreakdown))]
[JsonSerializable(typeof(CostLine))]
[JsonSerializable(typeof(Visit))]
[JsonSerializable(typeof(ValueList<Money>))]
internal sealed partial class AppJson : JsonSerializerContext;
