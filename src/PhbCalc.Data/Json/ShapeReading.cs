using System.Diagnostics.CodeAnalysis;
using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;

namespace PhbCalc.Data.Json;

/// <summary>Reads a shape from JSON. It looks for faults member by member only if there are any.</summary>
internal static class ShapeReading
{
    private static readonly JsonDocumentOptions NoDuplicates = new() { AllowDuplicateProperties = false };

    /// <summary>The document that JSON is.</summary>
    /// <exception cref="InvalidInputException">It is none of that format: all faults, each with the path of its member.</exception>
    internal static object Read(ReadOnlyMemory<byte> json, JsonTypeInfo shape, string format)
    {
        if (TryRead(json.Span, shape, out object? read))
        {
            return read;
        }

        List<Fault> faults = [];
        try
        {
            if (JsonStrings.FirstUnreadable(json.Span) is { } line)
            {
                throw new InvalidInputException([JsonFaults.NotUnicode(line)]);
            }

            using JsonDocument document = JsonDocument.Parse(json, NoDuplicates);
            AddFormat(faults, document.RootElement, format);
            InvalidInputException.ThrowIfAny(faults);
            new ShapeFaults(faults).Check(document.RootElement, shape, string.Empty);
        }
        catch (JsonException exception)
        {
            throw new InvalidInputException([JsonFaults.NotJson(exception)]);
        }

        throw new InvalidInputException(faults.Count > 0 ? [.. faults.Select(fault => JsonPath.Placed(fault))] : [JsonFaults.OtherFormat(null, format)]);
    }

    private static bool TryRead(ReadOnlySpan<byte> json, JsonTypeInfo shape, [NotNullWhen(true)] out object? read)
    {
        try
        {
            read = JsonStrings.AreSound(json) ? JsonSerializer.Deserialize(json, shape) : null;
        }
        catch (JsonException)
        {
            read = null;
        }

        return read is not null;
    }

    private static void AddFormat(List<Fault> faults, JsonElement root, string format)
    {
        JsonElement found = root.ValueKind == JsonValueKind.Object && root.TryGetProperty("format", out JsonElement its) ? its : default;
        string? given = found.ValueKind == JsonValueKind.String ? found.GetString() : null;
        if (given != format)
        {
            faults.Add(JsonFaults.OtherFormat(given, format));
        }
    }
}

/// <summary>Finds what keeps JSON from being of a shape, member by member, and what is wrong with the parts that are.</summary>
/// <param name="faults">Where faults go.</param>
internal readonly struct ShapeFaults(List<Fault> faults)
{
    /// <summary>Reports what is wrong with a value.</summary>
    /// <returns>Whether nothing is.</returns>
    internal bool Check(JsonElement value, JsonTypeInfo shape, string path)
    {
        int before = faults.Count;
        switch (shape.Kind)
        {
            case JsonTypeInfoKind.Object:
                CheckMembers(value, shape, path);
                break;
            case JsonTypeInfoKind.Enumerable:
                CheckItems(value, Of(shape, shape.ElementType!), path);
                break;
            case JsonTypeInfoKind.None when Leaves.FaultOf(value, shape, path) is { } fault:
                faults.Add(fault);
                break;
        }

        return faults.Count == before;
    }

    private void CheckMembers(JsonElement value, JsonTypeInfo shape, string path)
    {
        if (value.ValueKind != JsonValueKind.Object)
        {
            faults.Add(JsonFaults.NotAnObject(path));
            return;
        }

        int before = faults.Count;
        faults.AddRange(shape.Properties.Where(member => !MayBeLeftOut(member) && !value.TryGetProperty(member.Name, out _)).Select(member => JsonFaults.Missing(JsonPath.Of(path, member.Name))));
        string[] names = [.. shape.Properties.Select(member => member.Name)];
        faults.AddRange(value.EnumerateObject().Where(member => !names.Contains(member.Name)).Select(member => JsonFaults.Unknown(JsonPath.Of(path, member.Name), member.Name, names)));
        List<(JsonElement Value, JsonTypeInfo Shape, string Path)> sound = [];
        foreach (JsonPropertyInfo member in shape.Properties)
        {
            if (value.TryGetProperty(member.Name, out JsonElement found) && !(found.ValueKind == JsonValueKind.Null && MayBeNull(member)))
            {
                (JsonTypeInfo its, string itsPath) = (Of(shape, member.PropertyType), JsonPath.Of(path, member.Name));
                if (Check(found, its, itsPath))
                {
                    sound.Add((found, its, itsPath));
                }
            }
        }

        if (faults.Count > before)
        {
            sound.ForEach(Make);
        }
    }

    /// <summary>Whether a member is optional: it was added to the format later, and its default is the earlier meaning.</summary>
    private static bool MayBeLeftOut(JsonPropertyInfo member) => member.AssociatedParameter?.HasDefaultValue == true;

    private void CheckItems(JsonElement value, JsonTypeInfo shape, string path)
    {
        if (value.ValueKind != JsonValueKind.Array)
        {
            faults.Add(JsonFaults.NotAList(path));
            return;
        }

        int before = faults.Count;
        List<(JsonElement Value, JsonTypeInfo Shape, string Path)> sound = [];
        foreach ((int position, JsonElement item) in value.EnumerateArray().Index())
        {
            if (Check(item, shape, JsonPath.Of(path, position)))
            {
                sound.Add((item, shape, JsonPath.Of(path, position)));
            }
        }

        if (faults.Count > before)
        {
            sound.ForEach(Make);
        }
    }

    /// <summary>Reports what is wrong with parts whose shape is sound, where that of the whole is not: all faults are reported at once.</summary>
    private void Make((JsonElement Value, JsonTypeInfo Shape, string Path) part)
    {
        if (part.Shape.Kind == JsonTypeInfoKind.Enumerable)
        {
            foreach ((int position, JsonElement item) in part.Value.EnumerateArray().Index())
            {
                Make((item, Of(part.Shape, part.Shape.ElementType!), JsonPath.Of(part.Path, position)));
            }
        }
        else if (part.Shape.Kind == JsonTypeInfoKind.Object && part.Value.Deserialize(part.Shape) is IShape its)
        {
            faults.AddRange(Parts.FaultsOf(its.MadeOf).Select(fault => fault with { Path = $"{part.Path}{fault.Path}" }));
        }
    }

    private static bool MayBeNull(JsonPropertyInfo member) => Nullable.GetUnderlyingType(member.PropertyType) is not null || member.AssociatedParameter?.IsNullable == true;

    private static JsonTypeInfo Of(JsonTypeInfo shape, Type type) => shape.Options.GetTypeInfo(Nullable.GetUnderlyingType(type) ?? type);
}

