namespace PhbCalc.Testing;

/// <summary>What can be wrong with cases of <c>release</c>, beyond what is wrong with a contract.</summary>
internal static class ReleaseFaults
{
    private const int MostShown = 12;

    internal static Fault NoSchedule(string column) =>
        new(column, "is blank", "write the share that stays guaranteed, such as 0.8, or give guarantee (linear or geometric), guarantee_start and guarantee_step");

    internal static Fault NotARule(string column) => new(column, "is no rule", "write linear or geometric, or leave it blank and give guaranteed_share") { Value = "explicit" };

    internal static Fault NoFloor(string column) => new(column, "does not go with geometric, which never gets to nothing", "leave it blank, or write linear");

    internal static Fault NotAPeriod(string column, string? text, IEnumerable<string> starts)
    {
        string[] all = [.. starts];
        string some = string.Join(", ", all.Take(MostShown));
        string more = all.Length > MostShown ? $" and {Iso.Number(all.Length - MostShown)} more" : string.Empty;
        return new(column, text is null ? "is blank, and there are several periods" : "is not the first day of a period", $"write one of {some}{more}") { Value = text };
    }
}
