using System.Runtime.CompilerServices;
using Mono.Cecil;

namespace PhbCalc.Tests.House.Docs;

/// <summary>A member that somebody outside can use and somebody of us wrote, with what is said about it.</summary>
/// <param name="Type">The type it is of.</param>
/// <param name="Definition">The member as it was compiled.</param>
/// <param name="Doc">What is said about it.</param>
internal sealed record DocMember(TypeDefinition Type, IMemberDefinition Definition, DocText Doc)
{
    /// <summary>Every member of every shipped assembly, without what the compiler adds, what is inherited and what is overridden.</summary>
    internal static IReadOnlyList<DocMember> All { get; } = [.. Shipped.PublicTypes.SelectMany(Of)];

    /// <summary>The method; of a property or a field, null.</summary>
    internal MethodDefinition? Method => Definition as MethodDefinition;

    internal PropertyDefinition? Property => Definition as PropertyDefinition;

    /// <summary>What one gives it.</summary>
    internal IEnumerable<ParameterDefinition> Parameters => Method?.Parameters ?? Property?.Parameters ?? [];

    /// <summary>What its code is: the method, or the accessors that are public.</summary>
    internal IEnumerable<MethodDefinition> Bodies =>
        Method is { } method ? [method] : new[] { Property?.GetMethod, Property?.SetMethod }.OfType<MethodDefinition>().Where(Shipped.IsVisible);

    /// <summary>What it gives; null if nothing.</summary>
    internal TypeReference? Gives => Definition switch
    {
        PropertyDefinition property => property.PropertyType,
        FieldDefinition constant => constant.FieldType,
        MethodDefinition { IsConstructor: false, ReturnType.MetadataType: not MetadataType.Void } method => method.ReturnType,
        _ => null,
    };

    /// <summary>Whether it is the constructor of a record whose parameters are its properties.</summary>
    internal bool IsPrimaryOfRecord => Method is { IsConstructor: true, HasParameters: true } && Type.Methods.Any(method => method.Name == "PrintMembers")
        && Parameters.All(parameter => Type.Properties.Any(property => property.Name == parameter.Name));

    /// <summary>Its name and, of a method, its parameters.</summary>
    internal string Name => Method is { } method
        ? $"{(method.IsConstructor ? "constructor" : method.Name)}({string.Join(", ", Parameters.Select(each => each.Name))})"
        : Definition.Name;

    private static IEnumerable<DocMember> Of(TypeDefinition type)
    {
        if (type.IsEnum)
        {
            return [];
        }

        IEnumerable<IMemberDefinition> members =
        [
            .. type.Methods.Where(method => Shipped.IsVisible(method) && !method.IsGetter && !method.IsSetter && !IsMade(method) && !IsOverride(method)),
            .. type.Properties.Where(property => new[] { property.GetMethod, property.SetMethod }.Any(each => each is not null && Shipped.IsVisible(each)) && !IsMade(property) && !IsOverride(property.GetMethod ?? property.SetMethod)),
            .. type.Fields.Where(field => field.IsPublic || field.IsFamily),
        ];
        return members.Select(member => (member, Doc: DocText.Of(member))).Where(each => each.Doc is { IsInherited: false }).Select(each => new DocMember(type, each.member, each.Doc!));
    }

    private static bool IsOverride(MethodDefinition method) => method is { IsVirtual: true, IsNewSlot: false };

    private static bool IsMade(IMemberDefinition member) => member.CustomAttributes.Any(each => each.AttributeType.Name == nameof(CompilerGeneratedAttribute));
}
