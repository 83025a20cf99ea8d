using PhbCalc.BottomUp;
using PhbCalc.Budgets;

namespace PhbCalc.Reports;

/// <summary>Writes each section of a statement: the shorter ones here, the others in separate classes.</summary>
/// <param name="stated">The budget.</param>
/// <param name="texts">The texts.</param>
internal sealed class StatementWriter(StatedBudget stated, StatementTexts texts)
{
    /// <summary>From this many characters, a reason for sharing the funding says more than that it is aftercare.</summary>
    private const int LongestMention = 14;

    private static readonly string[] Contacts = ["name", "phone", "email", "address"];

    private static readonly string[] Mentions = ["section 117", "s117", "s.117", "s 117", "s. 117"];

    private readonly StatementWords words = new(texts);
    private readonly PaidBudget paid = stated.Paid;

    /// <summary>A section; null if there is nothing to say.</summary>
    /// <param name="name">Its name in the template.</param>
    internal StatementSection? Section(string name)
    {
        IEnumerable<StatementBlock> blocks = name switch
        {
            "whose" => Whose(),
            "sum" => Sum(),
            "made_of" => new MadeOfSection(stated, texts, words).Blocks(),
            "not_in_it" => NotInIt(),
            "who_pays" => WhoPays(),
            "held" => Held(),
            "payments" => new PaymentsSection(stated, texts, words).Blocks(),
            "left_over" => LeftOver(),
            "you_pay" => YouPay(),
            "review" => Review(),
            "ask" => Ask(),
            "changed" => new ChangedSection(stated, texts, words).Blocks(),
            "sources" => new SourcesSection(stated, texts, words).Blocks(),
            _ => [],
        };
        ValueList<StatementBlock> all = [.. blocks.Where(block => block is not StatementParagraph { Text: "" })];
        return all.Count == 0 ? null : new(texts.Of(name, TextKeys.Heading), all);
    }

    private IEnumerable<StatementBlock> Whose()
    {
        yield return new StatementFacts([(texts.Of("whose", "name"), null), (texts.Of("whose", "reference"), stated.Budget.PersonId)]);
        yield return Paragraph("whose", "purpose");
        string[] needs = [.. stated.Plan.Visits.Select(visit => visit.Domain).OfType<string>().Distinct(StringComparer.Ordinal)];
        if (needs.Length > 0)
        {
            yield return Paragraph("whose", "needs", ("needs", texts.Row(needs)));
        }
    }

    private IEnumerable<StatementBlock> Sum()
    {
        Money total = paid.Held.Total;
        DateInterval period = stated.Budget.Period;
        if (stated.Budget.Days is not { } days)
        {
            yield return new StatementParagraph(texts.Of("sum", "no_days", ("sum", $"{total}"), ("from", words.Date(period.Start)), ("to", words.Date(period.End))), StandsOut: true);
            yield break;
        }

        ValueList<CostLine> lines = stated.Budget.Budget.Lines;
        string text = total != Money.Zero ? "sum" : lines.All(line => line.Kind == CostLineKind.Contingency) ? "nothing" : stated.Budget.Budget.NotInBudget != Money.Zero ? "elsewhere" : "costs_nothing";
        yield return new StatementParagraph(
            text == "elsewhere" ? texts.Of("sum", text, ("sum", $"{total}"), ("heading", texts.Of("not_in_it", TextKeys.Heading))) : texts.Of("sum", text, ("sum", $"{total}")),
            StandsOut: true);
        yield return days.Length == 1 ? Paragraph("sum", "one_day", ("date", words.Date(days.Start))) : Paragraph("sum", "dates", ("from", words.Date(days.Start)), ("to", words.Date(days.End)));
        if (days.Length < period.Length)
        {
            string part = days.Start == period.Start ? "ends_earlier" : days.End == period.End ? "starts_later" : "part_year";
            yield return Paragraph("sum", part, ("days", StatementWords.Number(new Ratio(days.Length))), ("all", StatementWords.Number(new Ratio(period.Length))), ("from", words.Date(period.Start)), ("to", words.Date(period.End)));
        }
    }

