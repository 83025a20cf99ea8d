using System.ComponentModel;
using System.Text.Json.Serialization;
using PhbCalc.BottomUp;
using PhbCalc.Budgets;
using PhbCalc.Data.Csv;
using PhbCalc.Data.Results;

namespace PhbCalc.Data.Json;

/// <summary>One person's budget, with who pays each line, how it is held, and the payments of each funder to each holder, as JSON.</summary>
/// <remarks>Rule: spec 8, Files; spec 7, Who funds it; How it is held; The payment plan. The schema is docs/schemas/phbcalc.paid-budget.v1.schema.json.</remarks>
public static class PaidBudgetJson
{
    /// <summary>Version 1: <c>phbcalc.paid-budget.v1</c>.</summary>
    public static JsonFormat<PersonPaidBudget> V1 { get; } = new("phbcalc.paid-budget.v1", Shapes.Strict.PaidBudgetShape, PaidBudgetShape.Of);
}

/// <summary>The shape of one person's budget.</summary>
internal sealed record PaidBudgetShape(
    string Format,
    [property: Description("The id of the person.")] string PersonId,
    [property: Description("The days that the budget is for.")] PeriodShape Days,
    [property: Description("What the lines come to.")] Money Total,
    [property: Description("What the person contributes, of that.")] Money Contributed,
    [property: Description("What the person contributes to what is held notionally.")] Money ContributedNotionally,
    [property: Description("Contingency that is not paid out until it is needed.")] Money Kept,
    [property: Description("What comes to be paid out, net of contributions.")] Money PaidOut,
    [property: Description("What is to come back.")] Money ToComeBack,
    [property: Description("What the person buys beside the budget: it is in no total.")] Money TopUp,
    [property: Description("Who pays, in the order of each line's parts.")] IEnumerable<string> Funders,
    [property: Description("Why it is funded so, in words.")] IEnumerable<string> FundingReasons,
    [property: Description("The lines, with what each funder pays of them.")] IEnumerable<PaidLineShape> Lines,
    [property: Description("What each funder pays out to each holder.")] IEnumerable<PayoutShape> Payouts,
    [property: Description("What rules of funding name that applies to no line.")] IEnumerable<LineTarget> FundingUnused,
    [property: Description("What rules of holding name that applies to no line.")] IEnumerable<LineTarget> HoldingUnused,
    [property: Description("The versions of a budget that changed or ended, oldest first: what is paid out follows them. Null if there is one. May be left out.")] IEnumerable<PaidVersionShape>? Versions = null,
    [property: Description("What all versions come to together, each while it stood, before contributions. Null if there is one. May be left out.")] Money? OverVersions = null) : IDocument<PersonPaidBudget>
{
    internal static PaidBudgetShape Of(PersonPaidBudget person)
    {
        PaidBudget paid = person.Paid;
        return new(
            PaidBudgetJson.V1.Name,
            person.PersonId,
            PeriodShape.Of(paid.Days),
            paid.Held.Total,
            paid.Contributed,
            paid.ContributedNotionally,
            paid.Kept,
            paid.PaidOut,
            paid.Recoverable,
            paid.TopUp,
            paid.Held.Funded.Funders,
            person.FundingReasons,
            paid.Held.Funded.Lines.Zip(paid.Held.Ways, (line, way) => new PaidLineShape(LineShape.Of(line.Line), line.Parts, way.Held, way.Holder)),
            paid.Payouts.Select(PayoutShape.Of),
            paid.Held.Funded.Unused,
            paid.Held.Unused,
            paid.Versions.Count == 0 ? null : paid.Versions.Select(version => new PaidVersionShape(PeriodShape.Of(version.Days), version.Total)),
            paid.Versions.Count == 0 ? null : paid.OverVersions);
    }

    public PersonPaidBudget Made()
    {
        Parts parts = new();
        DateInterval days = parts.One("days", Days.Made);
        ValueList<string> funders = [.. Funders];
        ValueList<FundedLine> lines = parts.Each("lines", Lines, line => line.Made(funders.Count));
        ValueList<Payout> payouts = parts.Each("payouts", Payouts);
        ValueList<PaidVersion> versions = parts.Each("versions", Versions ?? [], version => new PaidVersion(version.Days.Made(), version.Total));
        parts.ThrowIfAny();
        HeldBudget held = new(new FundedBudget(funders, lines, [.. FundingUnused]), [.. Lines.Select(line => new HoldingWay(line.Held, line.Holder))], [.. HoldingUnused]);
        return new(PersonId, new(held, days, payouts, ContributedNotionally, Kept, TopUp) { Versions = versions, OverVersions = OverVersions ?? held.Total }) { FundingReasons = [.. FundingReasons] };
    }
}

