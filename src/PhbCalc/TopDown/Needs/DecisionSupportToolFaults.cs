namespace PhbCalc.TopDown;

/// <summary>What can be wrong with the points of the levels of the Decision Support Tool.</summary>
internal static class DecisionSupportToolFaults
{
    internal static Fault UnknownLevel(string level) =>
        new("level", "is not a level of need", Nearest.Suggest(level, NeedLevels.Words)) { Value = level };

    internal static Fault LevelTwice(string level) => new("level", "is there twice", "give each level its points once") { Value = level };

    internal static Fault NoPoints(NeedLevel level) => new("points", $"are missing for {level.Word()}", "give each level its points");
}
