namespace PhbCalc.Sufficiency;

/// <summary>The balance of needs and support at one minute of one week of the cycle.</summary>
/// <param name="Need">Carers needed, awake or not.</param>
/// <param name="Bought">Carers bought, awake or not.</param>
/// <param name="Asleep">Carers who sleep when a carer who is awake is needed.</param>
internal readonly record struct Balance(int Need, int Bought, int Asleep)
{
    internal int Short => Math.Max(0, Need - Bought);

    internal int More => Math.Max(0, Bought - Need);
}

/// <summary>A stretch of time with the same balance of needs and support, on each of its days, in one week of the cycle or in all.</summary>
/// <param name="Days">The days on which it starts.</param>
/// <param name="Start">The minute of the day on which it starts.</param>
/// <param name="Minutes">How long it lasts, up to 24 hours.</param>
/// <param name="Weeks">The weeks of the cycle.</param>
/// <param name="Balance">How needs and support stand.</param>
internal sealed record Stretch(DayTypes Days, int Start, int Minutes, WeekPattern Weeks, Balance Balance);

/// <summary>The needs of a week compared with the support bought, minute by minute.</summary>
internal sealed class WeekBalance
{
    private readonly WeekGrid waking = new();
    private readonly WeekGrid sleeping = new();
    private readonly BoughtSupport bought;

    internal WeekBalance(ValueList<SupportNeed> needs, BoughtSupport bought)
    {
        this.bought = bought;
        foreach (SupportNeed need in needs)
        {
            if (need.Start is { } start)
            {
                (need.Kind == SupportKind.Sleeping ? sleeping : waking).Add(need.Days, WeekGrid.MinuteOfDay(start), need.Minutes, need.Carers);
            }
        }
    }

    internal int Weeks => bought.Weeks;

    internal Balance At(int week, int minute)
    {
        (int awake, int asleep) = (bought.Awake(week, minute), bought.Asleep(week, minute));
        return new(waking[minute] + sleeping[minute], awake + asleep, Math.Min(Math.Max(0, waking[minute] - awake), asleep));
    }

    /// <summary>The mean over the weeks of the cycle of something in each minute, in hours a week.</summary>
    internal Ratio Hours(Func<Balance, int> what)
    {
        long minutes = 0;
        for (int week = 0; week < Weeks; week++)
        {
            for (int minute = 0; minute < WeekGrid.MinutesAWeek; minute++)
            {
                minutes += what(At(week, minute));
            }
        }

        return new(minutes, 60L * Weeks);
    }

    /// <summary>The week as stretches of quarter hours that are alike.</summary>
    internal ValueList<WeekStretch> Week()
    {
        List<WeekStretch> stretches = [];
        for (int number = 0; number < WeekGrid.MinutesAWeek / 15; number++)
        {
            QuarterHour quarter = Quarter(number);
            if (stretches is [.., var last] && last.Quarter(last.Quarters) == quarter)
            {
                stretches[^1] = last with { Quarters = last.Quarters + 1 };
            }
            else
            {
                stretches.Add(new(quarter, 1));
            }
        }

        return [.. stretches];
    }

    private QuarterHour Quarter(int number)
    {
        (int need, int there, int lacking, int more, int asleep) = (0, 0, 0, 0, 0);
        for (int week = 0; week < Weeks; week++)
        {
            for (int minute = number * 15; minute < (number + 1) * 15; minute++)
            {
                Balance balance = At(week, minute);
                (need, there, lacking, more, asleep) = (need + balance.Need, there + balance.Bought, lacking + balance.Short, more + balance.More, asleep + balance.Asleep);
            }
        }

        return new(number, Mean(need), Mean(there), Mean(lacking), Mean(more), Mean(asleep));
        Ratio Mean(int minutes) => new(minutes, 15L * Weeks);
    }

    /// <summary>The stretches of time at which a condition is true, in the order of the week; equal times of several days and weeks become one.</summary>
    internal List<Stretch> Stretches(Predicate<Balance> where)
    {
        List<(int Week, int Day, Stretch Stretch)> single = [];
        for (int week = 0; week < Weeks; week++)
        {
            AddStretches(single, week, where);
        }

        return [.. single
            .GroupBy(one => (one.Day, one.Stretch))
            .Select(weeks => (weeks.Key.Day, Stretch: weeks.Key.Stretch with { Weeks = WeekPattern.Of(Weeks, [.. weeks.Select(one => one.Week + 1)]) }))
            .GroupBy(one => one.Stretch)
            .Select(days => days.Key with { Days = days.Aggregate(DayTypes.None, (all, one) => all | (DayTypes)(1 << one.Day)) })];
    }

    /// <summary>Walks one week from a minute at which things change, so that no stretch is cut at the start of Monday.</summary>
    private void AddStretches(List<(int Week, int Day, Stretch Stretch)> found, int week, Predicate<Balance> where)
    {
        int origin = Enumerable.Range(0, WeekGrid.MinutesAWeek).FirstOrDefault(minute => At(week, minute) != At(week, Before(minute)));
        int length;
        for (int passed = 0; passed < WeekGrid.MinutesAWeek; passed += length)
        {
            int first = origin + passed;
            Balance balance = At(week, first % WeekGrid.MinutesAWeek);
            length = 1;
            while (length < WeekGrid.MinutesADay && passed + length < WeekGrid.MinutesAWeek && At(week, (first + length) % WeekGrid.MinutesAWeek) == balance)
            {
                length++;
            }

            if (where(balance))
            {
                (int day, int start) = int.DivRem(first % WeekGrid.MinutesAWeek, WeekGrid.MinutesADay);
                found.Add((week, day, new(DayTypes.None, start, length, WeekPattern.Every, balance)));
            }
        }

        static int Before(int minute) => minute == 0 ? WeekGrid.MinutesAWeek - 1 : minute - 1;
    }
}
