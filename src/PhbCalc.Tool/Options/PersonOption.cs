using System.CommandLine;
using PhbCalc.BottomUp;
using PhbCalc.Data;

namespace PhbCalc.Tool.Options;

/// <summary><c>--person</c>: one person of a caseload.</summary>
internal sealed class PersonOption
{
    private readonly Option<string?> person;

    /// <summary>Adds the option to a verb.</summary>
    /// <param name="command">The verb.</param>
    /// <param name="description">What it does, for the help.</param>
    /// <param name="isRequired">Whether it must be given.</param>
    internal PersonOption(Command command, string description, bool isRequired)
    {
        person = new("--person") { Description = description, HelpName = "ID", Required = isRequired };
        command.Add(person);
    }

    /// <summary>The id that is given; null if none is.</summary>
    internal string? Id(ParseResult parsed) => parsed.GetValue(person);

    /// <summary>The refusal of an id that nobody has.</summary>
    internal static UsageException Missing(string id) => new($"--person: '{id}' is not in people.csv; write an id that is in it, capitals included.");

    /// <summary>Works something out for one person.</summary>
    /// <param name="caseload">The caseload.</param>
    /// <param name="id">The id of the person.</param>
    /// <param name="work">Works it out from the person's plan.</param>
    /// <param name="locate">Finds the place of a fault in the files; by default as costing does.</param>
    /// <exception cref="InvalidFilesException">It cannot be worked out: all faults, each at its row.</exception>
    /// <exception cref="UsageException">There is no such person.</exception>
    internal static T Of<T>(Caseload caseload, string id, Func<CarePlan, T> work, Func<CarePlan, Fault, FileFault>? locate = null)
    {
        CarePlan plan = caseload.FindPlan(id) ?? throw Missing(id);
        try
        {
            return work(plan);
        }
        catch (InvalidInputException exception)
        {
            throw new InvalidFilesException([.. exception.Faults.Select(fault => (locate ?? caseload.Locate)(plan, fault))]);
        }
    }
}
