using PhbCalc.Rates;

namespace PhbCalc.BlockContracts;

/// <summary>A new value for the contract year in which it is agreed, backdated to the first day of that year.</summary>
/// <remarks>
/// This type is immutable. Rule: spec 6, Contract: the month in which it is agreed pays what the year so far comes to by the new value, less
/// what was paid.
/// </remarks>
public sealed record ContractRevision
{
    private ContractRevision(LocalDate agreedOn, Money? value, Uplift? uplift) => (AgreedOn, Value, Uplift) = (agreedOn, value, uplift);

    /// <summary>The day on which it is agreed.</summary>
    [JsonConverter(typeof(LocalDateJsonConverter))]
    public LocalDate AgreedOn { get; }

    /// <summary>The new value of the whole year, in pounds; null if it is given by an uplift.</summary>
    public Money? Value { get; }

    /// <summary>The new uplift, as a share of the value of the year before; null if the value itself is given.</summary>
    public Uplift? Uplift { get; }

    /// <summary>A revision that states the new value.</summary>
    /// <param name="agreedOn">The day on which it is agreed.</param>
    /// <param name="value">The new value of the whole year, in pounds and whole pence, from 0 to under £1,000,000,000,000.</param>
    /// <returns>The revision.</returns>
    /// <exception cref="InvalidInputException">The value is out of range.</exception>
    public static ContractRevision OfValue(LocalDate agreedOn, Money value)
    {
        InvalidInputException.ThrowIfAny(ContractFaults.InRevision(agreedOn, value));
        return new(agreedOn, value, null);
    }

    /// <summary>A revision that states a new uplift in place of the one of that year.</summary>
    /// <param name="agreedOn">The day on which it is agreed.</param>
    /// <param name="uplift">What the value of the year before is raised by, as a share of it.</param>
    /// <returns>The revision. The contract checks what the value then comes to.</returns>
    public static ContractRevision OfUplift(LocalDate agreedOn, Uplift uplift) => new(agreedOn, null, uplift);
}
