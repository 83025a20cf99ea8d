using Mono.Cecil;
using Mono.Cecil.Cil;

namespace PhbCalc.Tests.House;

/// <summary>PhbCalc.dll as it was compiled, to ask what its code is made of.</summary>
internal static class Library
{
    private static readonly ModuleDefinition Module = ModuleDefinition.ReadModule(typeof(Money).Assembly.Location);

    /// <summary>The names of the assemblies it needs.</summary>
    internal static IEnumerable<string> References => Module.AssemblyReferences.Select(reference => reference.Name);

    /// <summary>The namespaces of PhbCalc.</summary>
    internal static IEnumerable<string> Namespaces =>
        Module.Types.Select(type => type.Namespace).Where(name => name.StartsWith(nameof(PhbCalc), StringComparison.Ordinal)).Distinct(StringComparer.Ordinal);

    /// <summary>Every method with a body, also those that the compiler makes.</summary>
    internal static IEnumerable<MethodDefinition> Bodies => Module.GetTypes().SelectMany(type => type.Methods).Where(method => method.HasBody);

    /// <summary>Each type that something in PhbCalc names.</summary>
    internal static IEnumerable<Use> Uses => UsesIn(Module);

    /// <summary>Each type that something names, with the member that names it: in signatures, fields, attributes and the code of methods.</summary>
    internal static IEnumerable<Use> UsesIn(ModuleDefinition module) =>
        module.GetTypes().SelectMany(type => UsesOf(type).SelectMany(use => Parts(use.Type).Select(part => new Use(type, use.Member, part))));

    internal static string NamespaceOf(TypeReference type) => type.DeclaringType is { } outer ? NamespaceOf(outer) : type.Namespace;

    private static IEnumerable<(string Member, TypeReference Type)> UsesOf(TypeDefinition type)
    {
        IEnumerable<TypeReference> head =
        [
            .. type.BaseType is null ? Array.Empty<TypeReference>() : [type.BaseType],
            .. type.Interfaces.Select(each => each.InterfaceType),
            .. type.GenericParameters.SelectMany(parameter => parameter.Constraints).Select(each => each.ConstraintType),
            .. type.CustomAttributes.Select(each => each.AttributeType),
        ];
        return head.Select(used => (type.FullName, used))
            .Concat(type.Fields.Select(field => (field.FullName, field.FieldType)))
            .Concat(type.Properties.Select(property => (property.FullName, property.PropertyType)))
            .Concat(type.Methods.SelectMany(method => UsesOf(method).Select(used => (method.FullName, used))));
    }

    private static IEnumerable<TypeReference> UsesOf(MethodDefinition method)
    {
        IEnumerable<TypeReference> signature =
        [
            method.ReturnType,
            .. method.Parameters.Select(parameter => parameter.ParameterType),
            .. method.GenericParameters.SelectMany(parameter => parameter.Constraints).Select(each => each.ConstraintType),
        ];
        return !method.HasBody ? signature
            : signature
                .Concat(method.Body.Variables.Select(variable => variable.VariableType))
                .Concat(method.Body.Instructions.SelectMany(UsesOf));
    }

    private static IEnumerable<TypeReference> UsesOf(Instruction instruction) => instruction.Operand switch
    {
        TypeReference type => [type],
        FieldReference field => [field.DeclaringType, field.FieldType],
        MethodReference method =>
        [
            method.DeclaringType,
            method.ReturnType,
            .. method.Parameters.Select(parameter => parameter.ParameterType),
            .. method is GenericInstanceMethod generic ? generic.GenericArguments : [],
        ],
        _ => [],
    };

    /// <summary>A type, and the types that an array, a reference or a generic type of it is made of.</summary>
    private static IEnumerable<TypeReference> Parts(TypeReference type) => type switch
    {
        GenericInstanceType generic => generic.GenericArguments.SelectMany(Parts).Append(generic.ElementType),
        TypeSpecification specification => Parts(specification.ElementType),
        GenericParameter => [],
        _ => [type],
    };

    /// <summary>A type that a member of another type names.</summary>
    internal sealed record Use(TypeDefinition User, string Member, TypeReference Type)
    {
        internal string Namespace => NamespaceOf(User);
    }
}
