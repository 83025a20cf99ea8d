namespace PhbCalc.Employment;

/// <summary>What follows in law from the age of a PA on the first day of the tax year: the category letter and the pension.</summary>
/// <remarks>Rule: spec 3b, Age and letters. The ages are rules of law: Social Security Contributions and Benefits Act 1992, sections 9A and 9B; Pensions Act 2008, section 3.</remarks>
/// <param name="figures">The published figures.</param>
/// <param name="year">The tax year.</param>
internal readonly struct AgeRules(EmploymentFigures figures, TaxYear year)
{
    /// <summary>From this age employers contribute on earnings above the secondary threshold (section 9A).</summary>
    internal const int FullRateAge = 21;

    /// <summary>From this age they do so for apprentices too (section 9B).</summary>
    internal const int ApprenticeEndAge = 25;

    /// <summary>From this age an employer enrols people in a pension automatically (Pensions Act 2008, section 3).</summary>
    internal const int EnrolmentAge = 22;

    private const string Standard = "A";
    private const string Under21 = "M";
    private const string Under21Deferring = "Z";
    private const string Apprentice = "H";
    private const string OverPensionAge = "C";

    /// <summary>The category letter of a PA: the one given, capital or small, or the one that follows from the age.</summary>
    internal string Letter(PersonalAssistant assistant, LocalDate day) => assistant.NationalInsuranceCategory ?? LetterByAge(assistant, day);

    /// <summary>The category letter that follows from the age, if it existed on a day; A if the age is not known.</summary>
    internal string LetterByAge(PersonalAssistant assistant, LocalDate day)
    {
        string letter = assistant.Age is not { } age ? Standard
            : age < FullRateAge ? Under21
            : PensionAge(age).Reached ? OverPensionAge
            : assistant.IsApprentice == true && age < ApprenticeEndAge ? Apprentice
            : Standard;
        return Exists(letter, day) ? letter : Standard;
    }

    /// <summary>Whether a PA has reached State Pension age: by the age, or by the letter if the age leaves it uncertain.</summary>
    internal bool IsOverPensionAge(PersonalAssistant assistant) =>
        (assistant.Age is { } age && PensionAge(age).Reached) || HasLetter(assistant, OverPensionAge);

    /// <summary>Whether a person of a given age has reached State Pension age on the first day of the year, and whether that is certain.</summary>
    internal (bool Reached, bool IsCertain) PensionAge(int age) => figures.StatePensionAges.At(age, year.Start, year.Start);

    /// <summary>Whether a person of a given age may reach State Pension age in the year, or may have reached it although we assume not.</summary>
    internal bool MayReachPensionAge(int age) =>
        figures.StatePensionAges.At(age, year.Start, year.Start) is var start
        && !(start.IsCertain && start.Reached)
        && figures.StatePensionAges.At(age, year.Start, year.End) is not { IsCertain: true, Reached: false };

    /// <summary>The people that the PA's letter is for, if the PA is certainly not one of them; null if it fits.</summary>
    internal string? WhomElseTheLetterIsFor(PersonalAssistant assistant)
    {
        if (HasLetter(assistant, Under21) || HasLetter(assistant, Under21Deferring))
        {
            return assistant.Age >= FullRateAge ? "people under 21" : null;
        }

        if (HasLetter(assistant, Apprentice))
        {
            return assistant.Age >= ApprenticeEndAge || assistant.IsApprentice == false ? "apprentices under 25" : null;
        }

        return HasLetter(assistant, OverPensionAge) && assistant.Age is { } age && PensionAge(age) == (false, true) ? "people over State Pension age" : null;
    }

    /// <summary>Whether a PA was given a letter, capital or small.</summary>
    internal static bool HasLetter(PersonalAssistant assistant, string letter) =>
        letter.Equals(assistant.NationalInsuranceCategory, StringComparison.OrdinalIgnoreCase);

    private bool Exists(string letter, LocalDate day)
    {
        foreach (DatedSeries<NationalInsuranceCategory> series in figures.NationalInsuranceCategories.AsSpan())
        {
            if (series.Figures[0].Value.Letter == letter)
            {
                return series.Find(day) is not null;
            }
        }

        return false;
    }
}
