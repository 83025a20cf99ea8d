using PhbCalc.Data;
using PhbCalc.Employment;

namespace PhbCalc.Tests.Oracles;

/// <summary>Makes random teams from one seed: most can be costed, some pay too little or name a category that did not exist.</summary>
internal sealed class TeamMaker(int seed)
{
    private static readonly string[] Ids = ["PA-1", "PA-10", "PA-2", "b", "B", "ä", "_", "0"];

    private readonly Dice dice = new(seed);

    internal TeamCase Make()
    {
        int year = dice.Between(2014, 2026);
        PayFrequency? shared = dice.Perhaps(40, () => dice.OneOf(Enum.GetValues<PayFrequency>()));
        List<string> ids = [.. Ids.OrderBy(_ => dice.Between(0, 1000))];
        return new()
        {
            StartYear = year,
            Assistants = dice.Several(1, 4, i => Assistant(ids[i], year, shared)),
            OnCosts = dice.Percent(50) ? [] : dice.Several(1, 3, i => OnCost(i)),
            ClaimsAllowance = dice.Percent(80),
            Holiday = dice.Percent(50) ? HolidayPay.OnTop : dice.OneOf(Enum.GetValues<HolidayPay>()),
            SicknessShare = dice.OneOf(0m, 0m, 0.03m, 0.033333m, 1m),
            PensionPercent = dice.OneOf<decimal?>(null, null, 3m, 5m, 8.333333m, 100m),
        };
    }

    private PaCase Assistant(string id, int year, PayFrequency? shared)
    {
        int? age = dice.OneOf<int?>(null, null, null, 16, 17, 18, 20, 21, 22, 23, 24, 25, 45, 60, 65, 66, 66, 67, 70);
        bool? apprentice = dice.Percent(age < 26 ? 40 : 5) ? dice.OneOf(true, true, false) : null;
        decimal[] wages = [.. Wages(age, year, apprentice == true)];
        return new(id, Times(wages), shared ?? dice.OneOf(Enum.GetValues<PayFrequency>()))
        {
            Age = age,
            Category = Category(year, age, apprentice),
            IsApprentice = apprentice,
            Lodging = dice.Percent(15),
            DaysPerWeek = dice.OneOf<decimal?>(null, null, null, 1m, 5m, 5.5m, 6m, 7m),
            Pension = dice.OneOf(PensionEnrolment.Auto, PensionEnrolment.Auto, PensionEnrolment.Auto, PensionEnrolment.Enrolled, PensionEnrolment.OptedOut),
            TrainingHours = dice.OneOf(0m, 0m, 0m, 12.5m, 100.333333m),
        };
    }

    private string? Category(int year, int? age, bool? apprentice)
    {
        if (dice.Percent(50))
        {
            return null;
        }

        if (dice.Percent(2))
        {
            return dice.OneOf("X", "H", "V", "AA", "");
        }

        (string, int)[] likely = dice.Percent(4) ? [("M", 2015), ("Z", 2015), ("H", 2016), ("C", 0)]
            : [("B", 0), ("J", 0), ("V", 2022), .. age is null or < 21 ? [("M", 2015), ("Z", 2015)] : ((string, int)[])[], .. age is null or < 25 && apprentice != false ? [("H", 2016)] : ((string, int)[])[], .. age is null or > 65 ? [("C", 0)] : ((string, int)[])[]];
        string letter = !dice.Percent(70) ? "A" : dice.OneOf([.. likely.Where(each => year >= each.Item2).Select(each => each.Item1), "A"]);
        return dice.Percent(10) ? letter.ToLowerInvariant() : letter;
    }

    /// <summary>The minimum wages that are due in the year, most of them one or two.</summary>
    private static IEnumerable<decimal> Wages(int? age, int year, bool isApprentice) => PublishedFigures.Bundled.Employment.MinimumWages.Bands
        .Where(band => isApprentice ? band.Name.StartsWith("Apprentice", StringComparison.Ordinal) : band.IsFor(age ?? 100))
        .SelectMany(band => band.Rates.Figures)
        .Where(figure => figure.ValidFrom < new LocalDate(year + 1, 3, 30) && figure.ValidTo >= new LocalDate(year, 4, 6))
        .Select(figure => figure.Value.Pounds);

    private List<TimeCase> Times(decimal[] wages)
    {
        List<TimeCase> times = dice.Several(1, dice.OneOf(1, 1, 2, 3), _ => dice.Percent(12) ? SleepIn() : Hours(wages));
        return [.. times.Select(time => time.IsSleepIn ? time : time with { Of = time.Of * times.Count })];
    }

    private TimeCase SleepIn() => new(dice.Between(0, 14), dice.OneOf(2, 2, 3, 5), dice.OneOf(40m, 56.25m, 95m, 61.333333m), IsSleepIn: true);

    /// <summary>Whole hours, halves, quarters, thirds, sevenths or any six decimals, from none to all of the week.</summary>
    private TimeCase Hours(decimal[] wages)
    {
        long of = dice.OneOf(1, 1, 2, 4, 4, 3, 7, 1_000_000);
        long most = dice.OneOf(10, 40, 40, 60, 168);
        return new(dice.Between(0, (int)(most * of)), of, Rate(wages));
    }

    private decimal Rate(decimal[] wages) => dice.Between(0, 99) switch
    {
        < 2 => wages.Max() - 0.01m,
        < 3 => wages.Max() - 1.5m,
        < 4 => wages.Min(),
        < 20 => wages.Max(),
        < 60 => wages.Max() + (dice.Between(0, 900) / 100m),
        < 80 => wages.Max() + (dice.Between(0, 9_000_000) / 1_000_000m),
        _ => wages.Max() + dice.Between(0, 60),
    };

    private OnCostCase OnCost(int i) => new(
        $"item {i}",
        dice.OneOf(0m, 0.01m, 62.50m, 189m, 0.333333m, dice.Between(0, 200_000) / 100m),
        dice.OneOf(Enum.GetValues<OnCostUnit>()));
}
