namespace PhbCalc.Testing;

/// <summary>What a case comes to.</summary>
/// <param name="Heading">What was worked out: <c>cost, 2026-04-01 to 2027-03-31</c>.</param>
/// <param name="Figures">The figures. One that there is none of, such as an hourly rate without hours, is missing.</param>
internal sealed record CaseAnswer(string Heading, ValueList<Figure> Figures)
{
    /// <summary>The figure of a name; null if the case has none.</summary>
    internal Figure? Find(string name) => Figures.FirstOrDefault(figure => figure.Name == name);
}