/// <summary>A version of a budget that was paid out.</summary>
internal sealed record PaidVersionShape(
    [property: Description("The days that it was for; it stands until the next version starts.")] PeriodShape Days,
    [property: Description("What it came to over all of them.")] Money Total);

/// <summary>A line, with what each funder pays of it.</summary>
internal sealed record PaidLineShape(
    [property: Description("The line.")] LineShape Line,
    [property: Description("What each funder pays, in the order of the funders; they sum to the line.")] IEnumerable<Money> Parts,
    [property: Description("How it is held.")] Holding Held,
    [property: Description("The third party that holds it; null for nobody, or where the name is not known.")] string? Holder)
{
    internal FundedLine Made(int funders)
    {
        CostLine line = Line.Made();
        ValueList<Money> parts = [.. Parts];
        return parts.Count == funders && parts.Sum() == line.Amount ? new(line, parts) : throw new InvalidInputException([JsonFaults.NotWhatFollows("/parts")]);
    }
}

/// <summary>What one funder pays out to one holder.</summary>
internal sealed record PayoutShape(
    [property: Description("Who pays.")] string Funder,
    [property: Description("How it is held.")] Holding Held,
    [property: Description("The third party that is paid; null for the person, or where the name is not known.")] string? Holder,
    [property: Description("What comes to be paid out, before contributions.")] PayableBudgetShape Budget,
    [property: Description("When and how it is paid out.")] PaymentPolicyShape Policy,
    [property: Description("The payments that were made.")] IEnumerable<PaymentMadeShape> Made,
    [property: Description("The payments to come.")] IEnumerable<PaymentShape> Payments,
    [property: Description("What it comes to, net of contributions.")] Money Entitled,
    [property: Description("What the person contributes.")] Money Contributed,
    [property: Description("What earlier versions of the budget had to be paid out, oldest first. Null if there is none. May be left out.")] IEnumerable<PayableBudgetShape>? Earlier = null,
    [property: Description("Interest on arrears that is to be paid beside the budget. Left out if there is none."), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] InterestShape? Interest = null) : IShape<Payout>
{
    internal static PayoutShape Of(Payout payout) => new(
        payout.Funder,
        payout.Held,
        payout.Holder,
        PayableBudgetShape.Of(payout.Budget),
        PaymentPolicyShape.Of(payout.Plan.Policy),
        payout.Plan.Made.Select(made => new PaymentMadeShape(made.On, made.Amount, made.Interest == Money.Zero ? null : made.Interest)),
        payout.Plan.Payments.Select(PaymentShape.Of),
        payout.Plan.Entitled,
        payout.Plan.Contributed,
        payout.Versions.Count == 1 ? null : payout.Versions.SkipLast(1).Select(PayableBudgetShape.Of),
        payout.Plan.Interest is { } interest ? new(interest.On, interest.Amount) : null);

    Payout IShape<Payout>.Made()
    {
        Parts parts = new();
        ValueList<PayableBudget> earlier = parts.Each("earlier", Earlier ?? []);
        PayableBudget budget = parts.One("budget", Budget.Made);
        PaymentPolicy policy = parts.One("policy", Policy.Made);
        ValueList<Payment> payments = parts.Each("payments", Payments);
        parts.ThrowIfAny();
        return new(Funder, Held, Holder, [.. earlier, budget], new(policy, [.. Made.Select(made => new PaymentMade(made.On, made.Amount) { Interest = made.Interest ?? Money.Zero })], payments, Entitled, Contributed)
        {
            Interest = Interest is { } interest ? new(interest.On, interest.Amount) : null,
        });
    }
}

