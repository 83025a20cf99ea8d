namespace PhbCalc.TopDown;

/// <summary>What can be wrong with the points of the levels of the Decision Support Tool.</summary>
internal static class DecisionSupportToolFaults
{
    internal static Fault UnknownLevel(string level) =>
        new("level", "is not a level of need", Nearest.Suggest(level, NeedLevels.Words)) { Value = level };

    internal static Fault LevelTwice(string level) => new("level", "is there twice", "give each level its points once") { Value = level };

    /// <summary>A number of levels that may point to a primary health need.</summary>
    /// <exception cref="InvalidInputException">It is below 1.</exception>
    internal static int CheckedSeveral(int several) => several >= 1 ? several : throw new InvalidInputException([NotSeveral(several)]);

    internal static Fault NoPoints(NeedLevel level) => new("points", $"are missing for {level.Word()}", "give each level its points");

    private static Fault NotSeveral(int several) => new("several", "is not a number of levels", "write a whole number of 1 or more") { Value = Iso.Number(several) };
}
