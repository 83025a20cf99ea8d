using System.Globalization;

namespace PhbCalc.Data;

/// <summary>What can be wrong with a questionnaire and answers in files, beyond what is wrong with one cell, domain or answer.</summary>
internal static class NeedsFaults
{
    internal static Fault LevelTwice(string level, string domain, int firstRow) =>
        new("level", string.Create(CultureInfo.InvariantCulture, $"is a level of {domain} in row {firstRow} too"), "write each level of a domain once") { Value = level };

    /// <summary>A weight that another row of the domain does not have.</summary>
    /// <param name="weight">The weight.</param>
    /// <param name="earlier">The weight in the earlier row.</param>
    /// <param name="row">The earlier row.</param>
    internal static Fault WeightsDiffer(decimal weight, decimal earlier, int row) =>
        new("weight", string.Create(CultureInfo.InvariantCulture, $"is not the weight of the domain in row {row}, {earlier}"),
            "write the same in all of the domain's rows, or leave it blank in all but one")
        {
            Value = weight.ToString(CultureInfo.InvariantCulture),
        };

    internal static Fault AnsweredTwice(string domain, int firstRow) =>
        new("domain", string.Create(CultureInfo.InvariantCulture, $"is answered in row {firstRow} too"), "give one answer for each domain") { Value = domain };

    internal static Fault NoAnswers(string id, string file) =>
        new("person_id", $"has no answers in {file}", "add an answer for each domain, or take the person out") { Value = id };
}
