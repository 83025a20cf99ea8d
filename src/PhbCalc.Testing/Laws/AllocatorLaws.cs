using System.Diagnostics;
using FsCheck;
using Xunit.Sdk;

namespace PhbCalc.Testing;

/// <summary>The laws of dividing a sum among people, to be held against any allocator: <c>AllocatorLaws.Hold((total, recipients) =&gt; ...)</c>.</summary>
/// <remarks>
/// Rule: spec 1, Apportionment, laws. Cases are random, the same on every run; one that breaks a law is made as small as can be and shown as C#. An
/// allocator that holds all laws need not be penny for penny that of PhbCalc: which of two equal claims gets a penny is a choice.
/// </remarks>
public static class AllocatorLaws
{
    /// <summary>Fails, with every law that is broken, unless an allocator keeps them all.</summary>
    /// <param name="allocator">The allocator to hold the laws against.</param>
    /// <param name="options">How many cases, and where to start; <see cref="LawOptions.Default"/>, 200 cases, if not given.</param>
    /// <exception cref="XunitException">Some laws are broken. Each is shown with a small case that breaks it.</exception>
    /// <exception cref="InvalidOperationException">A law was not tested, as too many cases were thrown away.</exception>
    [StackTraceHidden]
    public static void Hold(Allocator allocator, LawOptions? options = null) => Hold(allocator, AllocatorCases.Bounded, hasBounds: true, options);

    /// <summary>The same for an allocator that knows no floors and caps: no recipient has any.</summary>
    /// <param name="allocator">The allocator to hold the laws against.</param>
    /// <param name="options">How many cases, and where to start; <see cref="LawOptions.Default"/>, 200 cases, if not given.</param>
    /// <exception cref="XunitException">Some laws are broken. Each is shown with a small case that breaks it.</exception>
    /// <exception cref="InvalidOperationException">A law was not tested, as too many cases were thrown away.</exception>
    [StackTraceHidden]
    public static void HoldWithoutBounds(Allocator allocator, LawOptions? options = null) => Hold(allocator, AllocatorCases.Unbounded, hasBounds: false, options);

    [StackTraceHidden]
    private static void Hold(Allocator allocator, Arbitrary<AllocatorCase> cases, bool hasBounds, LawOptions? options)
    {
        ArgumentNullException.ThrowIfNull(allocator);
        AllocatorLaw[] laws = [.. AllocatorLawList.All.Where(law => hasBounds || !law.NeedsBounds)];
        IEnumerable<(string Name, BrokenLaw? Broken)> held = laws
            .Select(law => (law.Name, LawCheck.Find(cases, given => law.Hold(new(allocator, given)), given => given.ToString(), options ?? LawOptions.Default)));
        LawReport.FailIfBroken("allocator", laws.Length, held.Where(law => law.Broken is not null).Select(law => (law.Name, law.Broken!)));
    }
}
