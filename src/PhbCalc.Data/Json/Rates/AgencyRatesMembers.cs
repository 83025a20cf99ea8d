using System.Text.Json;
using PhbCalc.Rates;

namespace PhbCalc.Data;

/// <summary>The members of a list of indicative agency rates. Quotes are of the service and band of the rate that they make.</summary>
internal static class AgencyRatesMembers
{
    private static readonly string[] QuoteNames = ["provider", "rate", "weekly_hours", "quoted_on"];
    private static readonly ProviderQuote Nothing = new("?", "?", "?", Money.Zero);

    internal static void Write(Utf8JsonWriter json, ValueList<AgencyRate> rates)
    {
        json.WriteStartObject();
        json.WriteString("format", AgencyRatesJson.Format);
        json.WriteList("rates", rates, WriteRate);
        json.WriteEndObject();
    }

    internal static ValueList<AgencyRate> Read(JsonObject members)
    {
        members.MustHave("format", "rates");
        return members.List("rates", ReadRate);
    }

    private static void WriteRate(Utf8JsonWriter json, AgencyRate rate)
    {
        json.WriteStartObject();
        json.WriteString("service", rate.Service);
        json.WriteString("band", rate.Band);
        json.WritePounds("rate", rate.Rate);
        json.WriteString("average", RateWords.Averages.Word(rate.Average));
        json.WriteList("quotes", rate.Quotes, (writer, quote) =>
        {
            writer.WriteStartObject();
            WriteQuote(writer, quote);
            writer.WriteEndObject();
        });
        json.WriteList("left_out", rate.LeftOut, (writer, leftOut) =>
        {
            writer.WriteStartObject();
            WriteQuote(writer, leftOut.Quote);
            writer.WriteString("reason", leftOut.Reason);
            writer.WriteEndObject();
        });
        json.WriteEndObject();
    }

    private static void WriteQuote(Utf8JsonWriter json, ProviderQuote quote)
    {
        json.WriteString("provider", quote.Provider);
        json.WritePounds("rate", quote.Rate);
        json.WritePlain("weekly_hours", quote.WeeklyHours);
        json.WriteDate("quoted_on", quote.QuotedOn);
    }

    private static AgencyRate ReadRate(JsonObject members)
    {
        members.MustHave("service", "band", "rate", "average", "quotes", "left_out");
        string service = members.Text("service");
        string band = members.Text("band");
        return new(
            service,
            band,
            members.Pence("rate"),
            members.Word("average", RateWords.Averages),
            members.List("quotes", quote =>
            {
                quote.MustHave(QuoteNames);
                return ReadQuote(quote, service, band);
            }),
            members.List("left_out", quote =>
            {
                quote.MustHave([.. QuoteNames, "reason"]);
                return new LeftOutQuote(ReadQuote(quote, service, band), quote.Text("reason"));
            }));
    }

    private static ProviderQuote ReadQuote(JsonObject members, string service, string band)
    {
        string provider = members.Text("provider");
        Money rate = members.Pounds("rate");
        decimal? hours = members.NumberOrNull("weekly_hours");
        LocalDate? day = members.DateOrNull("quoted_on");
        return members.Make(() => new ProviderQuote(service, band, provider, rate, hours, day), Nothing);
    }
}
