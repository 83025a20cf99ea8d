using System.Globalization;
using PhbCalc.Comparison;

namespace PhbCalc.Testing.Tests;

/// <summary>Models that people write, and what is wrong with them.</summary>
internal static class SomeModels
{
    /// <summary>£333.33 a point, with one line.</summary>
    internal static CostingModel Right { get; } = new("right", "A price for each point.", one => ModelAnswer.Of(new([Line(PriceOf(one))])));

    /// <summary>The sum is rounded to the pound, its lines are not.</summary>
    internal static CostingModel LinesMissTheSum() => new("rounded", "The sum is rounded to the pound, its lines are not.", one =>
        ModelAnswer.Of(Money.FromPounds(decimal.Round(PriceOf(one).Pounds, 0, MidpointRounding.AwayFromZero)), () => new([Line(PriceOf(one))])));

    /// <summary>One list of lines serves everybody in turn.</summary>
    internal static CostingModel OneListForAll()
    {
        List<CostLine> lines = [];
        return new("one list", "One list of lines serves everybody in turn.", one =>
        {
            lines.Clear();
            lines.Add(Line(PriceOf(one)));
            return ModelAnswer.Of(PriceOf(one), () => new([.. lines]));
        });
    }

    /// <summary>Lines have a number that counts on whenever they are made.</summary>
    internal static CostingModel NumberedLines()
    {
        int made = 0;
        return new("numbered", "Lines are numbered on and on.", one => ModelAnswer.Of(PriceOf(one), () => new([Line(PriceOf(one), $"Line {++made}")])));
    }

    /// <summary>Two lines with half a penny each.</summary>
    internal static CostingModel PartsOfAPenny() => new("halves", "Lines with parts of a penny.", _ => ModelAnswer.Of(new([Line(Money.FromPounds(0.125m)), Line(Money.FromPounds(0.125m))])));

    /// <summary>What is left out has parts of a penny.</summary>
    internal static CostingModel PartsOfAPennyLeftOut() =>
        new("left out", "What is left out is not rounded.", _ => ModelAnswer.Of(new([Line(Money.Zero) with { NotInBudget = Money.FromPounds(0.125m) }])));

    /// <summary>A discount is taken off the amount and not off the rate.</summary>
    internal static CostingModel DiscountedAmount() => new("tenth off", "A tenth off for more than 40 points.", one => ModelAnswer.Of(new(
        [new(CostLineKind.TableAmount, "", "Points", CostUnit.Point, Ratio.FromDecimal(one.Points!.Value), Money.FromPounds(100m), (Money.FromPounds(one.Points > 40m ? 90m : 100m) * one.Points.Value).ToPenny())])));

    /// <summary>Two carers are paid for, and the line says one.</summary>
    internal static CostingModel ForgottenCarer() => new("two carers", "Two carers for everybody.", one => ModelAnswer.Of(new([Line(PriceOf(one)) with { Amount = PriceOf(one) * 2m }])));

    /// <summary>A rate of a third of a pound, shown to six decimals, over many units; what is left out is a line too.</summary>
    internal static CostingModel RateWithoutEnd { get; } = new("thirds", "A third of a pound for each of a million.", _ => ModelAnswer.Of(new(
    [
        new(CostLineKind.Activity, "", "Thirds", new("contact"), 1_000_000, Money.FromPounds(0.333333m), Money.FromPounds(333_333.33m)),
        new(CostLineKind.Activity, "", "Left out", new("contact"), new Ratio(1, 3), Money.FromPounds(10m), Money.Zero) { NotInBudget = Money.FromPounds(6.67m), Carers = 2 },
    ])));

    /// <summary>Each question costs a penny more.</summary>
    internal static CostingModel Counter()
    {
        int asked = 0;
        return new("counter", "One penny more each time.", _ => ModelAnswer.Of(new([Line(Money.FromPence(asked++))])));
    }

    /// <summary>Who is asked about for the first time gets a start-up sum, and never again.</summary>
    internal static CostingModel OnlyOnce()
    {
        HashSet<string> seen = [];
        return new("start-up", "A start-up sum for whoever is new.", one => ModelAnswer.Of(new([Line(Money.FromPounds(seen.Add(one.PersonId) ? 500m : 0m))])));
    }

    /// <summary>A pot is prepared, and each answer takes its part out of it.</summary>
    internal static CostingModel OutOfAPot() => CostingModel.OfAll("pot", "Whoever is asked about takes from the pot.", population =>
    {
        Money pot = Money.FromPounds(10_000m * population.Count);
        return one =>
        {
            Money taken = PriceOf(one) < pot ? PriceOf(one) : pot;
            pot -= taken;
            return ModelAnswer.Of(new([Line(taken)]));
        };
    });

    /// <summary>The first to be asked get more.</summary>
    internal static CostingModel Queue() => CostingModel.OfAll("queue", "The first to be asked get more.", _ =>
    {
        Dictionary<string, int> places = [];
        return one => ModelAnswer.Of(new([Line(Money.FromPounds(1000m - (places.TryGetValue(one.PersonId, out int place) ? place : places[one.PersonId] = places.Count)))]));
    });

