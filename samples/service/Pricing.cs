using System.Buffers;
using System.Collections.Concurrent;
using System.Reflection;
using System.Security.Cryptography;
using System.Text.Encodings.Web;
using System.Text.Json;
using PhbCalc;
using PhbCalc.BottomUp;
using PhbCalc.Data;
using PhbCalc.Data.Json;
using PhbCalc.Rates;

namespace PlanService;

/// <summary>Costs plans, one or many at once, each with where its figures come from. One of it serves every request: what it prepares for a year, it prepares once.</summary>
public sealed class Pricing
{
    /// <summary>Which version of PhbCalc works out the sums, with the commit that it was built from.</summary>
    private static readonly string Version = typeof(BottomUpCosting).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()!.InformationalVersion;

    /// <summary>Labels are written as they are, not with \u escapes: nobody puts the answer into HTML.</summary>
    private static readonly JsonWriterOptions Readable = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private readonly ConcurrentDictionary<FinancialYear, BottomUpCosting> byYear = new();
    private readonly RateCards own;
    private readonly string ratesHash;

    /// <summary>Reads the rate cards of the service.</summary>
    /// <param name="ratesFile">The path of a rates.csv.</param>
    /// <exception cref="InvalidFilesException">The file is wrong: the service does not start.</exception>
    public Pricing(string ratesFile)
    {
        byte[] rates = File.ReadAllBytes(ratesFile);
        own = RatesFile.Read(new MemoryStream(rates)).Prices;
        ratesHash = Convert.ToHexStringLower(SHA256.HashData(rates));
    }

    /// <summary>What costs the plans of a request.</summary>
    /// <exception cref="InvalidInputException">The rate cards of the request are wrong: each fault has its path in the request.</exception>
    public BottomUpCosting Costing(FinancialYear year, RateCardsBody? rateCards)
    {
        if (rateCards is null)
        {
            return byYear.GetOrAdd(year, one => new(own, PublishedFigures.Bundled.BankHolidays, one.Days));
        }

        try
        {
            return new(rateCards.ToRateCards(), PublishedFigures.Bundled.BankHolidays, year.Days);
        }
        catch (InvalidInputException refused)
        {
            throw new InvalidInputException([.. refused.Faults.Select(fault => fault.Under("rate_cards"))]);
        }
    }

    /// <summary>The budget of a plan as JSON in UTF-8, with its provenance.</summary>
    /// <exception cref="InvalidInputException">The plan is wrong, or cannot be costed: each fault has its path in the plan.</exception>
    public byte[] Budget(BottomUpCosting costing, PlanBody plan, bool hasOwnRates) => Object(costing.Cost(plan.ToPlan()), hasOwnRates);

    /// <summary>A line of JSON for each plan, in their order: its budget, or what is wrong with it. They are costed on all processors, and come as they are ready.</summary>
    /// <exception cref="OperationCanceledException">Nobody waits for them any more.</exception>
    public IEnumerable<(byte[] Line, bool IsBudget)> Lines(BatchRequest batch, BottomUpCosting costing, CancellationToken cancellationToken) => batch.Plans
        .Select((plan, position) => (plan, position))
        .AsParallel().AsOrdered().WithCancellation(cancellationToken).WithMergeOptions(ParallelMergeOptions.NotBuffered)
        .Select(one =>
        {
            try
            {
                return (Object(costing.Cost(one.plan.ToPlan()), batch.RateCards is not null, one.position), true);
            }
            catch (InvalidInputException refused)
            {
                return (Problems.Line(one.position, refused.Faults.Select(fault => fault.Under("plans", one.position))), false);
            }
        });

    private byte[] Object(BottomUpBudget budget, bool hasOwnRates, int? position = null)
    {
        ArrayBufferWriter<byte> bytes = new();
        using (Utf8JsonWriter json = new(bytes, Readable))
        {
            json.WriteStartObject();
            if (position is { } number)
            {
                json.WriteNumber("position", number);
            }

            json.WriteStartObject("provenance");
            json.WriteString("phbcalc", Version);
            json.WriteString("figures", PublishedFigures.Bundled.Version);
            WriteRates(json, hasOwnRates);
            json.WriteEndObject();
            json.WritePropertyName("budget");
            BudgetJson.V1.Write(json, budget);
            json.WriteEndObject();
        }

        return bytes.WrittenSpan.ToArray();
    }

    private void WriteRates(Utf8JsonWriter json, bool hasOwnRates)
    {
        if (hasOwnRates)
        {
            json.WriteString("rates", "request");
            return;
        }

        json.WriteStartObject("rates");
        json.WriteString("name", "rates.csv");
        json.WriteString("sha256", ratesHash);
        json.WriteEndObject();
    }
}
