using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;
using System.Text.Json;

namespace PhbCalc;

/// <summary>A <see cref="ValueList{T}"/> as a JSON list, for System.Text.Json with any options.</summary>
/// <remarks>
/// This type is immutable. It stands on <see cref="ValueList{T}"/>, so nobody needs to name it. It makes no types at run time, so it works in trimmed and natively compiled programs;
/// a source-generated context must name the type of the items as well, unless they are texts, whole numbers or decimals, or a type of PhbCalc with a converter of its own. Rule: spec 8, Files.
/// </remarks>
public sealed class ValueListJsonConverter : JsonConverterFactory
{
    /// <summary>Whether a type is a list of values.</summary>
    /// <param name="typeToConvert">The type.</param>
    public override bool CanConvert(Type typeToConvert)
    {
        ArgumentNullException.ThrowIfNull(typeToConvert);
        return typeToConvert.IsGenericType && typeToConvert.GetGenericTypeDefinition() == typeof(ValueList<>);
    }

    /// <summary>The converter of a type of list.</summary>
    /// <param name="typeToConvert">The type of the list.</param>
    /// <param name="options">The options; not used.</param>
    /// <exception cref="ArgumentException">The type is no list of values.</exception>
    [UnconditionalSuppressMessage("Trimming", "IL2067", Justification = "A list of values is a struct: its default value needs no constructor.")]
    public override JsonConverter CreateConverter(Type typeToConvert, JsonSerializerOptions options)
    {
        if (!CanConvert(typeToConvert))
        {
            throw new ArgumentException("The type is no list of values.", nameof(typeToConvert));
        }

        return ((IJsonList)RuntimeHelpers.GetUninitializedObject(typeToConvert)).Converter;
    }
}
