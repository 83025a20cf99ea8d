using PhbCalc.BottomUp;
using PhbCalc.Data.Csv;

namespace PhbCalc.Data;

/// <summary>The files of a caseload that apply to all people: rates and special days, parity tables, packages and policies.</summary>
internal sealed class SharedFiles
{
    private string place = string.Empty;
    private bool hasTold;

    internal FileFaults OfSpecialDays { get; } = new(SpecialDaysFile.Name);

    internal FileFaults OfRates { get; } = new(RatesFile.Name);

    internal FileFaults OfParity { get; } = new(ParityFile.Name);

    internal FileFaults OfPackages { get; } = new(PackagesFile.Name);

    internal FileFaults OfPolicies { get; } = new(PolicyFile.Name);

    /// <summary>The services that are priced or paid.</summary>
    internal KnownServices Services { get; private set; } = KnownServices.None;

    /// <summary>Whether rates.csv is there.</summary>
    internal bool HasRates { get; private set; }

    /// <summary>The parity tables; null if there are none.</summary>
    internal ParityTables? Parity { get; private set; }

    /// <summary>The packages.</summary>
    internal Packages Packages { get; private set; } = Packages.None;

    /// <summary>The policies; <see cref="Policies.Default"/> if none are there.</summary>
    internal Policies Policies { get; private set; } = Policies.Default;

    /// <summary>What works out budgets by these rates and policies.</summary>
    internal PreparedCostings Costings { get; } = new();

    /// <summary>Reads the files.</summary>
    internal static SharedFiles Read(InputFiles files)
    {
        SharedFiles shared = new() { place = files.Place };
        SpecialDays? named = files.Read(shared.OfSpecialDays, SpecialDaysFile.Columns.All, SpecialDaysFile.Rows);
        KnownServices? rates = files.Read(shared.OfRates, RatesFile.Columns.All, table => RatesFile.Rows(table, named ?? SpecialDays.None));
        (shared.HasRates, shared.Services) = (rates is not null, rates ?? KnownServices.None);
        shared.Parity = files.Read(shared.OfParity, ParityFile.Columns.All, ParityFile.Rows);
        shared.Packages = files.Read(shared.OfPackages, PackagesFile.Columns.All, PackagesFile.Rows) ?? Packages.None;
        shared.Policies = files.ReadPolicies(shared.OfPolicies);
        return shared;
    }

    /// <summary>Adds, once, the faults that only the rows of all people show: missing rates, and packages that no person has.</summary>
    /// <param name="lacksRates">Whether there are visits but no rates.</param>
    /// <param name="unusedPackages">The packages that no person has.</param>
    internal void Tell(bool lacksRates, IEnumerable<string> unusedPackages)
    {
        if (hasTold)
        {
            return;
        }

        hasTold = true;
        if (lacksRates && OfRates.Found == 0)
        {
            OfRates.Add(0, CaseloadFaults.MissingWithVisits(place, RatesFile.Columns.All));
        }

        foreach (string unused in unusedPackages)
        {
            OfPackages.AddNotice($"package {unused} is not used: no row of {PeopleFile.Name} names it");
        }
    }
}
