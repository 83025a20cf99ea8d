using PhbCalc.Comparison;

namespace PhbCalc.Data;

/// <summary>Gives the places in the files of faults that models find in cases.</summary>
/// <param name="caseload">The caseload.</param>
/// <param name="models">The models.</param>
internal sealed class ModelFaultPlaces(ComparisonCaseload caseload, ValueList<CostingModel> models)
{
    /// <summary>The faults in the order of their files and rows. It asks each model about the faulty cases once more, to find the visits and PAs at fault.</summary>
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
            return [.. exception.Faults.Select(fault => Place(model.Name, one, fault))];
        }
    }

    /// <summary>A fault with the position of a visit, a PA, an episode or a contact is in that row; otherwise it is in the person's.</summary>
    private FileFault Place(string model, ComparisonCase one, Fault fault)
    {
        int position = fault.Position ?? int.MaxValue;
        string own = model == CaseloadModels.Routed ? caseload.Route.FirstOrDefault(rule => rule.Applies(one))?.Model ?? model : model;
        return own switch
        {
            CaseloadModels.BottomUp or CaseloadModels.Agency when position < one.Plan!.Visits.Count => caseload.Care.Locate(one.Plan, fault),
            CaseloadModels.Assistants when position < one.Team?.Assistants.Count => caseload.Care.Teams.Locate(one.Team, fault),
            CaseloadModels.Clusters when position < one.Clusters?.Episodes.Count => caseload.MentalHealth.Locate(one.Clusters, fault),
            CaseloadModels.Contacts when position < one.Contacts?.Contacts.Count => caseload.MentalHealth.Locate(one.Contacts, fault),
            _ => caseload.Care.Locate(one.Plan!, fault with { Path = string.Empty }),
        };
    }
}