/// <summary>What is to be paid out, before contributions.</summary>
internal sealed record PayableBudgetShape(
    [property: Description("The days that it is for.")] PeriodShape Days,
    [property: Description("What recurs, over all those days.")] Money Recurring,
    [property: Description("What comes once.")] IEnumerable<OncePayableShape> Once,
    [property: Description("What employing a team costs in each pay period.")] IEnumerable<PayPeriodShape> PayPeriods,
    [property: Description("What the person is assessed to pay.")] IEnumerable<ContributionShape> Contributions,
    [property: Description("Other sums that contributions come off first.")] Money ContributedFirst) : IShape<PayableBudget>
{
    internal static PayableBudgetShape Of(PayableBudget budget) => new(
        PeriodShape.Of(budget.Days),
        budget.Recurring,
        budget.Once.Select(sum => new OncePayableShape(sum.On, sum.Amount, sum.Label)),
        budget.PayPeriods.Select(period => new PayPeriodShape(PeriodShape.Of(period.Days), period.Amount)),
        budget.Contributions.Select(own => new ContributionShape(Exact.Pounds(own.Amount), own.Unit, own.From, own.To)),
        budget.ContributedFirst);

    public PayableBudget Made()
    {
        Parts parts = new();
        DateInterval days = parts.One("days", Days.Made);
        ValueList<PayPeriodPayable> periods = parts.Each("pay_periods", PayPeriods, period => new PayPeriodPayable(period.Days.Made(), period.Amount));
        ValueList<Contribution> contributions = parts.Each("contributions", Contributions, own => new Contribution(Money.FromPounds(own.Amount), own.Unit, own.From, own.To));
        parts.ThrowIfAny();
        return new(days, Recurring, [.. Once.Select(sum => new OncePayable(sum.On, sum.Amount, sum.Label))], periods, contributions, ContributedFirst);
    }
}

/// <summary>A sum that comes once.</summary>
internal sealed record OncePayableShape(
    [property: Description("The day on which it is due.")] LocalDate On,
    [property: Description("How much.")] Money Amount,
    [property: Description("What it is for; null if it is not given.")] string? Label);

/// <summary>The cost of employment in a pay period.</summary>
internal sealed record PayPeriodShape(
    [property: Description("The days of the pay period, as far as they are in the budget.")] PeriodShape Days,
    [property: Description("How much.")] Money Amount);

/// <summary>What a person is assessed to pay.</summary>
internal sealed record ContributionShape(
    [property: Description("Pounds per unit.")] decimal Amount,
    [property: Description("The time that the amount is for.")] ItemUnit Unit,
    [property: Description("The first day; null for no first day of its own.")] LocalDate? From,
    [property: Description("The last day; null for no end.")] LocalDate? To);

/// <summary>A payment that was made.</summary>
internal sealed record PaymentMadeShape(
    [property: Description("The day.")] LocalDate On,
    [property: Description("How much; below zero for money that came back.")] Money Amount,
    [property: Description("Interest on arrears that was paid beside it. Left out if there is none."), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] Money? Interest = null);

/// <summary>Interest on arrears that is to be paid.</summary>
internal sealed record InterestShape(
    [property: Description("The day to which it runs and on which it is paid.")] LocalDate On,
    [property: Description("How much, less what was paid before.")] Money Amount);

/// <summary>A rate of interest.</summary>
internal sealed record InterestRateShape(
    [property: Description("The first day on which it applies.")] LocalDate From,
    [property: Description("The rate a year.")] Ratio Annual);

/// <summary>A payment to come.</summary>
internal sealed record PaymentShape(
    [property: Description("Which payment of the budget it is, from 1.")] int Number,
    [property: Description("The days that it is for.")] PeriodShape Days,
    [property: Description("The day on which it is paid.")] LocalDate On,
    [property: Description("What recurs.")] Money Regular,
    [property: Description("What of that the person contributes.")] Money Contribution,
    [property: Description("What comes once.")] Money Once,
    [property: Description("What earlier days should have been paid more.")] Money EarlierDays,
    [property: Description("What the payment before it could not take off.")] Money BroughtForward,
    [property: Description("What is paid.")] Money Amount,
    [property: Description("What this payment cannot take off.")] Money CarriedForward) : IShape<Payment>
{
    internal static PaymentShape Of(Payment payment) => new(
        payment.Number,
        PeriodShape.Of(payment.Days),
        payment.On,
        payment.Regular,
        payment.Contribution,
        payment.Once,
        payment.Adjustment,
        payment.BroughtForward,
        payment.Amount,
        payment.CarriedForward);

    public Payment Made() => new(Number, Days.Made(), On, Regular, Once) { Contribution = Contribution, Adjustment = EarlierDays, BroughtForward = BroughtForward };
}

