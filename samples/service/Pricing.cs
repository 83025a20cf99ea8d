using System.Collections.Concurrent;
using System.Security.Cryptography;
using PhbCalc;
using PhbCalc.BottomUp;
using PhbCalc.Data;
using PhbCalc.Data.Json;
using PhbCalc.Rates;

namespace PlanService;

/// <summary>Costs plans, one or many at once, each with where its figures come from. One of it serves every request: what it prepares for a year, it prepares once.</summary>
public sealed class Pricing
{
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

    /// <summary>The budget of a plan as JSON, with its provenance.</summary>
    /// <exception cref="InvalidInputException">The plan is wrong, or cannot be costed: each fault has its path in the plan.</exception>
    public string Budget(BottomUpCosting costing, PlanBody plan, bool hasOwnRates)
    {
        string rates = hasOwnRates ? "\"request\"" : $"{{\"name\":\"rates.csv\",\"sha256\":\"{ratesHash}\"}}";
        string provenance = $"{{\"phbcalc\":\"{typeof(Money).Assembly.GetName().Version!.ToString(3)}\",\"figures\":\"{PublishedFigures.Bundled.Version}\",\"rates\":{rates}}}";
        return $"{{\"provenance\":{provenance},\"budget\":{BudgetJson.V1.Text(costing.Cost(plan.ToPlan())).ReplaceLineEndings(string.Empty)}}}";
    }

    /// <summary>A line of JSON for each plan, in their order: its budget, or what is wrong with it. They are costed on all processors, and come as they are ready.</summary>
    /// <exception cref="OperationCanceledException">Nobody waits for them any more.</exception>
    public IEnumerable<(string Line, bool IsBudget)> Lines(BatchRequest batch, BottomUpCosting costing, CancellationToken cancellationToken) => batch.Plans
        .Select((plan, position) => (plan, position))
        .AsParallel().AsOrdered().WithCancellation(cancellationToken).WithMergeOptions(ParallelMergeOptions.NotBuffered)
        .Select(one =>
        {
            try
            {
                return ($"{{\"position\":{one.position},{Budget(costing, one.plan, batch.RateCards is not null)[1..]}", true);
            }
            catch (InvalidInputException refused)
            {
                IEnumerable<Fault> faults = refused.Faults.Select(fault => fault.Under("plans", one.position));
                return ($"{{\"position\":{one.position},\"errors\":{Problems.ErrorsJson(faults)}}}", false);
            }
        });
}