    private IEnumerable<StatementBlock> NotInIt()
    {
        Dictionary<string, Item> items = stated.Plan.Items.ToDictionary(item => item.Id, StringComparer.Ordinal);
        string[] beside =
        [
            .. from line in stated.Budget.Budget.Lines
               where line.NotInBudget != Money.Zero
               let item = line.Kind == CostLineKind.Item ? items.GetValueOrDefault(line.Id) : null
               let sum = ("sum", $"{line.NotInBudget}")
               let what = ("what", StatementTexts.Capital(MadeOfSection.Label(line.Label)))
               select line.Kind == CostLineKind.Contingency ? texts.Of("not_in_it", "spare", sum)
                   : item?.FundedBy == Funding.Own ? texts.Of("not_in_it", "own", what, sum)
                   : item?.FundedBy == Funding.Block ? texts.Of("not_in_it", "block_sum", what, sum)
                   : texts.Of("not_in_it", "other", ("what", new TeamTable(stated, texts, words).CostLabel(line.Label)), sum),
            .. from item in stated.Plan.Items
               where item.FundedBy == Funding.Block && stated.Budget.Budget.Lines.Any(line => line.Kind == CostLineKind.Item && line.Id == item.Id && line.NotInBudget == Money.Zero)
               select texts.Of("not_in_it", "block", ("what", StatementTexts.Capital(MadeOfSection.Label(item.Label ?? item.Category)))),
        ];
        yield return new StatementList([.. beside.Concat([texts.Of("not_in_it", "gp"), texts.Of("not_in_it", "prescriptions"), texts.Of("not_in_it", "refused")]).Where(text => text.Length > 0)]);
    }

    private IEnumerable<StatementBlock> WhoPays()
    {
        string[] funders = [.. paid.Held.Funded.Funders.Where(funder => paid.Held.Funded.PaidBy(funder) != Money.Zero)];
        bool isAftercare = stated.FundingReasons.Any(IsAftercare);
        if (funders.Length == 1)
        {
            yield return Paragraph("who_pays", "one", ("funder", words.Funder(funders[0])));
        }
        else if (funders.Length > 1)
        {
            yield return Paragraph("who_pays", "jointly");
        }

        if (isAftercare)
        {
            yield return Paragraph("who_pays", "section_117");
        }

        if (funders.Length > 1)
        {
            yield return new StatementTable(
                texts.Of("who_pays", "shares"),
                [new(texts.Of("who_pays", "funder")), new(texts.Of("who_pays", "sum"), IsNumber: true)],
                [new(null, string.Empty, [.. funders.Select(funder => (ValueList<string>)[StatementTexts.Capital(words.Funder(funder)), $"{paid.Held.Funded.PaidBy(funder)}"])])])
            {
                Total = (texts.Word("total"), $"{paid.Held.Total}"),
            };
        }

        foreach (string reason in stated.FundingReasons.Where(reason => !(IsAftercare(reason) && reason.Length <= LongestMention)))
        {
            yield return Paragraph("who_pays", "reason", ("reason", reason));
        }
    }

    private IEnumerable<StatementBlock> Held()
    {
        HeldPart[] parts = [.. paid.Held.Parts.Where(part => part.Total != Money.Zero)];
        foreach (HeldPart part in parts)
        {
            (string, string) sum = ("sum", $"{part.Total}");
            yield return part.Held switch
            {
                Holding.Notional => Paragraph("held", "notional", sum),
                Holding.DirectPayment => Paragraph("held", "direct_payment", sum),
                _ when part.Holder is { } holder => Paragraph("held", "third_party", ("holder", holder), sum),
                _ => Paragraph("held", "third_party_unnamed", sum),
            };
        }

        yield return parts.Length == 0 ? Paragraph("held", "nothing") : Paragraph("held", "choice");
    }

    private IEnumerable<StatementBlock> LeftOver()
    {
        Holding[] ways = [.. paid.Held.Parts.Where(part => part.Total != Money.Zero).Select(part => part.Held).Distinct()];
        if (ways.Contains(Holding.DirectPayment))
        {
            Ratio weeks = new(stated.ReviewPolicy.ReclaimWeeks);
            yield return EndsWithin is { } end ? Paragraph("left_over", "direct_payment_ends", ("date", words.Date(end)))
                : new StatementParagraph(texts.Counted("left_over", "direct_payment", weeks, StatementWords.Number(weeks)));
            yield return Paragraph("left_over", "kept_for");
        }

        if (ways.Contains(Holding.ThirdParty))
        {
            yield return Paragraph("left_over", "third_party");
        }

        if (ways.Contains(Holding.Notional))
        {
            yield return Paragraph("left_over", "notional");
        }

        if (ways.Length == 0)
        {
            yield return Paragraph("left_over", "nothing");
        }
    }

