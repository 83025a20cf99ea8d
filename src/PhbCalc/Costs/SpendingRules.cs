namespace PhbCalc;

/// <summary>What a personal health budget may not be spent on.</summary>
/// <remarks>Rule: spec 7, Spending rules. Capitals, spaces, hyphens and underscores in a category do not matter.</remarks>
public static class SpendingRules
{
    private const char End = '\0';

    private static readonly Source Guidance = new(
        "NHS England, Guidance on direct payments for healthcare: understanding the regulations (PR1363), on the National Health Service (Direct Payments) Regulations 2013");

    /// <summary>Every rule.</summary>
    public static ValueList<SpendingRule> All { get; } =
    [
        new("emergency-care", "emergency and urgent care is the NHS's own to provide, not the budget's", Guidance),
        new("gp", "GP and other primary medical services are the NHS's own to provide, not the budget's", Guidance),
        new("alcohol", "a budget is never for alcohol", Guidance),
        new("tobacco", "a budget is never for tobacco", Guidance),
        new("gambling", "a budget is never for gambling", Guidance),
        new("debt", "a budget is never for repaying debt, other than for a service in the care plan", Guidance),
        new("unlawful", "a budget is never for anything unlawful", Guidance),
    ];

    /// <summary>The rule that refuses a category; null if none does.</summary>
    /// <param name="category">The category, in any capitals and with spaces, hyphens or underscores between its words.</param>
    public static SpendingRule? Refusing(string category)
    {
        ArgumentNullException.ThrowIfNull(category);
        foreach (SpendingRule rule in All)
        {
            if (SameCategory(rule.Category, category))
            {
                return rule;
            }
        }

        return null;
    }

    /// <summary>Whether two categories are the same apart from capitals, spaces, hyphens and underscores.</summary>
    internal static bool SameCategory(ReadOnlySpan<char> left, ReadOnlySpan<char> right)
    {
        while (true)
        {
            char first = NextLetter(ref left);
            if (first != NextLetter(ref right))
            {
                return false;
            }

            if (first == End)
            {
                return true;
            }
        }
    }

    /// <summary>Takes the next letter or digit off a category, as a capital; <see cref="End"/> if there is none.</summary>
    private static char NextLetter(ref ReadOnlySpan<char> category)
    {
        while (!category.IsEmpty)
        {
            char next = category[0];
            category = category[1..];
            if (char.IsLetterOrDigit(next))
            {
                return char.ToUpperInvariant(next);
            }
        }

        return End;
    }
}

/// <summary>Something a personal health budget may not be spent on.</summary>
/// <remarks>This type is immutable. Rule: spec 7, Spending rules.</remarks>
/// <param name="Category">The category, as items name it (<c>emergency-care</c>).</param>
/// <param name="Rule">The rule, in plain words.</param>
/// <param name="Source">Where the rule is laid down.</param>
public sealed record SpendingRule(string Category, string Rule, Source Source);
