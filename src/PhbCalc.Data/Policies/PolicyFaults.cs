namespace PhbCalc.Data;

/// <summary>What can be wrong with policy.json.</summary>
internal static class PolicyFaults
{
    internal static Fault InTwoFiles() => new("file", $"exists beside {PolicyFile.TableName}", "keep one of the two: policies are in one file");

    internal static Fault NotUtf8() => new("file", "has bytes that are not UTF-8", "save it as UTF-8 text");

    internal static Fault NotJson() => new("json", "is not well-formed JSON", "check the quotes, commas and brackets here and just before");

    internal static Fault NotText() => new("json", "holds half a character, such as \\ud800 without the other half", "write the text again, without \\u");

    internal static Fault NotAnObject() => new("json", "is not one JSON object", """write { "weeks_per_year": 52 } and the like, and nothing after it""");

    internal static Fault Unknown(string name) => new(name, "is not a policy", Nearest.Suggest(name, PolicyNames.All, "all policies are in docs/files.md, under policy.json"));

    internal static Fault Twice(string name) => new(name, "appears twice", "keep one of them");

    internal static Fault NotOneValue(string name) => new(name, "is neither a text nor a number", "write one value, or leave the name out");

    internal static Fault NotWeeks(string name, string value) =>
        new(name, "is not a number of weeks in a year", "write 52, 52.143 or 365/7") { Value = value };

    internal static Fault NotEves(string name, string value) =>
        new(name, "is not a list of days of the year", "write them as month and day, like 12-24 12-31, or none") { Value = value };

    internal static Fault NotInterest(string name, string value) =>
        new(name, "is not a list of days and rates of interest a year", "write each day and its rate, such as 2025-04-06 8% 2026-04-06 7.5%; a rate is at most 100%") { Value = value };

    internal static Fault NotANumber(string name, string value) => new(name, "is not a number", "write it like 0.05") { Value = value };

    internal static Fault NotADate(string name, string value) => new(name, "is not a day", "write it like 2026-04-06") { Value = value };

    internal static Fault NotAWholeNumber(string name, string value) => new(name, "is not a whole number", "write it like 2") { Value = value };

    internal static Fault NotAPercentage(string name, string value) => new(name, "is not a percentage", "write it like 5 or 5%") { Value = value };

    internal static Fault NotAWord(string name, string value, string what, IEnumerable<string> known) =>
        new(name, $"is not {what}", Nearest.Suggest(value, known)) { Value = value };

    internal static Fault NotAnAge(string name, string value) =>
        new(name, "is not an age", "write it in whole years, 13 to 120, or leave the name out for 21 and over") { Value = value };

    internal static Fault NotSeveral(string name, string value) => new(name, "is not a number of levels", "write a whole number such as 2") { Value = value };

    internal static Fault NoTrimShare() =>
        new(PolicyNames.AgencyAverage, $"needs {PolicyNames.TrimShare} too", "add the share of the quotes to leave out at each end, such as 0.1") { Value = "trimmed_mean" };

    internal static Fault NoWeights() =>
        new(PolicyNames.PaRateMethod, "needs weights too", $"add how much each reference counts: {string.Join(", ", PolicyNames.PaWeights)}") { Value = "weighted" };

    internal static Fault NoWeightCounts(string name) => new(name, "is 0, and so is every other weight", "let at least one reference count");

    internal static Fault NotAWeight(string name, string value) => new(name, "is not a number", "write it like 0.25 or 3/8") { Value = value };

    internal static Fault NotWhole(string name, string value) => new(name, "is not a whole number", "write a whole number such as 8") { Value = value };

    internal static Fault NotWholeDays(string name, string value) => new(name, "is not a number of days", "write a whole number such as 5, or -3 for days before") { Value = value };

    internal static Fault BothCuts() => new(PolicyNames.RoundEachPayment, $"is given together with {PolicyNames.EqualPayments}", "write one of them: payments are equal, or each is rounded by its days");

    internal static Fault NotALeastGroup(string name, string value) => new(name, "is not a number of people", "write a whole number such as 5, or 0 to show every group") { Value = value };

    internal static Fault WeightAboveOne(string name, Ratio weight) =>
        new(name, "is more than a contact with one person counts for", "write a number from 0 to 1, such as 0.25 for 25%, or \"3/8\"") { Value = weight.ToString() };

    internal static Fault NotAGroupShare(string name, string value) => new(name, "is not a share", "write a number from 0 to 1, such as 0.2, 1/5 or 20%") { Value = value };

    internal static Fault GroupContactsInPart(string name, string other) =>
        new(name, $"needs {other} too", "what a contact in a group counts for is a rule and a weight: both are always stated, never assumed");

    internal static Fault OneCard(string name, string card) => new(name, "is the card of both agencies and PAs", "name two cards") { Value = card };

    internal static Fault WeightWithoutMethod(string name) =>
        new(name, $"is given, but {PolicyNames.PaRateMethod} is not weighted", $"write \"{PolicyNames.PaRateMethod}\": \"weighted\", or leave the weights out");

    internal static Fault BothContingencies() =>
        new(PolicyNames.ContingencyShare, $"is given together with {PolicyNames.ContingencyWeeks}", "keep one of them: a contingency is weeks or a share");
}
