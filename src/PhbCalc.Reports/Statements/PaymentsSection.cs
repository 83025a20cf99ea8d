using PhbCalc.Budgets;

namespace PhbCalc.Reports;

/// <summary>When money is paid and how much: a table for each funder who pays, with only the columns it needs.</summary>
/// <param name="stated">The budget.</param>
/// <param name="texts">The texts.</param>
/// <param name="words">Dates and quantities in words.</param>
internal sealed class PaymentsSection(StatedBudget stated, StatementTexts texts, StatementWords words)
{
    private const string Section = "payments";

    internal IEnumerable<StatementBlock> Blocks()
    {
        if (stated.Paid.Payouts.Count == 0)
        {
            yield return new StatementParagraph(texts.Of(Section, "none"));
        }

        foreach (Payout payout in stated.Paid.Payouts)
        {
            bool isNothing = payout.Plan.Planned == Money.Zero;
            yield return isNothing
                ? new StatementParagraph($"{Title(payout)}: {texts.Of(Section, "no_more")}")
                : Table(payout);
            if (!isNothing && payout.Plan.Payments.Any(payment => payment.Adjustment != Money.Zero || payment.BroughtForward != Money.Zero || payment.CarriedForward != Money.Zero))
            {
                yield return new StatementParagraph(texts.Of(Section, "earlier_about"));
            }

            if (payout.Plan.Made.Count > 0)
            {
                yield return new StatementParagraph(texts.Of(Section, "before", ("sum", $"{payout.Plan.Paid}")));
            }

            if (payout.Plan.Made.Sum(made => made.Interest) is var interest && interest != Money.Zero)
            {
                yield return new StatementParagraph(texts.Of(Section, "interest_before", ("sum", $"{interest}")));
            }

            if (payout.Plan.Interest is { } due)
            {
                yield return new StatementParagraph(texts.Of(Section, "interest", ("sum", $"{due.Amount}"), ("date", words.Date(due.On))));
            }

            if (payout.Plan.Recoverable > Money.Zero)
            {
                yield return new StatementParagraph(texts.Of(Section, "to_come_back", ("sum", $"{payout.Plan.Recoverable}")));
            }
        }

        if (stated.Paid.Kept != Money.Zero)
        {
            yield return new StatementParagraph(texts.Of(Section, "kept", ("sum", $"{stated.Paid.Kept}")));
        }
    }

    private string Title(Payout payout)
    {
        (string, string) funder = ("funder", words.Funder(payout.Funder));
        return payout.Held == Holding.DirectPayment ? texts.Of(Section, "to_you", funder)
            : payout.Holder is { } holder ? texts.Of(Section, "to_holder", funder, ("holder", holder))
            : texts.Of(Section, "to_organisation", funder);
    }

    private StatementTable Table(Payout payout)
    {
        (string Text, Func<Payment, Money> Part)[] parts =
        [
            ("regular", payment => payment.Regular),
            ("own", payment => -payment.Contribution),
            ("once", payment => payment.Once),
            ("earlier", payment => payment.Adjustment - payment.BroughtForward),
            ("carried", payment => payment.CarriedForward),
        ];
        parts = [.. parts.Where(part => payout.Plan.Payments.Any(payment => part.Part(payment) != Money.Zero))];

        // One part that is all of each payment says nothing beside it.
        parts = parts is [{ Text: "regular" or "once" }] ? [] : parts;

        // Where each is paid on the first of its days, the last one says the rest.
        bool isOnFirst = payout.Plan.Payments.All(payment => payment.On == payment.Days.Start);
        return new(
            Title(payout),
            [
                new(texts.Of(Section, "on")),
                new(texts.Of(Section, isOnFirst ? "for_until" : "for")) { NeedsHeading = true },
                .. parts.Select(part => new StatementColumn(texts.Of(Section, part.Text), IsNumber: true)),
                new(texts.Of(Section, "amount"), IsNumber: true),
            ],
            [new(null, string.Empty, [.. payout.Plan.Payments.Select(payment => (ValueList<string>)[words.Date(payment.On), isOnFirst ? words.Date(payment.Days.End) : words.Dates(payment.Days), .. parts.Select(part => part.Part(payment) is var sum && sum == Money.Zero ? string.Empty : $"{sum}"), $"{payment.Amount}"])])])
        {
            Total = (texts.Word("total"), $"{payout.Plan.Planned}"),
        };
    }
}
