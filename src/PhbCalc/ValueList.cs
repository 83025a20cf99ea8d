using System.Collections;
using System.Diagnostics;
using System.Runtime.CompilerServices;

namespace PhbCalc;

/// <summary>Makes <see cref="ValueList{T}"/> values; collection expressions use it.</summary>
public static class ValueList
{
    /// <summary>A list that holds a copy of the items.</summary>
    /// <typeparam name="T">The type of the items.</typeparam>
    /// <param name="items">The items, in order.</param>
    public static ValueList<T> Create<T>(ReadOnlySpan<T> items) => new(items.ToArray());

    /// <summary>A list of the items: for languages without collection expressions, as in F#: <c>ValueList.Of(monday, friday)</c>.</summary>
    /// <typeparam name="T">The type of the items.</typeparam>
    /// <param name="items">The items, in order.</param>
    public static ValueList<T> Of<T>(params T[] items)
    {
        ArgumentNullException.ThrowIfNull(items);
        return new([.. items]);
    }

    /// <summary>A list that holds a copy of the items.</summary>
    /// <typeparam name="T">The type of the items.</typeparam>
    /// <param name="items">The items, in order.</param>
    public static ValueList<T> ToValueList<T>(this IEnumerable<T> items) => new([.. items]);
}

/// <summary>A list that cannot be changed once made and is equal to another list with equal items in the same order.</summary>
/// <remarks>This type is immutable. The default value is the empty list. Write one as a collection expression: <c>[a, b]</c>.</remarks>
/// <example>
/// <code>
/// ValueList&lt;int&gt; points = [3, 9, 20];
/// ValueList&lt;int&gt; again = [3, 9, 20];
/// bool alike = points == again; // true: lists are compared by what is in them
/// </code>
/// </example>
/// <typeparam name="T">The type of the items.</typeparam>
[JsonConverter(typeof(ValueListJsonConverter))]
[DebuggerDisplay("Count = {Count}")]
[DebuggerTypeProxy(typeof(ValueListDebugView<>))]
[CollectionBuilder(typeof(ValueList), nameof(ValueList.Create))]
public readonly struct ValueList<T> : IReadOnlyList<T>, IEquatable<ValueList<T>>, IJsonValue
{
    private const int MostShown = 10;

    private readonly T[]? items;

    internal ValueList(T[] items) => this.items = items;

    /// <summary>The number of items.</summary>
    public int Count => items?.Length ?? 0;

    /// <summary>The item at a position, counted from 0.</summary>
    /// <param name="index">The position, from 0 to <see cref="Count"/> - 1.</param>
    /// <exception cref="ArgumentOutOfRangeException">There is no such position.</exception>
    public T this[int index]
    {
        get
        {
            ArgumentOutOfRangeException.ThrowIfNegative(index);
            ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(index, Count);
            return items![index];
        }
    }

    /// <summary>The items as a span, without copying them.</summary>
    public ReadOnlySpan<T> AsSpan() => items;

    /// <summary>Whether both lists hold equal items in the same order.</summary>
    /// <param name="other">The list to compare with.</param>
    public bool Equals(ValueList<T> other) => AsSpan().SequenceEqual(other.AsSpan(), EqualityComparer<T>.Default);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is ValueList<T> other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode()
    {
        HashCode hash = default;
        foreach (T item in AsSpan())
        {
            hash.Add(item);
        }

        return hash.ToHashCode();
    }

    /// <summary>The items as text, the same in every culture, cut off after ten: <c>[£1.00, £2.50]</c>.</summary>
    public override string ToString()
    {
        IEnumerable<string> first = this.Take(MostShown).Select(item => RecordText.Of((object?)item));
        return $"[{string.Join(", ", Count > MostShown ? first.Append($"and {Iso.Number(Count - MostShown)} more") : first)}]";
    }

    /// <summary>Steps through the items in order.</summary>
    public IEnumerator<T> GetEnumerator() => ((IEnumerable<T>)(items ?? [])).GetEnumerator();

    JsonConverter IJsonValue.Converter => new ValueListJson<T>();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    /// <summary>Whether both lists hold equal items in the same order.</summary>
    /// <param name="left">One list.</param>
    /// <param name="right">The other.</param>
    public static bool operator ==(ValueList<T> left, ValueList<T> right) => left.Equals(right);

    /// <summary>Whether the lists differ in any item or in length.</summary>
    /// <param name="left">One list.</param>
    /// <param name="right">The other.</param>
    public static bool operator !=(ValueList<T> left, ValueList<T> right) => !left.Equals(right);
}

/// <summary>What a debugger shows of a list: its items.</summary>
/// <param name="list">The list.</param>
internal sealed class ValueListDebugView<T>(ValueList<T> list)
{
    [DebuggerBrowsable(DebuggerBrowsableState.RootHidden)]
    public T[] Items { get; } = [.. list];
}
