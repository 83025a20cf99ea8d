namespace PhbCalc.Testing;

/// <summary>A case in which a law does not hold.</summary>
/// <param name="Case">The smallest such case that was found, as somebody would paste it.</param>
/// <param name="What">What is wrong in it.</param>
/// <param name="Cases">After how many cases it was found.</param>
/// <param name="Shrinks">In how many steps it was made smaller.</param>
/// <param name="Replay">What to give as <see cref="LawOptions.Replay"/> so that it comes first.</param>
internal sealed record BrokenLaw(string Case, string What, int Cases, int Shrinks, string Replay);