/// <summary>When and how a budget is paid out, with the names of policies.</summary>
internal sealed record PaymentPolicyShape(
    [property: Description("How long a payment lasts.")] PaymentInterval PaymentInterval,
    [property: Description("The day from which weeks are counted; null for the first day of the budget.")] LocalDate? PaymentStart,
    [property: Description("Whether a payment comes when its days start or when they end.")] PaymentTiming PaymentIn,
    [property: Description("How many days later it comes.")] int PaymentDay,
    [property: Description("How the sum is cut.")] PaymentCut PaymentCut,
    [property: Description("When sums that come once are paid.")] OncePaid OnceItems,
    [property: Description("Whether a contingency inside the budget is paid out.")] bool ContingencyPaid,
    [property: Description("The rates of interest on arrears. Left out if there are none."), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] IEnumerable<InterestRateShape>? ArrearsInterest = null) : IShape<PaymentPolicy>
{
    internal static PaymentPolicyShape Of(PaymentPolicy policy) =>
        new(policy.Interval, policy.CountedFrom, policy.Timing, policy.DayShift, policy.Cut, policy.Once, policy.PaysContingency,
            policy.ArrearsInterest.Count == 0 ? null : policy.ArrearsInterest.Select(rate => new InterestRateShape(rate.From, rate.Annual)));

    public PaymentPolicy Made() => new()
    {
        Interval = PaymentInterval,
        CountedFrom = PaymentStart,
        Timing = PaymentIn,
        DayShift = PaymentDay,
        Cut = PaymentCut,
        Once = OnceItems,
        PaysContingency = ContingencyPaid,
        ArrearsInterest = [.. (ArrearsInterest ?? []).Select(rate => new InterestRate(rate.From, rate.Annual))],
    };
}

/// <summary>What was paid and spent of one person's budget, and what to look at, as JSON.</summary>
/// <remarks>Rule: spec 8, Files; spec 7, Watching it, in proportion. The schema is docs/schemas/phbcalc.review.v1.schema.json.</remarks>
public static class ReviewJson
{
    /// <summary>Version 1: <c>phbcalc.review.v1</c>.</summary>
    public static JsonFormat<PersonReview> V1 { get; } = new("phbcalc.review.v1", Shapes.Strict.ReviewShape, ReviewShape.Of);
}

