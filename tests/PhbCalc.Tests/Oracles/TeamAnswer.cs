using System.Numerics;

namespace PhbCalc.Tests.Oracles;

/// <summary>What the employment oracle makes of a case; all sums in pence.</summary>
internal sealed class TeamAnswer
{
    /// <summary>Each rate of a PA that is under the minimum wage: the first period in which it is, that period's first day, and the wage.</summary>
    internal List<(int Assistant, int Period, LocalDate FirstDay, decimal Wage)> UnderPaid { get; } = [];

    /// <summary>The PAs whose category of National Insurance is not known in the year.</summary>
    internal List<int> WrongCategories { get; } = [];

    /// <summary>The PAs whose category contradicts their age, with what the right one changes in a year's contributions, in pence.</summary>
    internal List<(int Assistant, string Right, BigInteger Given, BigInteger Fitting)> WrongLetters { get; } = [];

    internal bool IsRefused => UnderPaid.Count > 0 || WrongCategories.Count > 0 || WrongLetters.Count > 0;

    /// <summary>Whether somebody's pay is lawful only by the accommodation offset.</summary>
    internal bool LivesOnOffset { get; set; }

    internal List<TeamSums> Assistants { get; } = [];

    internal TeamSums Team => Assistants.Aggregate(new TeamSums(), (sum, next) => sum.Plus(next));

    /// <summary>National Insurance if one PA had all the pay; null where there is no one to compare with.</summary>
    internal BigInteger? NationalInsuranceOfOne { get; set; }
}

/// <summary>The columns of a PA or of a team, in pence.</summary>
internal sealed record TeamSums
{
    internal BigInteger Worked { get; set; }

    internal BigInteger Holiday { get; set; }

    internal BigInteger NationalInsurance { get; set; }

    internal BigInteger Pension { get; set; }

    internal BigInteger Other { get; set; }

    internal BigInteger Allowance { get; set; }

    internal BigInteger Total => Worked + Holiday + NationalInsurance + Pension + Other - Allowance;

    internal TeamSums Plus(TeamSums other) => new()
    {
        Worked = Worked + other.Worked,
        Holiday = Holiday + other.Holiday,
        NationalInsurance = NationalInsurance + other.NationalInsurance,
        Pension = Pension + other.Pension,
        Other = Other + other.Other,
        Allowance = Allowance + other.Allowance,
    };

    /// <summary>The columns as employment.csv has them: gross, holiday, employer_ni, pension, other, allowance, total.</summary>
    internal string Columns() => string.Join(
        ' ', Worked + Holiday, Holiday, NationalInsurance, Pension, Other, Allowance, Total);
}
