using PhbCalc.Data.Csv;

namespace PhbCalc.Data;

/// <summary>How to read the columns of a bank statement as spending.csv: the policies <c>spending_columns</c>, <c>spending_categories</c> and <c>spending_payments</c>.</summary>
/// <remarks>This type is immutable. Rule: spec 7, Watching it: a bank statement's columns mapped by policy.</remarks>
public sealed record SpendingColumns
{
    /// <summary>The column with the id of the person; <c>person_id</c> by default.</summary>
    public string Person
    {
        get;
        init => field = Given.NotNull(value, "person");
    }
    = FileColumns.PersonId;

    /// <summary>The column with the day; <c>date</c> by default.</summary>
    public string Date
    {
        get;
        init => field = Given.NotNull(value, "date");
    }
    = "date";

    /// <summary>The column with what was spent, below zero for money that came back; null where money out and money in have a column each, or the sign is the bank's.</summary>
    public string? Amount { get; init; }

    /// <summary>The column with what the bank signs as it does: below zero for money that was spent; null (the default) if there is none.</summary>
    public string? Signed { get; init; }

    /// <summary>The column with money that went out; null (the default) if there is none.</summary>
    public string? Out { get; init; }

    /// <summary>The column with money that came in; null (the default) if there is none.</summary>
    public string? In { get; init; }

    /// <summary>The column with the category; null (the default) to find it by words of the text.</summary>
    public string? Category { get; init; }

    /// <summary>The column with the text; null (the default) if there is none.</summary>
    public string? What { get; init; }

    /// <summary>The columns that are not read, such as the balance; none by default.</summary>
    public ValueList<string> Skip
    {
        get;
        init => field = Given.Whole(value, "skip");
    }

    /// <summary>The words of the text that mean a category, in the order in which they are looked for; none by default.</summary>
    public ValueList<SpendingWord> Categories
    {
        get;
        init => field = Given.Whole(value, "categories");
    }

    /// <summary>The words of the text by which money that comes in is a payment of the budget, which payments.csv has, and no spending; none by default.</summary>
    public ValueList<string> Payments
    {
        get;
        init => field = Given.Whole(value, "payments");
    }

    /// <inheritdoc/>
    public override string ToString() => RecordText.Of(this);
}

/// <summary>A word of the text of a bank statement that means a category.</summary>
/// <remarks>This type is immutable. Rule: spec 7, Watching it.</remarks>
/// <param name="Category">The category, as the plan has it.</param>
/// <param name="Word">The word, in capitals or not.</param>
public sealed record SpendingWord(string Category, string Word)
{
    /// <summary>The category, as the plan has it.</summary>
    public string Category
    {
        get;
        init => field = Given.NotNull(value, "category");
    }
    = Given.NotNull(Category, "category");

    /// <summary>The word, in capitals or not.</summary>
    public string Word
    {
        get;
        init => field = Given.NotNull(value, "word");
    }
    = Given.NotNull(Word, "word");

    /// <inheritdoc/>
    public override string ToString() => RecordText.Of(this);
}

/// <summary>Reads the policies of bank statements from the values of policy.json.</summary>
internal static class SpendingPolicyValues
{
    private static readonly string[] Keys = ["person_id", "date", "amount", "signed", "out", "in", "category", "what", "skip"];

    internal static SpendingColumns? Read(PolicyValues values)
    {
        if (!values.Has(PolicyNames.SpendingColumns))
        {
            foreach (string alone in ((string[])[PolicyNames.SpendingCategories, PolicyNames.SpendingPayments]).Where(values.Has))
            {
                values.Refuse(alone, new Fault(alone, "is for a bank statement, and there is no spending_columns", $"write {PolicyNames.SpendingColumns}, or leave it out"));
            }

            return null;
        }

        Dictionary<string, string[]> said = Parts(values, PolicyNames.SpendingColumns);
        foreach (string unknown in said.Keys.Except(Keys, StringComparer.Ordinal))
        {
            values.Refuse(PolicyNames.SpendingColumns, new Fault(PolicyNames.SpendingColumns, $"names '{unknown}', which is not a column of spending", Nearest.Suggest(unknown, Keys)));
        }

        string? Of(string key) => said.TryGetValue(key, out string[]? names) && names.Length > 0 ? names[0] : null;
        int ways = ((string?[])[Of("amount"), Of("signed"), Of("out") ?? Of("in")]).Count(way => way is not null);
        if (ways != 1)
        {
            values.Refuse(PolicyNames.SpendingColumns, new Fault(PolicyNames.SpendingColumns, ways == 0 ? "does not say where the sums are" : "says in two ways where the sums are", "write amount = COLUMN, signed = COLUMN, or out = COLUMN; in = COLUMN"));
        }

        return new()
        {
            Person = Of("person_id") ?? FileColumns.PersonId,
            Date = Of("date") ?? "date",
            Amount = Of("amount"),
            Signed = Of("signed"),
            Out = Of("out"),
            In = Of("in"),
            Category = Of("category"),
            What = Of("what"),
            Skip = [.. said.GetValueOrDefault("skip", [])],
            Categories = [.. values.Has(PolicyNames.SpendingCategories) ? Parts(values, PolicyNames.SpendingCategories).SelectMany(own => own.Value.Select(word => new SpendingWord(own.Key, word))) : []],
            Payments = [.. values.Has(PolicyNames.SpendingPayments) ? List(values.Text(PolicyNames.SpendingPayments) ?? string.Empty) : []],
        };
    }

    /// <summary>Names with lists: <c>date = Date; skip = Balance, Sort code</c>.</summary>
    private static Dictionary<string, string[]> Parts(PolicyValues values, string policy)
    {
        Dictionary<string, string[]> parts = new(StringComparer.Ordinal);
        foreach (string part in (values.Text(policy) ?? string.Empty).Split(';', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
        {
            int sign = part.IndexOf('=', StringComparison.Ordinal);
            string[] list = sign < 0 ? [] : List(part[(sign + 1)..]);
            if (list.Length == 0 || !parts.TryAdd(part[..sign].Trim(), list))
            {
                values.Refuse(policy, new Fault(policy, list.Length == 0 ? "has a part that is not NAME = WORDS" : "names something twice", "write such as: date = Date; out = Money out; in = Money in; what = Description") { Value = part });
            }
        }

        return parts;
    }

    private static string[] List(string text) => text.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
}
