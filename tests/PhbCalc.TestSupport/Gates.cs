namespace PhbCalc.TestSupport;

/// <summary>What there is one of for all tests of a run, so that one test at a time has it.</summary>
public static class Gates
{
    /// <summary>The console: whoever puts another writer in its place holds this.</summary>
    public static Lock Console { get; } = new();
}
