using PhbCalc.Budgets;

namespace PhbCalc.Comparison;

/// <summary>A way to work out the cost of a person's care: a name, and a function from a case to an answer.</summary>
/// <remarks>
/// This type is immutable. The function must be pure: the same case gives the same answer, on any thread, every time.
/// Rule: spec 9, A costing model. <see cref="CostingModels"/> has a model for each method of this library.
/// </remarks>
/// <example>
/// <code>
/// CostingModel flat = new("flat", "£10,000.00 for everybody.", person =&gt;
/// {
///     Money sum = Money.FromPounds(10_000m);
///     return ModelAnswer.Of(sum, () =&gt; new([new(CostLineKind.TableAmount, person.PersonId, "Everybody", CostUnit.Year, 1, sum, sum)]));
/// });
/// </code>
/// </example>
public sealed record CostingModel
{
    private readonly Func<ValueList<ComparisonCase>, Func<ComparisonCase, ModelAnswer>> prepare;

    /// <summary>Makes a model that looks at one case at a time.</summary>
    /// <param name="name">A short name for tables: <c>bottom-up</c>.</param>
    /// <param name="description">What it is, in a sentence.</param>
    /// <param name="answer">
    /// Answers a case in pounds a year, or says that it is not applicable. It throws <see cref="InvalidInputException"/> if something is wrong with the case.
    /// </param>
    /// <exception cref="InvalidInputException">Name or description is blank: all faults are reported.</exception>
    public CostingModel(string name, string description, Func<ComparisonCase, ModelAnswer> answer)
        : this(name, description, _ => answer, looksAtAll: false) => ArgumentNullException.ThrowIfNull(answer);

    private CostingModel(string name, string description, Func<ValueList<ComparisonCase>, Func<ComparisonCase, ModelAnswer>> prepare, bool looksAtAll)
    {
        ArgumentNullException.ThrowIfNull(prepare);
        (Name, Description, this.prepare, LooksAtAll) = (name, description, prepare, looksAtAll);
        InvalidInputException.ThrowIfAny(ModelFaults.In(this));
    }

    /// <summary>A short name for tables: <c>bottom-up</c>.</summary>
    public string Name { get; }

    /// <summary>What it is, in a sentence.</summary>
    public string Description { get; }

    /// <summary>Whether the answer to a case depends on the other cases too.</summary>
    internal bool LooksAtAll { get; }

    /// <summary>Makes a model that looks at all cases before it answers one: it shares out an envelope, or is fitted to the cost of care.</summary>
    /// <param name="name">A short name for tables: <c>envelope</c>.</param>
    /// <param name="description">What it is, in a sentence.</param>
    /// <param name="prepare">
    /// Takes all cases, in ordinal order of their people's ids, and gives the function that answers each of them in pounds a year. No answer should depend on that order, and
    /// so on ids.
    /// </param>
    /// <returns>The model.</returns>
    /// <exception cref="InvalidInputException">Name or description is blank: all faults are reported.</exception>
    public static CostingModel OfAll(string name, string description, Func<ValueList<ComparisonCase>, Func<ComparisonCase, ModelAnswer>> prepare) =>
        new(name, description, prepare, looksAtAll: true);

    /// <summary>The function that answers each case of a population.</summary>
    /// <param name="population">All cases, in ordinal order of their people's ids.</param>
    /// <returns>A function that answers a case in pounds a year, or says that the model is not applicable; it throws if something is wrong with the case.</returns>
    /// <exception cref="InvalidInputException">The model cannot be made to fit the population.</exception>
    public Func<ComparisonCase, ModelAnswer> Prepare(ValueList<ComparisonCase> population) => prepare(population);
}

/// <summary>The answer of a costing model for a case: a sum, with its lines on request; or that the model is not applicable, and why.</summary>
/// <remarks>This type is immutable. Rule: spec 9, A costing model.</remarks>
public sealed record ModelAnswer
{
    private readonly Func<string, BudgetVersion>? explain;

    private ModelAnswer(Money? amount, string? whyNot, Func<string, BudgetVersion>? explain) => (Amount, WhyNot, this.explain) = (amount, whyNot, explain);

    /// <summary>The sum, in pounds a year and whole pence; null if the model is not applicable to the case.</summary>
    public Money? Amount { get; }

    /// <summary>Why the model is not applicable, in words that name no person ("no care plan"); null if it is.</summary>
    public string? WhyNot { get; }

    /// <summary>A sum whose lines are made only on request.</summary>
    /// <param name="amount">The sum in pounds a year: 0 or more, in whole pence, under £1,000,000,000,000,000.</param>
    /// <param name="breakdown">Makes the lines, which add up to the sum.</param>
    /// <returns>The answer.</returns>
    /// <exception cref="InvalidInputException">The sum is out of range.</exception>
    public static ModelAnswer Of(Money amount, Func<CostBreakdown> breakdown)
    {
        ArgumentNullException.ThrowIfNull(breakdown);
        return Explained(amount, personId => BudgetVersion.Of(personId, breakdown(), default, BudgetStage.Final));
    }

    /// <summary>Lines, and their sum.</summary>
    /// <param name="breakdown">The lines, in pounds a year.</param>
    /// <returns>The answer.</returns>
    /// <exception cref="InvalidInputException">They come to less than £0.00, to £1,000,000,000,000,000 or more, or to a fraction of a penny.</exception>
    public static ModelAnswer Of(CostBreakdown breakdown)
    {
        ArgumentNullException.ThrowIfNull(breakdown);
        return Of(breakdown.Total, () => breakdown);
    }

    /// <summary>The answer that the model is not applicable to the case.</summary>
    /// <param name="reason">Why, in a few words that name no person; people with the same reason are counted together.</param>
    /// <returns>The answer, without a sum.</returns>
    /// <exception cref="ArgumentException">The reason is blank.</exception>
    public static ModelAnswer NotApplicable(string reason)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(reason);
        return new(null, reason, null);
    }

    /// <summary>The lines that make the sum up, in pounds a year; none if the model is not applicable.</summary>
    /// <exception cref="InvalidOperationException">The lines do not add up to the sum: the model is wrong.</exception>
    public CostBreakdown Breakdown() => explain is null ? new([]) : Version("of the case").Breakdown;

    /// <summary>Whether both are the same sum, or are not applicable for the same reason. It does not make the lines.</summary>
    /// <param name="other">The answer to compare with.</param>
    public bool Equals(ModelAnswer? other) => other is not null && Amount == other.Amount && WhyNot == other.WhyNot;

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Amount, WhyNot);

    /// <summary>A sum with the version of a budget that explains it, which gives reasons for differences from another model.</summary>
    internal static ModelAnswer Explained(Money amount, Func<string, BudgetVersion> explain)
    {
        InvalidInputException.ThrowIfAny(ModelFaults.In(amount));
        return new(amount, null, explain);
    }

    /// <summary>The budget that explains the sum.</summary>
    internal BudgetVersion Version(string personId)
    {
        BudgetVersion version = explain!(personId);
        return version.Amount == Amount ? version
            : throw new InvalidOperationException($"The lines come to {version.Amount} and the answer is {Amount}: the lines of a model must come to its answer.");
    }
}
