namespace PhbCalc;

/// <summary>A list that knows its own converter, so that none need be made by reflection.</summary>
internal interface IJsonList
{
    JsonConverter Converter { get; }
}
