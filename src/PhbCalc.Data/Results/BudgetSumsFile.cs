using PhbCalc.Budgets;

namespace PhbCalc.Data.Results;

/// <summary>Writes budget-sums.csv: the totals of each person's budget, how it is held, and what is paid out.</summary>
/// <remarks>
/// Rule: spec 7, Who funds it; How it is held; The payment plan. People in ordinal order of their ids, sums in pounds with two decimals. <c>total</c> is notional + third_party + direct_payment, of the last version where a budget changed, and <c>over_versions</c> is what all versions come to while they stood; what
/// is paid out is third_party + direct_payment less contributions to them and less what is kept.
/// </remarks>
public static class BudgetSumsFile
{
    /// <summary>The name of the file in a folder: <c>budget-sums.csv</c>.</summary>
    public const string Name = "budget-sums.csv";

    private static readonly ResultFile<PaidBudgetSums> File = new ResultFile<PaidBudgetSums>()
        .Text("person_id", person => person.PersonId)
        .Date("from", person => person.Days.Start)
        .Date("to", person => person.Days.End)
        .Pounds("total", person => person.Total)
        .Pounds("notional", person => person.Notional)
        .Pounds("third_party", person => person.ThirdParty)
        .Pounds("direct_payment", person => person.DirectPayment)
        .Pounds("contribution", person => person.Contributed)
        .Pounds("kept", person => person.Kept)
        .Pounds("paid_out", person => person.PaidOut)
        .Pounds("paid_before", person => person.Paid)
        .Pounds("planned", person => person.Planned)
        .Pounds("to_come_back", person => person.Recoverable)
        .Pounds("top_up", person => person.TopUp)
        .Pounds("over_versions", person => person.OverVersions);

    /// <summary>Writes the file.</summary>
    /// <param name="stream">The stream to write to; it is left open.</param>
    /// <param name="people">The sums of each budget, in ordinal order of the people's ids, each person once.</param>
    /// <exception cref="InvalidInputException">The people come in another order.</exception>
    public static void Write(Stream stream, IEnumerable<PaidBudgetSums> people)
    {
        ArgumentNullException.ThrowIfNull(people);
        File.Write(stream, ResultFaults.InOrder(Given.Each(people, "people"), "people", person => person.PersonId));
    }
}

/// <summary>Writes budget-parts.csv: what each funder pays of what is held in each way, and what of it is paid out.</summary>
/// <remarks>Rule: spec 7, Who funds it; How it is held. A row for each way to hold, holder and funder of a person, those that come to £0.00 left out; <c>amount</c> adds up to the budget.</remarks>
public static class BudgetPartsFile
{
    /// <summary>The name of the file in a folder: <c>budget-parts.csv</c>.</summary>
    public const string Name = "budget-parts.csv";

    private static readonly ResultFile<(string PersonId, Holding Held, string? Holder, string Funder, Money Amount, PaymentPlan? Plan)> File = new ResultFile<(string PersonId, Holding Held, string? Holder, string Funder, Money Amount, PaymentPlan? Plan)>()
        .Text("person_id", row => row.PersonId)
        .Text("held", row => HoldingWords.All.Word(row.Held))
        .Text("holder", row => row.Holder)
        .Text("funder", row => row.Funder)
        .Pounds("amount", row => row.Amount)
        .Pounds("contribution", row => row.Plan?.Contributed)
        .Pounds("paid_out", row => row.Plan?.Entitled)
        .Pounds("paid_before", row => row.Plan?.Paid)
        .Pounds("planned", row => row.Plan?.Planned)
        .Pounds("to_come_back", row => row.Plan?.Recoverable);

    /// <summary>The rows of one person as they stand in the file, in UTF-8 and without a header: of many people these are kept, and not the budgets that they are of.</summary>
    /// <param name="person">The budget.</param>
    public static ReadOnlyMemory<byte> Rows(PersonPaidBudget person)
    {
        ArgumentNullException.ThrowIfNull(person);
        return File.Rendered(RowsOf(person));
    }

