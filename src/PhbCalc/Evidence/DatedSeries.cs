namespace PhbCalc;

/// <summary>The values of one figure over time: ascending, none overlapping, with gaps for days without a published value.</summary>
/// <remarks>This type is immutable. A figure without a last day applies until the next one starts. Rule: spec 3, Published figures.</remarks>
/// <typeparam name="T">The type of the figure.</typeparam>
public sealed record DatedSeries<T>
{
    /// <summary>Makes a series.</summary>
    /// <param name="name">The name of the figure in errors ("employer National Insurance rate").</param>
    /// <param name="figures">The figures, in the order of their first days; at least one.</param>
    /// <exception cref="ArgumentException">The name is blank.</exception>
    /// <exception cref="InvalidInputException">
    /// There is no figure, or one ends before it starts, does not start after the one before it, or overlaps the next one. All faults are reported.
    /// </exception>
    public DatedSeries(string name, ValueList<Dated<T>> figures)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(name);
        InvalidInputException.ThrowIfAny(EvidenceFaults.InSeries(name, figures));
        (Name, Figures) = (name, figures);
    }

    /// <summary>What the figure is called.</summary>
    public string Name { get; }

    /// <summary>The figures, in the order of their first days.</summary>
    public ValueList<Dated<T>> Figures { get; }

    /// <summary>The figure that applies on a day, never the nearest one.</summary>
    /// <param name="day">The day.</param>
    /// <exception cref="InvalidInputException">No figure applies on that day. The message names the figure, the days known and the last value.</exception>
    public Dated<T> On(LocalDate day) =>
        Find(day) ?? throw new InvalidInputException([EvidenceFaults.NotPublished(this, day)]);

    /// <summary>The figure that applies on a day; null if none does.</summary>
    /// <param name="day">The day.</param>
    public Dated<T>? Find(LocalDate day)
    {
        Dated<T>? latest = null;
        foreach (Dated<T> figure in Figures.AsSpan())
        {
            latest = figure.ValidFrom <= day ? figure : latest;
        }

        return latest?.ValidTo < day ? null : latest;
    }

    /// <summary>The figure that applies on a day; null if none does, which is reported unless another day of the series was.</summary>
    /// <param name="day">The day.</param>
    /// <param name="faults">Where the fault goes.</param>
    /// <param name="path">The input that asks for that day, as a JSON pointer.</param>
    internal Dated<T>? Find(LocalDate day, List<Fault> faults, string path)
    {
        Dated<T>? figure = Find(day);
        if (figure is null && !faults.Exists(fault => fault.Subject == Name))
        {
            faults.Add(EvidenceFaults.NotPublished(this, day, path));
        }

        return figure;
    }

    /// <summary>
    /// The series with an assumed figure after its last published one. The figure and every line that uses it are marked as assumed.
    /// A series whose last figure has no last day needs none, and does not change.
    /// </summary>
    /// <param name="assume">Makes the assumed figure from the last one.</param>
    /// <param name="to">The last day for which it is assumed; one that the series covers already changes nothing.</param>
    /// <param name="basis">Its basis ("the last value raised by 3%").</param>
    /// <exception cref="ArgumentException">The basis is blank.</exception>
    public DatedSeries<T> Assuming(Func<T, T> assume, LocalDate to, string basis)
    {
        ArgumentNullException.ThrowIfNull(assume);
        ArgumentException.ThrowIfNullOrWhiteSpace(basis);
        Dated<T> last = Figures[^1];
        if (last.ValidTo is not { } end || end >= to)
        {
            return this;
        }

        string title = last.Source is { } source ? $"{basis}; the last value is from {source.Title}" : basis;
        Dated<T> assumed = new(assume(last.Value), end.PlusDays(1), to, new(title, last.Source?.CheckedOn, Source.Assumed)) { Unit = last.Unit };
        return new(Name, [.. Figures, assumed]);
    }
}
