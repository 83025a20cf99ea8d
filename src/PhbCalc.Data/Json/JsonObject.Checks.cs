namespace PhbCalc.Data.Json;

/// <content>What members say of each other, and what is made of them.</content>
internal readonly partial struct JsonObject
{
    /// <summary>Reports a total that is not the sum of its lines, if these could be read.</summary>
    internal void RefuseUnlessSum(string name, Money sum)
    {
        Money stated = Pence(name);
        if (IsSoundSoFar && stated != sum)
        {
            Refuse(name, path => JsonFaults.NotTheSum(path, stated, sum));
        }
    }

    /// <summary>Reports a member that is not what the others come to, if these could be read.</summary>
    internal void RefuseUnlessIs<T>(string name, T stated, T derived)
    {
        if (IsSoundSoFar && !EqualityComparer<T>.Default.Equals(stated, derived))
        {
            Refuse(name, JsonFaults.NotWhatFollows);
        }
    }

    internal void Refuse(string name, Func<string, Fault> fault) => faults.Add(fault(Path(name)));

    /// <summary>Makes something of members; what keeps it from being made is reported. What follows from a member at fault is no news.</summary>
    /// <param name="make">Makes it.</param>
    /// <param name="otherwise">What stands for it if it cannot be made.</param>
    /// <param name="nameOf">The member that a field at fault is; the one of the same name if not given.</param>
    internal T Make<T>(Func<T> make, T otherwise, Func<string, string>? nameOf = null)
    {
        try
        {
            return make();
        }
        catch (InvalidInputException exception)
        {
            foreach (Fault fault in exception.Faults)
            {
                string its = Path(nameOf?.Invoke(fault.Field) ?? fault.Field);
                if (!faults.Exists(known => known.Field == its))
                {
                    faults.Add(fault with { Field = its, Subject = null });
                }
            }

            return otherwise;
        }
    }
}
