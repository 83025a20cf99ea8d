namespace PhbCalc.TopDown;

/// <summary>An envelope shared over a caseload, as plain text for the person who signs it.</summary>
/// <remarks>Rule: spec 4, The envelope.</remarks>
public static class EnvelopeText
{
    private const int RatioDecimals = 6;

    /// <summary>
    /// How the envelope adds up, how many people are in proportion, at a floor, at a cap and overridden, the scaling, who is not in proportion,
    /// and what one more pound would do; or why the caseload cannot be made to fit, and what would help.
    /// </summary>
    /// <param name="outcome">The outcome to explain.</param>
    /// <returns>Lines of text, each ended by a line feed; the same in every culture.</returns>
    public static string Explain(this EnvelopeOutcome outcome)
    {
        ArgumentNullException.ThrowIfNull(outcome);
        CostText text = new();
        decimal share = outcome.Envelope.ContingencyShare;
        text.Line($"An envelope of {outcome.Envelope.Amount} a year, {(share == 0m ? "without a contingency" : $"with a contingency of {Iso.Percent(share)}")}");
        if (outcome.Infeasible is { } why)
        {
            text.Line($"  The caseload cannot be made to fit. {why.Explanation}");
            Sum(text, outcome, "There is for the caseload", outcome.Envelope.Available);
            text.Paragraph($"{Words(outcome.Scaling)}.");
            return text.ToString();
        }

        Sum(text, outcome, $"Allocated to {Iso.Count(outcome.People.Count, "person", "people")}", outcome.Allocated);
        Treatments(text, outcome);
        Reasons(text, outcome);
        text.Paragraph(NextPound(outcome));
        NotInProportion(text, outcome);
        return text.ToString();
    }

    /// <summary>Which way amounts could be scaled, in words.</summary>
    /// <param name="scaling">The way to name.</param>
    /// <returns>Words without a full stop, the same in every culture.</returns>
    public static string Words(Scaling scaling) => scaling switch
    {
        Scaling.Both => "Amounts are scaled up or down, so that the envelope is used to the penny",
        Scaling.DownOnly => "Amounts are scaled down only: what there is beyond them stays unallocated",
        Scaling.UpOnly => "Amounts are scaled up only: nobody gets less than the indicative budget, but for a cap",
        _ => throw new ArgumentOutOfRangeException(nameof(scaling)),
    };

    private static void Sum(CostText text, EnvelopeOutcome outcome, string label, Money amount)
    {
        text.Paragraph("The envelope");
        TextTable table = new(false, true);
        table.Add(label, amount.ToString());
        decimal share = outcome.Envelope.ContingencyShare;
        table.Add(share == 0m ? "Contingency" : $"Contingency, {Iso.Percent(share)}", outcome.Contingency.ToString());
        if (outcome.Infeasible is null)
        {
            table.Add("Unallocated", outcome.Unallocated.ToString());
        }

        table.Add("Envelope", outcome.Envelope.Amount.ToString());
        text.Table(table);
    }

    private static void Treatments(CostText text, EnvelopeOutcome outcome)
    {
        text.Paragraph("How people share it");
        TextTable table = new(false, true, true, true, true);
        table.Add("", "People", "Indicative", "Allocated", "Change");
        foreach (IGrouping<Treatment, PersonAllocation> people in outcome.People.GroupBy(TreatmentOf).OrderBy(people => people.Key))
        {
            Row(Words(people.Key), [.. people]);
        }

        Row("Sum", outcome.People);
        text.Table(table);

        void Row(string label, ValueList<PersonAllocation> people)
        {
            Money indicative = people.Sum(person => person.Claim.Budget.Amount);
            Money allocated = people.Sum(person => person.Amount);
            table.Add(label, Iso.Number((decimal)people.Count), indicative.ToString(), allocated.ToString(), CostText.Change(allocated - indicative));
        }
    }

    private static void Reasons(CostText text, EnvelopeOutcome outcome)
    {
        text.Paragraph($"{Words(outcome.Scaling)}.");
        if (outcome.People.Any(person => TreatmentOf(person) == Treatment.InProportion))
        {
            text.Line($"In proportion, each pound of indicative budget becomes {PoundsPerPound(outcome.Ratio)} (exactly {outcome.Ratio.ToFraction()}).");
        }

        if (outcome.LeftoverPence > 0)
        {
            text.Line(ApportionmentText.Leftover(outcome.LeftoverPence, "indicative budget", "id"));
        }

        int supplyDriven = outcome.People.Count(person => person.Claim.Budget.IsSupplyDriven);
        if (supplyDriven > 0)
        {
            text.Line($"{Iso.Count(supplyDriven, "person has", "people have")} an indicative budget under the assessed need because supply is short.");
        }
    }

    private static void NotInProportion(CostText text, EnvelopeOutcome outcome)
    {
        PersonAllocation[] people = [.. outcome.People
            .Where(person => TreatmentOf(person) != Treatment.InProportion)
            .OrderBy(person => person.Claim.Budget.PersonId, StringComparer.Ordinal)];
        if (people.Length == 0)
        {
            return;
        }

        text.Paragraph("Who is not in proportion");
        TextTable table = new(false, true, true, true, false);
        table.Add("", "Indicative", "In proportion", "Allocated", "");
        foreach (PersonAllocation person in people)
        {
            TopDownBudget budget = person.Claim.Budget;
            table.Add(
                budget.PersonId, budget.Amount.ToString(), budget.IsOverridden ? string.Empty : person.Scaled.ToString(), person.Amount.ToString(),
                Why(person));
        }

        table.RemoveEmptyColumns();
        text.Table(table);
    }

    private static string NextPound(EnvelopeOutcome outcome)
    {
        if (outcome.NextPound is not { } next)
        {
            return "One more pound in the envelope could go to nobody.";
        }

        string[] parts =
        [
            .. next.Allocated == Money.Zero ? (string[])[] : [$"give {next.Allocated} more to {Iso.Count(next.People, "person", "people")} in proportion"],
            .. next.Contingency == Money.Zero ? (string[])[] : [$"put {next.Contingency} into the contingency"],
            .. next.Unallocated == Money.Zero ? (string[])[] : [$"leave {next.Unallocated} unallocated, as everybody has the whole indicative budget or is at a cap"],
        ];
        return $"One more pound in the envelope would {string.Join(" and ", parts)}.";
    }

    private static Treatment TreatmentOf(PersonAllocation person) => person switch
    {
        { Claim.Budget.IsOverridden: true } => Treatment.Overridden,
        { Bound: ShareBound.Floor } => Treatment.AtFloor,
        { Bound: ShareBound.Cap } => Treatment.AtCap,
        _ => Treatment.InProportion,
    };

    private static string Words(Treatment treatment) => treatment switch
    {
        Treatment.Overridden => "Set by override, paid in full",
        Treatment.AtFloor => "Held at the floor",
        Treatment.AtCap => "Held at the cap",
        _ => "In proportion",
    };

    private static string Why(PersonAllocation person) => TreatmentOf(person) switch
    {
        Treatment.Overridden => "set by override",
        Treatment.AtFloor => $"held at the floor of {person.Claim.Floor}",
        _ => $"held at the cap of {person.Claim.Cap}",
    };

    private static string PoundsPerPound(ShareRatio penceForPence) => Money.FromPounds(penceForPence.ToPounds(RatioDecimals + 2) * 100m).ToString();
}