    /// <summary>The first in the list get more.</summary>
    internal static CostingModel FirstInTheList() => CostingModel.OfAll("list", "The first in the list get more.", population =>
    {
        Dictionary<string, int> places = population.Select((one, place) => (one.PersonId, place)).ToDictionary(own => own.PersonId, own => own.place, StringComparer.Ordinal);
        return one => ModelAnswer.Of(new([Line(Money.FromPounds(1000m - places[one.PersonId]))]));
    });

    /// <summary>The share of a sum by points, summed up in floating point: the last digits depend on who comes first.</summary>
    internal static CostingModel InDoubles() => CostingModel.OfAll("doubles", "A share of a large sum, in floating point.", population =>
    {
        double all = population.Sum(one => Math.Sqrt((double)one.Points!.Value));
        return one => ModelAnswer.Of(new([Line(Money.FromPounds((decimal)Math.Floor(1e15 * Math.Sqrt((double)one.Points!.Value) / all) / 100m))]));
    });

    /// <summary>A sum in floating point, not rounded.</summary>
    internal static CostingModel DoubleSum() => new("double", "A sum in floating point.", one => ModelAnswer.Of(Money.FromPounds((decimal)(0.1 * (double)one.Points!.Value / 3)), () => new([Line(PriceOf(one))])));

    /// <summary>The sum is rounded in floating point to the nearest even penny, its line is not.</summary>
    internal static CostingModel RoundedInDoubles() => new("half pennies", "The sum is rounded in floating point.", one =>
        ModelAnswer.Of(Money.FromPounds((decimal)Math.Round((double)one.Points!.Value * 1.005, 2)), () => new([Line(Money.FromPounds(one.Points!.Value * 1.005m).ToPenny())])));

    /// <summary>Less than nothing for few points.</summary>
    internal static CostingModel LessThanNothing() => new("discount", "Less than nothing for few points.", one => ModelAnswer.Of(new([Line(Money.FromPounds((one.Points!.Value - 20m) * 100m))])));

    /// <summary>It knows every score but one.</summary>
    internal static CostingModel ThrowsForOne() => new("scores", "It knows every score but one.", one =>
        one.Points == 35m ? throw new KeyNotFoundException("The score 35 is not in the list.") : ModelAnswer.Of(new([Line(PriceOf(one))])));

    /// <summary>It answers nothing where it has nothing to say.</summary>
    internal static CostingModel Null() => new("silent", "Nothing where there is nothing to say.", one => one.Points > 70m ? null! : ModelAnswer.Of(new([Line(PriceOf(one))])));

    /// <summary>Its preparation gives no function.</summary>
    internal static CostingModel PreparesNull() => CostingModel.OfAll("unprepared", "Nothing is prepared.", _ => null!);

    /// <summary>It has a sum and no lines at all.</summary>
    internal static CostingModel NullLines() => new("bare", "A sum without lines.", one => ModelAnswer.Of(PriceOf(one), () => null!));

    /// <summary>Nobody gets less than whoever was asked about before.</summary>
    internal static CostingModel ByTheNeighbours()
    {
        Money last = Money.Zero;
        return new("neighbours", "Never less than whoever was asked about before.", one =>
        {
            last = PriceOf(one) < last ? last : PriceOf(one);
            return ModelAnswer.Of(new([Line(last)]));
        });
    }

    /// <summary>One cell is written, and read when somebody else may have written it.</summary>
    internal static CostingModel SharedByThreads()
    {
        int busy = 0;
        return new("shared", "One workbench for everybody.", one =>
        {
            bool isAlone = Interlocked.Increment(ref busy) == 1;
            Thread.Sleep(1);
            Interlocked.Decrement(ref busy);
            return ModelAnswer.Of(new([Line(isAlone ? PriceOf(one) : Money.Zero)]));
        });
    }

    /// <summary>A number is written as this machine writes it, and read as another does.</summary>
    internal static CostingModel ByText() => new("text", "Points go by way of text.", one =>
        ModelAnswer.Of(new([Line(Money.FromPounds(decimal.Parse((one.Points!.Value + 0.5m).ToString(CultureInfo.CurrentCulture), CultureInfo.InvariantCulture)))])));

    /// <summary>It is fitted to all cases, and says so where they are too few.</summary>
    internal static CostingModel Fitted(int least) => CostingModel.OfAll("fitted", "The mean price of all.", population =>
    {
        if (population.Count < least)
        {
            throw new InvalidInputException([new("population", "is too small", $"give {least} or more")]);
        }

        Money mean = Money.FromPounds(population.Sum(one => PriceOf(one).Pounds) / population.Count).ToPenny();
        return _ => ModelAnswer.Of(new([Line(mean)]));
    });

    internal static CostLine Line(Money amount, string label = "A line") => new(CostLineKind.Item, "i", label, CostUnit.Once, 1, amount, amount);

    private static Money PriceOf(ComparisonCase one) => Money.FromPounds(333.33m) * one.Points!.Value;
}
