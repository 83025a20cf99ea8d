namespace PhbCalc.Data;

/// <summary>Reads the names of the two rate cards that are compared from the values of policy.json.</summary>
internal static class CardPolicyValues
{
    internal static (string Agency, string Pa) Read(PolicyValues values)
    {
        string agency = values.Text(PolicyNames.AgencyCard) ?? Policies.Default.AgencyCard;
        string pa = values.Text(PolicyNames.PaCard) ?? Policies.Default.PaCard;
        if (agency == pa)
        {
            string given = values.Has(PolicyNames.PaCard) ? PolicyNames.PaCard : PolicyNames.AgencyCard;
            values.Refuse(given, PolicyFaults.OneCard(given, pa));
        }

        return (agency, pa);
    }
}