    private IEnumerable<StatementBlock> YouPay()
    {
        (string What, Money Sum)[] own =
        [
            .. from line in stated.Budget.Budget.Lines
               where line.Kind == CostLineKind.Item && line.NotInBudget != Money.Zero && stated.Plan.Items.Any(item => item.Id == line.Id && item.FundedBy == Funding.Own)
               select (line.Label, line.NotInBudget),
        ];
        if (paid.Contributed != Money.Zero)
        {
            yield return Paragraph("you_pay", "pays", ("sum", $"{paid.Contributed}"));
            yield return new StatementList(
            [
                .. stated.Contributions.Where(InDays).Select(one => words.Rate(one.Amount, Word(one.Unit)) is var rate && words.Between(one.From, one.To) is { } dates
                    ? texts.Of("you_pay", "rates", ("rate", rate), ("dates", dates)) : texts.Of("you_pay", "rate_always", ("rate", rate))),
            ]);
            if (paid.Contributed != paid.ContributedNotionally)
            {
                yield return Paragraph("you_pay", "taken_off");
            }

            if (paid.ContributedNotionally != Money.Zero)
            {
                yield return Paragraph("you_pay", "billed", ("sum", $"{paid.ContributedNotionally}"));
            }
        }
        else
        {
            yield return Paragraph("you_pay", "nothing");
        }

        foreach ((string what, Money sum) in own)
        {
            yield return Paragraph("you_pay", "own", ("what", MadeOfSection.Label(what)), ("sum", $"{sum}"));
        }
    }

    private bool InDays(Contribution one) => !(one.To < paid.Days.Start) && !(one.From > paid.Days.End);

    private static string Word(ItemUnit unit) => unit switch
    {
        ItemUnit.Day => "day",
        ItemUnit.Week => "week",
        ItemUnit.FourWeekly => "four-weekly",
        ItemUnit.Month => "month",
        _ => "year",
    };

    /// <summary>A review that is not known to have been is not told as overdue: the next one from the first day of the statement on is.</summary>
    private IEnumerable<StatementBlock> Review()
    {
        LocalDate first = stated.Budget.Days?.Start ?? stated.Budget.Period.Start;
        LocalDate start = stated.Plan.Start;
        LocalDate due = new BudgetReview(stated.ReviewPolicy).NextReview(start, stated.LastReview);
        for (int years = 1; stated.LastReview is null && due < first; years++)
        {
            due = start.PlusYears(years);
        }

        if (EndsWithin is { } end)
        {
            yield return Paragraph("review", "ended", ("date", words.Date(end)));
            if (due <= end)
            {
                yield return Paragraph("review", "by_the_end", ("date", words.Date(due)));
            }
        }
        else
        {
            yield return Paragraph("review", due < first ? "was_due" : "by", ("date", words.Date(due)));
        }

        yield return Paragraph("review", "earlier");
    }

    /// <summary>The last day of the budget, if it is in the days of the statement; null if the budget goes on.</summary>
    private LocalDate? EndsWithin => stated.Plan.End is { } end && end <= stated.Budget.Period.End ? end : null;

    private IEnumerable<StatementBlock> Ask()
    {
        yield return Paragraph("ask", "ask");
        yield return Paragraph("ask", "change");
        yield return Paragraph("ask", "appeal");
        yield return Paragraph("ask", "complain");
        yield return Paragraph("ask", "contact");
        yield return new StatementFacts([.. Contacts.Select(one => (texts.Of("ask", $"contact_{one}"), texts.Of("ask", $"our_{one}") is { Length: > 0 } known ? known : null))]);
    }

    private static bool IsAftercare(string reason) => Mentions.Any(mention => reason.Contains(mention, StringComparison.OrdinalIgnoreCase));

    private StatementParagraph Paragraph(string section, string text, params ReadOnlySpan<(string Placeholder, string Value)> values) => new(texts.Of(section, text, values));
}
