using PhbCalc.Budgets;

namespace PhbCalc.Data.Results;

/// <summary>Writes budget-interest.csv: the interest on arrears of each funder to each holder, which is paid beside the budget.</summary>
/// <remarks>Rule: spec 7, The payment plan: arrears. A row for each funder and holder to whom there is some, or who was paid some before; sums in pounds with two decimals.</remarks>
public static class BudgetInterestFile
{
    /// <summary>The name of the file in a folder: <c>budget-interest.csv</c>.</summary>
    public const string Name = "budget-interest.csv";

    private static readonly ResultFile<(string PersonId, Payout Payout)> File = new ResultFile<(string PersonId, Payout Payout)>()
        .Text("person_id", row => row.PersonId)
        .Text("funder", row => row.Payout.Funder)
        .Text("held", row => HoldingWords.All.Word(row.Payout.Held))
        .Text("holder", row => row.Payout.Holder)
        .Date("paid_on", row => row.Payout.Plan.Interest?.On)
        .Pounds("interest", row => row.Payout.Plan.Interest?.Amount ?? Money.Zero)
        .Pounds("paid_before", row => Before(row.Payout));

    /// <summary>Writes the file as the budgets come, and keeps none of them.</summary>
    /// <param name="stream">The stream to write to; it is left open.</param>
    /// <param name="people">The budgets, in ordinal order of the people's ids, each person once.</param>
    /// <exception cref="InvalidInputException">The people come in another order.</exception>
    public static void Write(Stream stream, IEnumerable<PersonPaidBudget> people)
    {
        ArgumentNullException.ThrowIfNull(people);
        File.Write(stream, ResultFaults.InOrder(Given.Each(people, "people"), "people", person => person.PersonId)
            .SelectMany(person => person.Paid.Payouts.Where(payout => payout.Plan.Interest is not null || Before(payout) != Money.Zero).Select(payout => (person.PersonId, payout))));
    }

    private static Money Before(Payout payout) => payout.Plan.Made.Sum(made => made.Interest);
}
