using System.Text.Json.Serialization;
using PhbCalc.Budgets;

namespace PhbCalc.Data.Results;

/// <summary>One person's budget, with who pays what to whom, and when.</summary>
/// <remarks>This type is immutable. Rule: spec 7, Who funds it; How it is held; The payment plan.</remarks>
/// <param name="PersonId">The id of the person.</param>
/// <param name="Paid">The budget.</param>
public sealed record PersonPaidBudget(string PersonId, PaidBudget Paid)
{
    /// <summary>Why it is funded so, in words; nothing by default.</summary>
    public ValueList<string> FundingReasons
    {
        get;
        init => field = Given.Whole(value, "funding_reasons");
    }

    /// <inheritdoc/>
    public override string ToString() => RecordText.Of(this);
}

/// <summary>The sums of one person's budget, how it is held, and what is paid out: a row of budget-sums.csv.</summary>
/// <remarks>This type is immutable. It is the sums of a <see cref="PersonPaidBudget"/>, kept without its lines and payments: of a caseload there can be millions.</remarks>
public sealed record PaidBudgetSums
{
    /// <summary>Takes the sums of a budget.</summary>
    /// <param name="person">The budget.</param>
    public PaidBudgetSums(PersonPaidBudget person)
    {
        ArgumentNullException.ThrowIfNull(person);
        PaidBudget paid = person.Paid;
        (PersonId, Days, Total) = (person.PersonId, paid.Days, paid.Held.Total);
        (Notional, ThirdParty, DirectPayment) = (paid.Held.In(Holding.Notional), paid.Held.In(Holding.ThirdParty), paid.Held.In(Holding.DirectPayment));
        (Versions, OverVersions) = (paid.Versions.Count, paid.OverVersions);
        (Contributed, Kept, TopUp) = (paid.Contributed, paid.Kept, paid.TopUp);
        (PaidOut, Paid, Planned, Recoverable, Interest) = (paid.PaidOut, paid.Paid, paid.Planned, paid.Recoverable, paid.Interest);
    }

    /// <summary>The id of the person.</summary>
    public string PersonId { get; }

    /// <summary>The days that the budget is for, first and last included.</summary>
    [JsonConverter(typeof(DateIntervalJsonConverter))]
    public DateInterval Days { get; }

    /// <summary>The budget, in pounds; after a change that of its last version.</summary>
    public Money Total { get; }

    /// <summary>How many versions of a budget that changed or ended there are; 0 if it did neither.</summary>
    public int Versions { get; }

    /// <summary>What all versions come to together, each for the days on which it was in force, in pounds; the total if there is one.</summary>
    public Money OverVersions { get; }

    /// <summary>What of it is held notionally, in pounds.</summary>
    public Money Notional { get; }

    /// <summary>What of it third parties hold, in pounds.</summary>
    public Money ThirdParty { get; }

    /// <summary>What of it is a direct payment, in pounds.</summary>
    public Money DirectPayment { get; }

    /// <summary>What of it the person contributes, in pounds.</summary>
    public Money Contributed { get; }

    /// <summary>Contingency that is not paid out until it is needed, in pounds.</summary>
    public Money Kept { get; }

    /// <summary>The total to pay out, in pounds, net of contributions.</summary>
    public Money PaidOut { get; }

    /// <summary>What was paid before, in pounds.</summary>
    public Money Paid { get; }

    /// <summary>What is planned, in pounds.</summary>
    public Money Planned { get; }

    /// <summary>What is to come back, in pounds.</summary>
    public Money Recoverable { get; }

    /// <summary>Interest on arrears that is to be paid beside the budget, in pounds: it is in no total.</summary>
    public Money Interest { get; }

    /// <summary>What the person buys beside the budget, in pounds: it is in no total.</summary>
    public Money TopUp { get; }

    /// <inheritdoc/>
    public override string ToString() => RecordText.Of(this);
}
