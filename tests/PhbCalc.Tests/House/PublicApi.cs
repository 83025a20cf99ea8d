using System.Globalization;
using System.Reflection;
using System.Runtime.CompilerServices;

namespace PhbCalc.Tests.House;

/// <summary>Writes the public members of an assembly as signatures much as C# has them, sorted, one a line. What the compiler adds to a record is left out.</summary>
internal static class PublicApi
{
    private const BindingFlags Public = BindingFlags.Public | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly;

    internal static string Of(Assembly assembly)
    {
        IEnumerable<string> lines = assembly.GetExportedTypes().SelectMany(type => Members(type).Prepend(TypeLine(type)));
        return string.Join('\n', lines.Order(StringComparer.Ordinal)) + "\n";
    }

    private static string FullName(Type type) => $"{type.Namespace}.{TypeName.Of(type)}";

    private static string TypeLine(Type type)
    {
        string[] interfaces = [.. type.GetInterfaces().Where(each => each.IsPublic && !type.IsEnum && !IsDelegate(type)).Select(TypeName.Of).Order(StringComparer.Ordinal)];
        string basis = type.IsSubclassOf(typeof(Exception)) ? TypeName.Of(type.BaseType!) : string.Empty;
        string[] all = [.. basis.Length == 0 ? [] : new[] { basis }, .. interfaces];
        return $"{FullName(type)}: {Kind(type)}{(all.Length == 0 ? string.Empty : $" : {string.Join(", ", all)}")}";
    }

    private static string Kind(Type type) => type switch
    {
        { IsEnum: true } => type.IsDefined(typeof(FlagsAttribute)) ? "flags enum" : "enum",
        { IsInterface: true } => "interface",
        _ when IsDelegate(type) => "delegate",
        { IsValueType: true } => $"{(type.IsDefined(typeof(IsReadOnlyAttribute)) ? "readonly " : string.Empty)}{(type.IsByRefLike ? "ref " : string.Empty)}{(IsRecord(type) ? "record " : string.Empty)}struct",
        { IsAbstract: true, IsSealed: true } => "static class",
        _ => $"{(type.IsSealed ? "sealed " : type.IsAbstract ? "abstract " : string.Empty)}{(IsRecord(type) ? "record" : "class")}",
    };

    private static bool IsDelegate(Type type) => type.IsSubclassOf(typeof(Delegate));

    private static bool IsRecord(Type type) => type.GetMethod("<Clone>$") is not null || type.GetMethod("PrintMembers", BindingFlags.NonPublic | BindingFlags.Instance) is not null;

    private static IEnumerable<string> Members(Type type)
    {
        if (type.IsEnum)
        {
            return Enum.GetNames(type).Select(name => $"{FullName(type)}.{name} = {Convert.ToInt64(Enum.Parse(type, name), CultureInfo.InvariantCulture)}");
        }

        return IsDelegate(type) ? [Member(type.GetMethod("Invoke")!)!] : type.GetMembers(Public).Where(member => member is not Type && !member.IsDefined(typeof(CompilerGeneratedAttribute))).Select(Member).OfType<string>();
    }

    private static string? Member(MemberInfo member)
    {
        string owner = FullName(member.DeclaringType!);
        return member switch
        {
            ConstructorInfo constructor => $"{owner}({Parameters(constructor)})",
            FieldInfo { IsLiteral: true } field => $"{owner}.{field.Name}: const {TypeName.Of(field)} = {Value(field.GetRawConstantValue())}",
            FieldInfo field => $"{owner}.{field.Name}: {(field.IsStatic ? "static " : string.Empty)}{(field.IsInitOnly ? "readonly " : string.Empty)}{TypeName.Of(field)}",
            PropertyInfo property => $"{owner}.{(property.GetIndexParameters().Length > 0 ? $"this[{Parameters(property.GetMethod!)}]" : property.Name)}: {Static(property.GetMethod!)}{TypeName.Of(property)} {Accessors(property)}",
            MethodInfo { IsSpecialName: true } method when !method.Name.StartsWith("op_", StringComparison.Ordinal) => null,
            MethodInfo method => $"{owner}.{Name(method)}({Parameters(method)}): {Static(method)}{TypeName.Of(method.ReturnParameter)}",
            EventInfo raised => $"{owner}.{raised.Name}: event {TypeName.Of(raised.EventHandlerType!)}",
            _ => throw new InvalidOperationException($"{member} is of no known kind."),
        };
    }

    private static string Static(MethodInfo method) => method.IsStatic ? "static " : string.Empty;

    private static string Accessors(PropertyInfo property)
    {
        string set = property.SetMethod is not { IsPublic: true } setter ? string.Empty
            : setter.ReturnParameter.GetRequiredCustomModifiers().Contains(typeof(IsExternalInit)) ? " init;"
            : " set;";
        return $"{{ get;{set} }}";
    }

    private static string Name(MethodInfo method) => method.Name switch
    {
        "op_Addition" => "operator +",
        "op_Subtraction" or "op_UnaryNegation" => "operator -",
        "op_Multiply" => "operator *",
        "op_Division" => "operator /",
        "op_Equality" => "operator ==",
        "op_Inequality" => "operator !=",
        "op_LessThan" => "operator <",
        "op_GreaterThan" => "operator >",
        "op_LessThanOrEqual" => "operator <=",
        "op_GreaterThanOrEqual" => "operator >=",
        "op_Implicit" => "implicit operator",
        "op_Explicit" => "explicit operator",
        _ => method.Name + (method.IsGenericMethod ? $"<{string.Join(", ", method.GetGenericArguments().Select(TypeName.Of))}>" : string.Empty),
    };

    private static string Parameters(MethodBase method)
    {
        string extension = method.IsDefined(typeof(ExtensionAttribute)) ? "this " : string.Empty;
        return extension + string.Join(", ", method.GetParameters().Select(Parameter));
    }

    private static string Parameter(ParameterInfo parameter)
    {
        string modifier = parameter.IsOut ? "out "
            : parameter.IsIn ? "in "
            : parameter.ParameterType.IsByRef ? "ref "
            : parameter.IsDefined(typeof(ParamArrayAttribute)) || parameter.IsDefined(typeof(ParamCollectionAttribute)) ? "params "
            : string.Empty;
        return $"{modifier}{TypeName.Of(parameter)} {parameter.Name}{(parameter.HasDefaultValue ? $" = {DefaultOf(parameter)}" : string.Empty)}";
    }

    private static string DefaultOf(ParameterInfo parameter)
    {
        Type type = parameter.ParameterType;
        return parameter.DefaultValue is null && type.IsValueType && Nullable.GetUnderlyingType(type) is null ? "default"
            : type.IsEnum ? $"{type.Name}.{Enum.ToObject(type, parameter.DefaultValue!)}"
            : Value(parameter.DefaultValue);
    }

    private static string Value(object? value) => value switch
    {
        null => "null",
        string text => $"\"{text}\"",
        bool flag => flag ? "true" : "false",
        _ => Convert.ToString(value, CultureInfo.InvariantCulture)!,
    };
}
