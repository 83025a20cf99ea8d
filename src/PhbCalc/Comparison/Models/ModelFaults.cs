namespace PhbCalc.Comparison;

/// <summary>What can be wrong with costing models, and with the population to compare them over.</summary>
internal static class ModelFaults
{
    internal static List<Fault>? In(CostingModel model)
    {
        FaultList faults = new("model", model.Name);
        faults.AddIfBlank("name", model.Name);
        faults.AddIfBlank("description", model.Description);
        return faults.All;
    }

    internal static List<Fault>? In(Money amount)
    {
        FaultList faults = new("model");
        if (amount < Money.Zero || amount.Pounds >= ComparisonCaseFaults.TooMuch || !amount.IsWholePence)
        {
            faults.Add("amount", amount.ToString(), "is out of range", "answer with a sum of 0 or more, in whole pence, under 1,000,000,000,000,000");
        }

        return faults.All;
    }

    internal static List<Fault>? In(ValueList<CostingModel> models)
    {
        FaultList faults = new("comparison");
        if (models.Count == 0)
        {
            faults.Add("models", null, "there is none", "give at least one");
        }

        faults.AddNulls("models", models);
        faults.AddRepeats("models", models, model => model.Name, "models", "/name");
        return faults.All;
    }

    /// <summary>A model did what no model may: this is an error in a program; the input is right.</summary>
    internal static InvalidOperationException Failed(CostingModel model, string when, Exception exception) =>
        new($"The model {model.Name} failed {when}: {exception.Message}", exception);

    internal static InvalidOperationException NoAnswer() => new("It gave null. Answer \"not applicable\", and say why, where there is no sum.");

    internal static InvalidOperationException NoFunction() => new("It gave null. Give the function that answers each case.");

    internal static Money? CheckedEnvelope(Money? envelope)
    {
        FaultList faults = new("comparison");
        if (envelope is { } given && (given < Money.Zero || given.Pounds >= ComparisonCaseFaults.TooMuch || !given.IsWholePence))
        {
            faults.Add("envelope", given.ToString(), "is out of range", "write a sum of 0 or more, in whole pence, under 1,000,000,000,000,000");
        }

        InvalidInputException.ThrowIfAny(faults.All);
        return envelope;
    }

    internal static int CheckedLeastGroup(int people) => people >= 0 ? people
        : throw new InvalidInputException([new("suppress_below", "is below zero", "write 0 to show every group, or the fewest people that a group is shown for") { Value = Iso.Number(people) }]);

    internal static int CheckedDifferences(int count)
    {
        FaultList faults = new("comparison");
        if (count < 0)
        {
            faults.Add("largest_differences", Iso.Number(count), "is below zero", "write 0 for none, or how many are to be explained");
        }

        InvalidInputException.ThrowIfAny(faults.All);
        return count;
    }

    internal static ValueList<SmallChange> CheckedChanges(ValueList<SmallChange> changes)
    {
        FaultList faults = new("comparison");
        faults.AddNulls("changes", changes);
        for (int i = 0; i < changes.Count; i++)
        {
            FaultList own = new("change");
            if (changes[i] is { } change)
            {
                own.AddIfBlank("name", change.Name);
            }

            faults.AddOfPart(own.All, "changes", i);
        }

        faults.AddRepeats("changes", changes, change => change.Name, "changes", "/name");
        InvalidInputException.ThrowIfAny(faults.All);
        return changes;
    }

    internal static List<Fault>? In(ValueList<ComparisonCase> population)
    {
        FaultList faults = new("population");
        faults.AddNulls("population", population);
        faults.AddRepeats("person_id", population, one => one.PersonId, "population", "/person_id");
        return faults.All;
    }

    /// <summary>A fault that a model found in a case.</summary>
    /// <param name="fault">The fault, placed in the part of the case that the model costs.</param>
    /// <param name="model">The model.</param>
    /// <param name="one">The case.</param>
    /// <param name="position">The position of the case in the population.</param>
    internal static Fault OfModel(Fault fault, CostingModel model, ComparisonCase one, int position)
    {
        string person = $"person {one.PersonId}";
        string subject = fault.Subject is null or "model" || fault.Subject == person ? person
            : fault.Subject.StartsWith(person, StringComparison.Ordinal) ? fault.Subject
            : $"{person}, {fault.Subject}";
        return fault.Under("population", position) with { Subject = $"model {model.Name}, {subject}" };
    }

    internal static Fault AnotherPerson(string change, ComparisonCase one, int position) =>
        new Fault("changes", "gives back another person", "change only what is known about the person")
        {
            Value = change,
            Subject = $"person {one.PersonId}",
            Path = "/person_id",
        }.Under("population", position);
}
