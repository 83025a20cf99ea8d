using System.Text.Json;
using PhbCalc.BottomUp;
using PhbCalc.Data;
using PhbCalc.Data.Json;
using PhbCalc.Rates;
using PhbCalc.TestSupport;

namespace PhbCalc.Tool.Tests.Readme;

/// <summary>What docs/developer says of the forms of a plan in JSON, and of which faults come together (in-an-application.md, values.md).</summary>
public sealed class PlansAsJsonTests
{
    private const string Bound = """{"personId":"P1","start":"2026-04-01","visits":[{"id":"v1","card":"agency","service":"care","days":"Mon-Fri","start":"08:00:00","end":"09:00:00"}]}""";
    private const string Item = """{"item_id":"i1","category":" ","amount":1,"unit":"week","quantity":1,"from":null,"to":null,"funded_by":"phb","label":null,"parity_table":null}""";

    private static readonly string Document = File.ReadAllText(Repository.File("samples", "service", "minimal", "plan.json"));

    [Fact]
    public void The_document_takes_times_as_files_write_them_and_every_member()
    {
        Assert.Equal(new LocalTime(8, 0), CarePlanJson.V1.Parse(Document).Visits[0].Start);
        Assert.Equal(CarePlanJson.V1.Parse(Document), CarePlanJson.V1.Parse(Document.Replace("08:00", "08:00:00", StringComparison.Ordinal)));
        Assert.Equal(["/visits/0/carers"], Paths(Document.Replace(", \"carers\": 1", string.Empty, StringComparison.Ordinal)));
        Assert.Equal(["/note"], Paths(Document.Replace("\"items\"", "\"note\": 1, \"items\"", StringComparison.Ordinal)));
    }

    [Fact]
    public void A_plan_that_is_bound_takes_camel_case_seconds_and_defaults_and_passes_over_what_is_unknown()
    {
        CarePlan plan = Read(Bound.Replace("\"start\":\"2026", "\"note\":1,\"start\":\"2026", StringComparison.Ordinal));

        Assert.Equal((new LocalTime(8, 0), 1), (plan.Visits[0].Start, plan.Visits[0].Carers));
        Assert.Throws<JsonException>(() => Read(Bound.Replace("08:00:00", "08:00", StringComparison.Ordinal)));
    }

    [Theory]
    [InlineData("\"service\":\"care\"", "\"service\":\"care\",\"carers\":0", "/carers")]
    [InlineData("\"P1\"", "\" \"", "/person_id")]
    public void A_record_that_is_refused_throws_InvalidInputException_through_the_serialiser(string sound, string wrong, string path)
    {
        InvalidInputException refused = Assert.Throws<InvalidInputException>(() => Read(Bound.Replace(sound, wrong, StringComparison.Ordinal)));

        Assert.Equal(path, Assert.Single(refused.Faults).Path);
    }

    [Fact]
    public void What_an_unknown_unit_hides_comes_later_and_what_is_wrong_with_other_parts_does_not()
    {
        string faulty = Document.Replace("\"items\": []", $"\"items\": [{Item}]", StringComparison.Ordinal).Replace("\"carers\": 1", "\"carers\": 0", StringComparison.Ordinal);

        Assert.Equal(["/items/0/unit", "/visits/0/carers"], Paths(faulty.Replace("\"week\"", "\"fortnight\"", StringComparison.Ordinal)));
        Assert.Equal(["/items/0/category", "/visits/0/carers"], Paths(faulty));
    }

    [Fact]
    public void What_concerns_the_whole_plan_comes_when_every_part_is_sound()
    {
        string item = Item.Replace("\" \"", "\"equipment\"", StringComparison.Ordinal);
        string twice = Document.Replace("\"items\": []", $"\"items\": [{item}, {item}]", StringComparison.Ordinal);

        Assert.Equal(["/visits/0/carers"], Paths(twice.Replace("\"carers\": 1", "\"carers\": 0", StringComparison.Ordinal)));
        Assert.StartsWith("/items/1", Assert.Single(Paths(twice)), StringComparison.Ordinal);
    }

    [Fact]
    public void An_unknown_card_is_found_when_the_plan_is_costed()
    {
        CarePlan plan = CarePlanJson.V1.Parse(Document.Replace("\"agency\"", "\"agncy\"", StringComparison.Ordinal));
        RateCards rates = RateCards.From([new("agency", "care", RateUnit.Hour, "any", Money.FromPounds(25m), new LocalDate(2026, 4, 1))]);
        BottomUpCosting costing = new(rates, PublishedFigures.Bundled.BankHolidays, new FinancialYear(2026).Days);

        Assert.Equal("/visits/0/card", Assert.Single(Assert.Throws<InvalidInputException>(() => costing.Cost(plan)).Faults).Path);
    }

    private static CarePlan Read(string json) => JsonSerializer.Deserialize<CarePlan>(json, JsonSerializerOptions.Web)!;

    private static string[] Paths(string json) => [.. Assert.Throws<InvalidInputException>(() => CarePlanJson.V1.Parse(json)).Faults.Select(fault => fault.Path).Order(StringComparer.Ordinal)];
}
