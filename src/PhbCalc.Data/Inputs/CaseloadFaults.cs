using PhbCalc.BottomUp;
using PhbCalc.Budgets;
using PhbCalc.Data.Csv;

namespace PhbCalc.Data;

/// <summary>What can be wrong with a caseload, beyond what is wrong with one cell.</summary>
internal static class CaseloadFaults
{
    private const decimal TooMuch = 1_000_000_000_000m;

    internal static List<Fault>? In(Person person)
    {
        FaultList faults = new("person", person.Id);
        faults.AddIfBlank("person_id", person.Id, "/id");
        faults.AddIfUndefined("held", person.Held);
        if (person.Team is { } team)
        {
            faults.AddIfUndefined("team", team);
        }

        faults.AddNulls("groups", person.Groups);
        faults.AddIfEndsFirst("end", person.Start, person.End);
        faults.AddIfOutside("floor", person.Floor?.Pounds ?? 0m, TooMuch);
        faults.AddIfOutside("cap", person.Cap?.Pounds ?? 0m, TooMuch);
        BottomUpFaults.AddRespite(person.RespiteWeeks, ref faults);
        faults.AddIfOutside("points", person.Points ?? 0m, TooMuch);
        if (person.Cap < person.Floor)
        {
            faults.Add("cap", person.Cap.ToString(), "is under the floor", "write a cap that is at least the floor");
        }

        faults.AddIfAny(HoldingFaults.OfHolder(person.Held, person.Holder));
        return faults.All;
    }

    internal static Fault PersonTwice(string id, int firstRow) =>
        new("person_id", string.Create(System.Globalization.CultureInfo.InvariantCulture, $"is in row {firstRow} too"), "give each person one row and an id of their own")
        {
            Value = id,
        };

    /// <summary>A row about a person who is not in the file of the people. The people it may mean are personal data.</summary>
    internal static Fault UnknownPerson(string id, string? meant, string file)
    {
        string remedy = $"correct the id, or add the person to {file}";
        return new("person_id", $"is not in {file}", meant is null ? remedy : $"did you mean '{meant}'? otherwise add the person to {file}")
        {
            Value = id,
            RemedyWithoutPersonalData = remedy,
        };
    }

    /// <summary>A rule about lines of a budget that names a visit or an item which the person's plan does not have.</summary>
    internal static Fault UnknownTarget(LineTarget target, string file, IEnumerable<string> known)
    {
        string[] all = [.. known];
        return new("on", $"is not in {file} for the person", all.Length == 0 ? $"the person has none; take the row out, or write another target" : $"write a target of the person's own: {Nearest.Suggest(target.Name!, all)}")
        {
            Value = target.ToString(),
            RemedyWithoutPersonalData = $"write an id that the person has in {file}",
        };
    }

    internal static Fault PaOnPrices(string pa, string card) =>
        new("pa", $"is given, but card {Shown.Of(card)} is a card of prices", "leave it blank, or put the visit on a card of pay (kind pay in rates.csv)") { Value = pa };

    internal static Fault NoTeam(string card) =>
        new("card", "is a card of pay, but the person has no PA in team.csv", "add a row for each PA to team.csv, or put the visit on a card of prices") { Value = card };

    internal static Fault NothingSaid(string field) =>
        new(field, "is blank, and no visit of the person is on a card of pay", "give it a value, or put the visits that the PAs work on a card of pay");

    internal static Fault MissingWithVisits(string place, FileColumns columns) =>
        new("file", $"is missing from {place}, where visits.csv has visits to price", $"add it, with the columns {columns.Required}");
}
