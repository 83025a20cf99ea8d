using PhbCalc.Comparison;

namespace PhbCalc.Data;

/// <summary>Says where in the files the faults are that models have found with cases.</summary>
/// <param name="caseload">The caseload.</param>
/// <param name="models">The models.</param>
internal sealed class ModelFaultPlaces(ComparisonCaseload caseload, ValueList<CostingModel> models)
{
    /// <summary>The faults in the order of their files and rows. Each model is asked about the cases at fault once more, for what it says of their visits and PAs.</summary>
    /// <param name="faults">The faults of a comparison.</param>
    internal IEnumerable<FileFault> Of(ValueList<Fault> faults) => faults
        .Select(fault => fault.Position)
        .OfType<int>()
        .Distinct()
        .SelectMany(position => models.SelectMany(model => Of(model, caseload.Cases[position])))
        .Distinct()
        .OrderBy(fault => fault.File, StringComparer.Ordinal)
        .ThenBy(fault => fault.Row);

    private FileFault[] Of(CostingModel model, ComparisonCase one)
    {
        try
        {
            model.Prepare([one])(one);
            return [];
        }
        catch (InvalidInputException exception)
        {
            return [.. exception.Faults.Select(fault => Place(one, fault))];
        }
    }

    /// <summary>A fault of a PA is in team.csv, one of a visit in visits.csv; else it is the person's.</summary>
    private FileFault Place(ComparisonCase one, Fault fault)
    {
        bool IsOf(string thing) => fault.Subject == $"person {one.PersonId}, {thing}";
        int position = fault.Position ?? int.MaxValue;
        return position < one.Team?.Assistants.Count && IsOf($"PA {one.Team.Assistants[position].Id}") ? caseload.Care.Teams.Locate(one.Team, fault)
            : caseload.Care.Locate(one.Plan!, position < one.Plan!.Visits.Count && IsOf($"visit {one.Plan.Visits[position].Id}") ? fault : fault with { Position = null });
    }
}
