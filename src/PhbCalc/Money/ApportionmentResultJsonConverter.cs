using System.Text.Json;

namespace PhbCalc;

/// <summary>Refuses to read or write an apportionment's result as JSON: it tells how shares were found, and says nothing without them.</summary>
/// <remarks>This type is immutable. It stands on <see cref="ApportionmentResult"/>; write the shares, or an <see cref="ApportionmentOutcome"/>. Rule: spec 8, Files.</remarks>
public sealed class ApportionmentResultJsonConverter : JsonConverter<ApportionmentResult>
{
    private const string Refusal = "The result of an apportionment is not written as JSON and not read from it: write the shares.";

    /// <summary>Refuses to read.</summary>
    /// <param name="reader">Not used.</param>
    /// <param name="typeToConvert">Not used.</param>
    /// <param name="options">Not used.</param>
    /// <exception cref="NotSupportedException">Always.</exception>
    public override ApportionmentResult Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => throw new NotSupportedException(Refusal);

    /// <summary>Refuses to write.</summary>
    /// <param name="writer">Not used.</param>
    /// <param name="value">Not used.</param>
    /// <param name="options">Not used.</param>
    /// <exception cref="NotSupportedException">Always.</exception>
    public override void Write(Utf8JsonWriter writer, ApportionmentResult value, JsonSerializerOptions options) => throw new NotSupportedException(Refusal);
}