/// <summary>The shape of the findings about one person.</summary>
internal sealed record ReviewShape(
    string Format,
    [property: Description("The id of the person.")] string PersonId,
    [property: Description("The day as at which it was looked at.")] LocalDate AsAt,
    [property: Description("What was paid out.")] Money Paid,
    [property: Description("What the person is to have paid in.")] Money Contributed,
    [property: Description("What was spent.")] Money Spent,
    [property: Description("What is held.")] Money Balance,
    [property: Description("What the plan would have cost.")] Money Planned,
    [property: Description("What recurs, a week.")] Money AWeek,
    [property: Description("What is kept for a purpose.")] Money KeptFor,
    [property: Description("What may be reclaimed.")] Money Surplus,
    [property: Description("Which check is in proportion.")] ProportionateCheck Check,
    [property: Description("The sum of the weights.")] int Weight,
    [property: Description("The day by which the next review is due.")] LocalDate NextReview,
    [property: Description("Each category of the plan, then each other one.")] IEnumerable<ReviewCategoryShape> Categories,
    [property: Description("What to look at, the weightiest first.")] IEnumerable<ReviewFindingShape> Findings,
    [property: Description("What is pointed out and how much it weighs.")] ReviewPolicyShape Policy,
    [property: Description("The last day of the budget, if it has ended. Null if it goes on. May be left out.")] LocalDate? EndedOn = null) : IDocument<PersonReview>
{
    internal static ReviewShape Of(PersonReview person)
    {
        ReviewResult result = person.Result;
        return new(
            ReviewJson.V1.Name,
            person.PersonId,
            result.AsAt,
            result.Paid,
            result.Contributed,
            result.Spent,
            result.Balance,
            result.Planned,
            result.AWeek,
            result.KeptFor,
            result.Surplus,
            result.Check,
            result.Weight,
            result.NextReview,
            result.Categories.Select(category => new ReviewCategoryShape(category.Name, category.IsInPlan, category.Planned, category.Spent, category.Over)),
            result.Findings.Select(finding => new ReviewFindingShape(finding.Kind, finding.Weight, finding.Text)),
            ReviewPolicyShape.Of(result.Policy),
            result.EndedOn);
    }

    public PersonReview Made()
    {
        Parts parts = new();
        ReviewPolicy policy = parts.One("policy", Policy.Made);
        parts.ThrowIfAny();
        return new(PersonId, new(AsAt, policy, Paid, Planned, AWeek, KeptFor, [.. Categories.Select(category => new ReviewCategory(category.Name, category.IsInPlan, category.Planned, category.Spent))])
        {
            Contributed = Contributed,
            Spent = Spent,
            NextReview = NextReview,
            EndedOn = EndedOn,
            Findings = [.. Findings.Select(finding => new ReviewFinding(finding.Kind, finding.Weight, finding.Text))],
        });
    }
}

/// <summary>What was planned and spent in one category.</summary>
internal sealed record ReviewCategoryShape(
    [property: Description("The category.")] string Name,
    [property: Description("Whether the plan has it.")] bool IsInPlan,
    [property: Description("What the plan would have cost.")] Money Planned,
    [property: Description("What was spent.")] Money Spent,
    [property: Description("What was spent more.")] Money Over);

/// <summary>Something to look at.</summary>
internal sealed record ReviewFindingShape(
    [property: Description("What kind of finding it is.")] ReviewFindingKind Kind,
    [property: Description("How much it weighs.")] int Weight,
    [property: Description("The finding, in words.")] string Text);

/// <summary>How spending is reviewed, with the names of policies.</summary>
internal sealed record ReviewPolicyShape(
    [property: Description("For how many weeks money may be held.")] int ReclaimWeeks,
    [property: Description("After how many weeks without spending that is pointed out.")] int QuietWeeks,
    [property: Description("The share over the plan from which an overspend is pointed out.")] decimal OverspendShare,
    [property: Description("Words that say that money is kept for a purpose.")] IEnumerable<string> KeptFor,
    [property: Description("The weight of spending that a rule refuses.")] int WeightRefused,
    [property: Description("The weight of spending or payments after the end.")] int WeightAfterEnd,
    [property: Description("The weight of spending that is not in the plan.")] int WeightNotInPlan,
    [property: Description("The weight of each other finding.")] int WeightOther,
    [property: Description("The weight from which a full check is in proportion.")] int FullCheckFrom,
    [property: Description("From what reviews are counted.")] ReviewsFrom ReviewsFrom) : IShape<ReviewPolicy>
{
    internal static ReviewPolicyShape Of(ReviewPolicy policy) => new(
        policy.ReclaimWeeks, policy.QuietWeeks, Exact.Plain(policy.OverspendShare), policy.KeptFor, policy.WeightRefused, policy.WeightAfterEnd, policy.WeightNotInPlan, policy.WeightOther, policy.FullCheckFrom, policy.ReviewsFrom);

    public ReviewPolicy Made() => new()
    {
        ReclaimWeeks = ReclaimWeeks,
        QuietWeeks = QuietWeeks,
        OverspendShare = OverspendShare,
        KeptFor = [.. KeptFor],
        WeightRefused = WeightRefused,
        WeightAfterEnd = WeightAfterEnd,
        WeightNotInPlan = WeightNotInPlan,
        WeightOther = WeightOther,
        FullCheckFrom = FullCheckFrom,
        ReviewsFrom = ReviewsFrom,
    };
}
