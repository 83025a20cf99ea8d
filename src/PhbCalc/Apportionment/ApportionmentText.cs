namespace PhbCalc;

/// <summary>A sum shared out, as plain text that a person can check on paper.</summary>
public static class ApportionmentText
{
    private const int ShownDecimals = 6;

    /// <summary>Every share with its weight, its bounds and its reason, the ratio, and where leftover pennies went; or why the sum could not be shared out.</summary>
    /// <param name="outcome">The outcome.</param>
    /// <returns>Lines of text, each ended by a line feed; the same in every culture.</returns>
    public static string Explain(this ApportionmentOutcome outcome)
    {
        ArgumentNullException.ThrowIfNull(outcome);
        PlainText text = new();
        string recipients = Iso.Count(outcome.Recipients.Count, "recipient", "recipients");
        if (outcome.Infeasible is { } why)
        {
            text.Line($"{outcome.Total} cannot be shared among {recipients}");
            text.Line($"  {why.Explanation}");
            Asked(text, outcome);
            return text.ToString();
        }

        text.Line($"{outcome.Total} shared among {recipients}");
        text.Line(string.Empty);
        Shares(text, outcome);
        Ratio(text, outcome);
        Pennies(text, outcome);
        return text.ToString();
    }

    /// <summary>Why a recipient got a leftover penny, in words; empty if it got none.</summary>
    /// <param name="penny">The reason.</param>
    public static string Words(LeftoverPenny penny) => penny switch
    {
        LeftoverPenny.None => string.Empty,
        LeftoverPenny.LargerFraction => "a leftover penny, for the larger fraction",
        LeftoverPenny.LargerWeight => "a leftover penny, for the larger weight of equal fractions",
        LeftoverPenny.SmallerKey => "a leftover penny, for the key that comes first of equal fractions and weights",
        LeftoverPenny.EarlierPosition => "a leftover penny, for the earlier position of equal fractions and weights",
        _ => throw new ArgumentOutOfRangeException(nameof(penny)),
    };

    /// <summary>Where leftover pennies went, in words: with the names of the weight and the key.</summary>
    internal static string Leftover(int pennies, string weight, string key) =>
        $"{Iso.Count(pennies, "penny was", "pennies were")} left after everybody's whole pence, to go one each to the largest fractions of a penny; "
        + $"of equal ones to the larger {weight}, and then to the {key} that comes first.";

    private static void Asked(PlainText text, ApportionmentOutcome outcome)
    {
        text.Line(string.Empty);
        TextTable table = new(false, true, true, true);
        table.Add("", "Weight", "Floor", "Cap");
        foreach (Recipient recipient in outcome.Recipients)
        {
            table.Add(recipient.Key, Iso.Number(recipient.Weight), Floor(recipient), Cap(recipient));
        }

        table.RemoveEmptyColumns();
        text.Table(table);
    }

    private static void Shares(PlainText text, ApportionmentOutcome outcome)
    {
        TextTable table = new(false, true, true, true, true, true, false);
        table.Add("", "Weight", "In proportion", "Floor", "Cap", "Share", "");
        foreach (ApportionedShare share in outcome.Shares)
        {
            Recipient recipient = share.Recipient;
            string why = share.Bound switch
            {
                ShareBound.Floor => "held at the floor",
                ShareBound.Cap => "held at the cap",
                _ => Words(share.Penny),
            };
            table.Add(recipient.Key, Iso.Number(recipient.Weight), Proportional(share), Floor(recipient), Cap(recipient), share.Amount.ToString(), why);
        }

        table.Add("Sum", "", "", "", "", outcome.Shares.Sum(share => share.Amount).ToString(), "");
        table.RemoveEmptyColumns();
        text.Table(table);
    }

    private static void Ratio(PlainText text, ApportionmentOutcome outcome)
    {
        if (outcome.Shares.Any(share => share.Bound == ShareBound.None))
        {
            string mirrored = outcome.Total < Money.Zero ? ", below zero" : string.Empty;
            text.Paragraph($"Each unit of weight between bounds gets {Money.FromPounds(outcome.Ratio.ToPounds(ShownDecimals))}{mirrored} (exactly {outcome.Ratio}).");
        }
        else if (outcome.Shares.Count > 0)
        {
            text.Paragraph("Everybody is held at a bound.");
        }
    }

    private static void Pennies(PlainText text, ApportionmentOutcome outcome)
    {
        if (outcome.LeftoverPence > 0)
        {
            text.Paragraph(Leftover(outcome.LeftoverPence, "weight", "key"));
        }
    }

    private static string Proportional(ApportionedShare share) =>
        Money.FromPounds(decimal.Round(share.Proportional, ShownDecimals, MidpointRounding.AwayFromZero)).ToString();

    private static string Floor(Recipient recipient) => recipient.Floor == Money.Zero ? string.Empty : recipient.Floor.ToString();

    private static string Cap(Recipient recipient) => recipient.Cap?.ToString() ?? string.Empty;
}
