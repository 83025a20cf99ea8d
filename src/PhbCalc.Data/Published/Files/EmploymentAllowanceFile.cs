using PhbCalc.Rates.Employment;

namespace PhbCalc.Data;

/// <summary>employment-allowance.csv: the Employment Allowance by tax year.</summary>
internal static class EmploymentAllowanceFile
{
    private const int Amount = 3;
    private const int OpenToCareEmployers = 4;

    internal static FigureFile<EmploymentAllowance> File { get; } = new(
        "employment-allowance", "Employment Allowance", "the Employment Allowance",
        "valid_from", "valid_to", "tax_year", "allowance_gbp", "open_to_care_employers", "source", "confidence", "checked_on")
    {
        Read = (row, _) => new(row.Sum(Amount), row.RequiredWord(OpenToCareEmployers, Words.YesNo) ?? false),
        Text = allowance => FigureText.Sum(allowance.Amount),
        Unit = allowance => allowance.IsOpenToCareEmployers ? "pounds a tax year" : "pounds a tax year, not open to employers of care workers",
        IsFixedByLaw = true,
        Raise = (allowance, uprating) => allowance with { Amount = uprating.ToPound(allowance.Amount) },
    };
}