/// <summary>Finds what a document says that does not follow from the rest of it.</summary>
internal static class ShapeDifferences
{
    /// <summary>Every path at which the shape that was read is not the one that its value has; null if none.</summary>
    internal static List<Fault>? Between(object read, object again, JsonTypeInfo shape)
    {
        List<Fault>? faults = null;
        Add(ref faults, read, again, shape, string.Empty);
        return faults;
    }

    /// <summary>Adds the differences of two things that are not equal as they are: two shapes with lists may still hold the same.</summary>
    private static void Add(ref List<Fault>? faults, object? read, object? again, JsonTypeInfo shape, string path)
    {
        if (shape.Kind == JsonTypeInfoKind.Object && read is not null && again is not null)
        {
            foreach (JsonPropertyInfo member in shape.Properties)
            {
                (object? one, object? other) = (member.Get!(read), member.Get(again));
                if (!Equals(one, other))
                {
                    Add(ref faults, one, other, Of(shape, member.PropertyType), JsonPath.Of(path, member.Name));
                }
            }
        }
        else if (shape.Kind == JsonTypeInfoKind.Enumerable && read is System.Collections.IEnumerable items && again is System.Collections.IEnumerable others)
        {
            AddItems(ref faults, items as object?[] ?? [.. items], others as object?[] ?? [.. others], Of(shape, shape.ElementType!), path);
        }
        else if (!(read is JsonElement element && again is JsonElement expected && JsonElement.DeepEquals(element, expected)))
        {
            (faults ??= []).Add(read is Money stated && again is Money sum ? JsonFaults.NotTheSum(path, stated, sum) : JsonFaults.NotWhatFollows(path));
        }
    }

    private static void AddItems(ref List<Fault>? faults, object?[] items, object?[] others, JsonTypeInfo shape, string path)
    {
        if (items.Length != others.Length)
        {
            (faults ??= []).Add(JsonFaults.NotWhatFollows(path));
            return;
        }

        for (int i = 0; i < items.Length; i++)
        {
            if (!Equals(items[i], others[i]))
            {
                Add(ref faults, items[i], others[i], shape, JsonPath.Of(path, i));
            }
        }
    }

    private static JsonTypeInfo Of(JsonTypeInfo shape, Type type) => shape.Options.GetTypeInfo(Nullable.GetUnderlyingType(type) ?? type);
}

/// <summary>Makes the parts of something from their shapes, and collects the faults of all of them before the whole is made.</summary>
internal struct Parts
{
    private List<Fault>? faults;

    /// <summary>A part; nothing, if it has faults.</summary>
    /// <param name="member">The member that it is.</param>
    /// <param name="make">Makes it.</param>
    internal T One<T>(string member, Func<T> make) => Made(make, fault => fault.Under(member));

    /// <summary>Something that is made of several members, or the whole itself; nothing, if it has faults.</summary>
    /// <param name="make">Makes it.</param>
    internal T Own<T>(Func<T> make) => Made(make, fault => fault);