    /// <summary>Writes the file from the rows of each person.</summary>
    /// <param name="stream">The stream to write to; it is left open.</param>
    /// <param name="people">What <see cref="Rows"/> gives for each person, in ordinal order of the people's ids.</param>
    public static void Write(Stream stream, IEnumerable<ReadOnlyMemory<byte>> people)
    {
        ArgumentNullException.ThrowIfNull(people);
        File.WriteRendered(stream, people);
    }

    /// <summary>Writes the file as the budgets come, and keeps none of them.</summary>
    /// <param name="stream">The stream to write to; it is left open.</param>
    /// <param name="people">The budgets, in ordinal order of the people's ids, each person once.</param>
    /// <exception cref="InvalidInputException">The people come in another order.</exception>
    public static void Write(Stream stream, IEnumerable<PersonPaidBudget> people)
    {
        ArgumentNullException.ThrowIfNull(people);
        File.Write(stream, ResultFaults.InOrder(Given.Each(people, "people"), "people", person => person.PersonId).SelectMany(RowsOf));
    }

    private static IEnumerable<(string PersonId, Holding Held, string? Holder, string Funder, Money Amount, PaymentPlan? Plan)> RowsOf(PersonPaidBudget person)
    {
        HashSet<Payout> shown = [];
        foreach (HeldPart part in person.Paid.Held.Parts)
        {
            foreach (string funder in person.Paid.Held.Funded.Funders)
            {
                Payout? payout = person.Paid.Payouts.FirstOrDefault(payout => payout.Funder == funder && payout.Held == part.Held && payout.Holder == part.Holder);
                if (part.PaidBy(funder) != Money.Zero || payout is not null)
                {
                    shown.UnionWith(payout is null ? [] : [payout]);
                    yield return (person.PersonId, part.Held, part.Holder, funder, part.PaidBy(funder), payout?.Plan);
                }
            }
        }

        foreach (Payout payout in person.Paid.Payouts.Where(payout => !shown.Contains(payout)))
        {
            yield return (person.PersonId, payout.Held, payout.Holder, payout.Funder, Money.Zero, payout.Plan);
        }
    }
}

/// <summary>Writes budget-lines.csv: what each funder pays of each line, and how the line is held.</summary>
/// <remarks>Rule: spec 7, Who funds it. A row for each line and each funder who pays some of it; a line of £0.00 has one row. The rows of a line add up to it, and those of a funder to what the funder pays.</remarks>
public static class BudgetLinesFile
{
    /// <summary>The name of the file in a folder: <c>budget-lines.csv</c>.</summary>
    public const string Name = "budget-lines.csv";

    private static readonly ResultFile<(string PersonId, int Number, CostLine Line, Holding Held, string? Holder, string? Funder, Money Amount)> File = new ResultFile<(string PersonId, int Number, CostLine Line, Holding Held, string? Holder, string? Funder, Money Amount)>()
        .Text("person_id", row => row.PersonId)
        .Number("line", row => row.Number)
        .Text("kind", row => Words.LineKinds.Word(row.Line.Kind))
        .Text("id", row => row.Line.Id)
        .Text("label", row => row.Line.Label)
        .Text("band", row => row.Line.Band)
        .Text("held", row => HoldingWords.All.Word(row.Held))
        .Text("holder", row => row.Holder)
        .Text("funder", row => row.Funder)
        .Pounds("amount", row => row.Amount)
        .Pounds("not_in_budget", row => row.Line.NotInBudget);

    /// <summary>Writes the file as the budgets come, and keeps none of them.</summary>
    /// <param name="stream">The stream to write to; it is left open.</param>
    /// <param name="people">The budgets, in ordinal order of the people's ids, each person once.</param>
    /// <exception cref="InvalidInputException">The people come in another order.</exception>
    public static void Write(Stream stream, IEnumerable<PersonPaidBudget> people)
    {
        ArgumentNullException.ThrowIfNull(people);
        File.Write(stream, ResultFaults.InOrder(Given.Each(people, "people"), "people", person => person.PersonId).SelectMany(Rows));
    }

