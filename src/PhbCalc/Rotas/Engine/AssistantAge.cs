using PhbCalc.Employment;

namespace PhbCalc.Rotas;

/// <summary>What follows in law from the age of one PA, day by day: from the date of birth, or from the age on the first day of the budget, which then applies throughout.</summary>
/// <remarks>Rule: spec 3b, Age and letters.</remarks>
internal readonly struct AssistantAge
{
    internal const string Standard = "A";
    private const string Under21 = "M";
    private const string Under21Deferring = "Z";
    private const string Apprentice = "H";
    private const string OverPensionAge = "C";

    private readonly RotaAssistant assistant;
    private readonly LocalDate? born;
    private readonly int pensionDay;
    private readonly bool isPensionAgeCertain;
    private readonly int fullRateDay;
    private readonly int enrolmentDay;
    private readonly int apprenticeEndDay;

    internal AssistantAge(RotaAssistant assistant, EmploymentFigures figures, LocalDate firstDay)
    {
        (this.assistant, born) = (assistant, assistant.DateOfBirth);
        (fullRateDay, enrolmentDay, apprenticeEndDay) = (Reaches(AgeRules.FullRateAge), Reaches(AgeRules.EnrolmentAge), Reaches(AgeRules.ApprenticeEndAge));
        if (born is { } day)
        {
            pensionDay = DayNumber.Of(figures.StatePensionAges.ReachedOn(day) ?? Nearest(figures.StatePensionAges, day));
            isPensionAgeCertain = true;
        }
        else
        {
            (bool reached, isPensionAgeCertain) = assistant.Age is { } age ? figures.StatePensionAges.At(age, firstDay, firstDay) : (false, false);
            pensionDay = reached ? int.MinValue : int.MaxValue;
        }
    }

    /// <summary>The age in whole years on a day; null if it is not known. A person born on 29 February is a year older on 1 March.</summary>
    internal int? On(int day)
    {
        if (born is not { } birth)
        {
            return assistant.Age;
        }

        LocalDate date = DayNumber.Date(day);
        bool isBefore = date.Month < birth.Month || (date.Month == birth.Month && date.Day < birth.Day);
        return date.Year - birth.Year - (isBefore ? 1 : 0);
    }

    /// <summary>Whether the age is known and below that of enrolment on a day.</summary>
    internal bool IsTooYoungForPension(int day) => day < enrolmentDay;

    /// <summary>The age for the minimum wage of a day; nothing changes from 25.</summary>
    internal int? ForWage(int day) => day >= apprenticeEndDay && (born is not null || assistant.Age is not null) ? AgeRules.ApprenticeEndAge : On(day);

    /// <summary>Whether State Pension age is reached on a day; by the letter if the age leaves it uncertain.</summary>
    internal bool IsOverPensionAge(int day) => pensionDay <= day || HasLetter(OverPensionAge);

    /// <summary>The category letter that follows from the age on a day; A if the age is not known.</summary>
    internal string LetterByAge(int day) => day < fullRateDay ? Under21
        : pensionDay <= day ? OverPensionAge
        : assistant.IsApprentice == true && day < apprenticeEndDay ? Apprentice
        : Standard;

    /// <summary>The people that the given letter is for, if the PA is certainly not one of them on a day; null if it fits.</summary>
    internal string? WhomElseTheLetterIsFor(int day)
    {
        if (assistant.NationalInsuranceCategory is null)
        {
            return null;
        }

        int? age = On(day);
        return HasLetter(Under21) || HasLetter(Under21Deferring) ? (age >= AgeRules.FullRateAge ? "people under 21" : null)
            : HasLetter(Apprentice) ? (age >= AgeRules.ApprenticeEndAge || assistant.IsApprentice == false ? "apprentices under 25" : null)
            : HasLetter(OverPensionAge) && age is not null && isPensionAgeCertain && pensionDay > day ? "people over State Pension age" : null;
    }

    /// <summary>The day on which an age is reached, as a day number: long ago or never if only the age on the first day is known, and long ago if no age is known.</summary>
    private int Reaches(int age)
    {
        if (born is not { } birth)
        {
            return assistant.Age < age ? int.MaxValue : int.MinValue;
        }

        bool isLeapDay = birth is { Month: 2, Day: 29 } && !birth.Calendar.IsLeapYear(birth.Year + age);
        return DayNumber.Of(birth.PlusYears(age)) + (isLeapDay ? 1 : 0);
    }

    private bool HasLetter(string letter) => letter.Equals(assistant.NationalInsuranceCategory, StringComparison.OrdinalIgnoreCase);

    /// <summary>People born before the published days reached it at the first published age at the latest; people born after them do not reach it before the last one.</summary>
    private static LocalDate Nearest(StatePensionAges ages, LocalDate day)
    {
        StatePensionAge row = day < ages.Rows[0].BornFrom ? ages.Rows[0] : ages.Rows[^1];
        return day.PlusMonths((row.Years * 12) + row.Months);
    }
}
