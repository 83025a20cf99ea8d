namespace PhbCalc.BlockContracts;

/// <summary>How a provider's cost follows activity: the part that falls with every contact, the part that falls in steps, and the part that does not fall.</summary>
/// <remarks>This type is immutable. Rule: spec 6, Service lines and Provider.</remarks>
public sealed record CostBehaviour
{
    /// <summary>Makes a cost behaviour. The three shares sum to 1 exactly.</summary>
    /// <param name="variable">The share of cost, from 0 to 1, that falls in proportion to activity, such as consumables: 3/10 is 30%.</param>
    /// <param name="semiFixed">The share of cost, from 0 to 1, that falls only when activity has fallen by whole steps, such as a member of staff or a clinic.</param>
    /// <param name="step">The size of a step as a share of activity, above 0 to 1: 1/4. If nothing is semi-fixed it makes no difference, and may be 0.</param>
    /// <param name="fixedShare">The share of cost, from 0 to 1, that stays, such as buildings and management.</param>
    /// <exception cref="InvalidInputException">A share is not from 0 to 1, the shares do not sum to 1, or a semi-fixed cost has no step: all faults are reported.</exception>
    public CostBehaviour(Ratio variable, Ratio semiFixed, Ratio step, Ratio fixedShare)
    {
        (Variable, SemiFixed, Step, Fixed) = (variable, semiFixed, step, fixedShare);
        InvalidInputException.ThrowIfAny(ProviderFaults.In(this));
    }

    /// <summary>The share of cost, from 0 to 1, that falls in proportion to activity.</summary>
    public Ratio Variable { get; }

    /// <summary>The share of cost, from 0 to 1, that falls only by whole steps.</summary>
    public Ratio SemiFixed { get; }

    /// <summary>The size of a step as a share of activity, from 0 to 1.</summary>
    public Ratio Step { get; }

    /// <summary>The share of cost, from 0 to 1, that stays.</summary>
    public Ratio Fixed { get; }

    /// <summary>The two sides of falling activity: the sum released, the part that the provider can avoid, and the part that stays with the provider.</summary>
    /// <param name="value">The cost of the activity in the year, in pounds and whole pence, from 0 to under £1,000,000,000,000.</param>
    /// <param name="activityDown">The share by which activity falls, from 0 to 1: 1/5 is 20%.</param>
    /// <returns>The sums of the year in pounds. Released is the value times the share, rounded once to the penny; the name is that of a whole contract.</returns>
    /// <exception cref="InvalidInputException">The value or the share is out of range: all faults are reported.</exception>
    public StrandedCost At(Money value, Ratio activityDown)
    {
        InvalidInputException.ThrowIfAny(ProviderFaults.In(value, activityDown));
        return new(StrandedCosts.WholeContract, value, value.TimesToPenny(activityDown), Avoidable(value, Fraction.Of(activityDown)));
    }

    /// <summary>What the provider can avoid: value x (variable x down + semi-fixed x step x whole steps), rounded once to the penny.</summary>
    internal Money Avoidable(Money value, Fraction activityDown)
    {
        Fraction stepsDown = SemiFixed.Numerator == 0 ? 0 : Fraction.Of(Step) * new Fraction((activityDown / Fraction.Of(Step)).Whole(), 1);
        return (((Fraction.Of(Variable) * activityDown) + (Fraction.Of(SemiFixed) * stepsDown)) * value.Pounds).ToPenny();
    }
}