    /// <summary>The parts of a list; without those that have faults.</summary>
    /// <param name="list">The list that they are.</param>
    /// <param name="shapes">Their shapes.</param>
    /// <param name="make">Makes one.</param>
    internal ValueList<T> Each<TShape, T>(string list, IEnumerable<TShape> shapes, Func<TShape, T> make)
    {
        List<T> made = [];
        foreach ((int position, TShape shape) in shapes.Index())
        {
            try
            {
                made.Add(make(shape));
            }
            catch (InvalidInputException exception)
            {
                (faults ??= []).AddRange(exception.Faults.Select(fault => JsonPath.Named(fault).Under(list, position)));
            }
        }

        return made.ToValueList();
    }

    /// <summary>The same, of shapes that know what they are the shape of.</summary>
    internal ValueList<T> Each<T>(string list, IEnumerable<IShape<T>> shapes)
        where T : notnull => Each(list, shapes, shape => shape.Made());

    private T Made<T>(Func<T> make, Func<Fault, Fault> place)
    {
        try
        {
            return make();
        }
        catch (InvalidInputException exception)
        {
            (faults ??= []).AddRange(exception.Faults.Select(JsonPath.Named).Select(place));
            return default!;
        }
    }

    internal readonly void ThrowIfAny() => InvalidInputException.ThrowIfAny(faults);

    /// <summary>What keeps something from being made; empty if nothing does.</summary>
    internal static ValueList<Fault> FaultsOf(Func<object> make)
    {
        try
        {
            make();
            return [];
        }
        catch (InvalidInputException exception)
        {
            return [.. exception.Faults.Select(JsonPath.Named)];
        }
        catch (OverflowException)
        {
            return [];
        }
    }

    /// <summary>A member that may be null only where another says so.</summary>
    internal static T Needed<T>(T? value, string member, Func<string, Fault> fault)
        where T : struct => value ?? throw new InvalidInputException([fault($"/{member}")]);

    /// <summary>Where the id is that a fault says appears twice: the later of the two; null if the list does not have it twice.</summary>
    internal static string? Repeated<T>(string list, ValueList<T> parts, Func<T, string> id, Fault fault)
    {
        int[] places = [.. parts.Index().Where(part => id(part.Item) == fault.Value).Select(part => part.Index)];
        return places is [_, .., int later] ? $"{JsonPath.Of(list, later)}/{fault.Field}" : null;
    }

    /// <summary>Makes something whose fields are members of other names, or of its parts.</summary>
    /// <param name="make">Makes it.</param>
    /// <param name="path">Where a fault is.</param>
    internal static T Placed<T>(Func<T> make, Func<Fault, string> path)
    {
        try
        {
            return make();
        }
        catch (InvalidInputException exception)
        {
            throw new InvalidInputException([.. exception.Faults.Select(fault => JsonPath.At(fault, path(JsonPath.Named(fault))))]);
        }
    }
}

/// <summary>Places in JSON: pointers of RFC 6901, and how messages show them.</summary>
internal static class JsonPath
{
    internal static string Of(string path, string member) => $"{path}/{member.Replace("~", "~0", StringComparison.Ordinal).Replace("/", "~1", StringComparison.Ordinal)}";

    internal static string Of(string path, int position) => $"{path}/{Iso.Number(position)}";

    /// <summary>A fault at a place, named as the member there.</summary>
    internal static Fault At(Fault fault, string path) =>
        fault with { Path = path, Field = path[(path.LastIndexOf('/') + 1)..].Replace("~1", "/", StringComparison.Ordinal).Replace("~0", "~", StringComparison.Ordinal) };

    /// <summary>A fault at the member that its field names: members are named as columns are, and what makes a value may name its own parts.</summary>
    internal static Fault Named(Fault fault) => fault with { Path = Of(fault.Path[..Math.Max(0, fault.Path.LastIndexOf('/'))], fault.Field) };

    /// <summary>A fault of a part of a document, as messages show it.</summary>
    internal static Fault Placed(Fault fault, string path = "") => fault with { Path = $"{path}{fault.Path}", Field = Shown($"{path}{fault.Path}"), Subject = null };

    /// <summary>A pointer as messages show it: <c>items.lines[0].amount</c>.</summary>
    internal static string Shown(string path)
    {
        StringBuilder shown = new();
        foreach (string step in path.Split('/').Skip(1))
        {
            bool isPosition = step.Length > 0 && step.All(char.IsAsciiDigit);
            shown.Append(isPosition ? '[' : shown.Length > 0 ? "." : string.Empty).Append(step.Replace("~1", "/", StringComparison.Ordinal).Replace("~0", "~", StringComparison.Ordinal));
            shown.Append(isPosition ? "]" : string.Empty);
        }

        return shown.ToString();
    }
}