    private static IEnumerable<(string PersonId, int Number, CostLine Line, Holding Held, string? Holder, string? Funder, Money Amount)> Rows(PersonPaidBudget person)
    {
        HeldBudget held = person.Paid.Held;
        for (int i = 0; i < held.Funded.Lines.Count; i++)
        {
            FundedLine line = held.Funded.Lines[i];
            (Holding way, string? holder) = held.Ways[i];
            if (line.Line.Amount == Money.Zero && line.Parts.All(part => part == Money.Zero))
            {
                yield return (person.PersonId, i + 1, line.Line, way, holder, null, Money.Zero);
            }

            for (int funder = 0; funder < line.Parts.Count; funder++)
            {
                if (line.Parts[funder] != Money.Zero)
                {
                    yield return (person.PersonId, i + 1, line.Line, way, holder, held.Funded.Funders[funder], line.Parts[funder]);
                }
            }
        }
    }
}

/// <summary>Writes budget-payments.csv: each payment to come, of each funder to each holder.</summary>
/// <remarks>
/// Rule: spec 7, The payment plan. <c>payment</c> is regular - contribution + once + earlier_days - brought_forward, and never below £0.00: what is over is carried_forward to the next one.
/// </remarks>
public static class BudgetPaymentsFile
{
    /// <summary>The name of the file in a folder: <c>budget-payments.csv</c>.</summary>
    public const string Name = "budget-payments.csv";

    private static readonly ResultFile<(string PersonId, Payout Payout, Payment Payment)> File = new ResultFile<(string PersonId, Payout Payout, Payment Payment)>()
        .Text("person_id", row => row.PersonId)
        .Text("funder", row => row.Payout.Funder)
        .Text("held", row => HoldingWords.All.Word(row.Payout.Held))
        .Text("holder", row => row.Payout.Holder)
        .Number("number", row => row.Payment.Number)
        .Date("paid_on", row => row.Payment.On)
        .Date("from", row => row.Payment.Days.Start)
        .Date("to", row => row.Payment.Days.End)
        .Pounds("regular", row => row.Payment.Regular)
        .Pounds("contribution", row => row.Payment.Contribution)
        .Pounds("once", row => row.Payment.Once)
        .Pounds("earlier_days", row => row.Payment.Adjustment)
        .Pounds("brought_forward", row => row.Payment.BroughtForward)
        .Pounds("payment", row => row.Payment.Amount)
        .Pounds("carried_forward", row => row.Payment.CarriedForward);

    /// <summary>The rows of one person as they stand in the file, in UTF-8 and without a header: of many people these are kept, and not the budgets that they are of.</summary>
    /// <param name="person">The budget.</param>
    public static ReadOnlyMemory<byte> Rows(PersonPaidBudget person)
    {
        ArgumentNullException.ThrowIfNull(person);
        return File.Rendered(RowsOf(person));
    }

    /// <summary>Writes the file from the rows of each person.</summary>
    /// <param name="stream">The stream to write to; it is left open.</param>
    /// <param name="people">What <see cref="Rows"/> gives for each person, in ordinal order of the people's ids.</param>
    public static void Write(Stream stream, IEnumerable<ReadOnlyMemory<byte>> people)
    {
        ArgumentNullException.ThrowIfNull(people);
        File.WriteRendered(stream, people);
    }

    /// <summary>Writes the file as the budgets come, and keeps none of them.</summary>
    /// <param name="stream">The stream to write to; it is left open.</param>
    /// <param name="people">The budgets, in ordinal order of the people's ids, each person once.</param>
    /// <exception cref="InvalidInputException">The people come in another order.</exception>
    public static void Write(Stream stream, IEnumerable<PersonPaidBudget> people)
    {
        ArgumentNullException.ThrowIfNull(people);
        File.Write(stream, ResultFaults.InOrder(Given.Each(people, "people"), "people", person => person.PersonId).SelectMany(RowsOf));
    }

    private static IEnumerable<(string PersonId, Payout Payout, Payment Payment)> RowsOf(PersonPaidBudget person) =>
        person.Paid.Payouts.SelectMany(payout => payout.Plan.Payments.Select(payment => (person.PersonId, payout, payment)));
}
