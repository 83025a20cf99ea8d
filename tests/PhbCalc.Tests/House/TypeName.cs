using System.Reflection;

namespace PhbCalc.Tests.House;

/// <summary>The name of a type much as C# has it, with its generic arguments and, where a member says so, with a question mark for what may be null.</summary>
internal static class TypeName
{
    private static readonly Dictionary<Type, string> Keywords = new()
    {
        [typeof(bool)] = "bool",
        [typeof(byte)] = "byte",
        [typeof(char)] = "char",
        [typeof(decimal)] = "decimal",
        [typeof(double)] = "double",
        [typeof(float)] = "float",
        [typeof(int)] = "int",
        [typeof(long)] = "long",
        [typeof(object)] = "object",
        [typeof(short)] = "short",
        [typeof(string)] = "string",
        [typeof(uint)] = "uint",
        [typeof(ulong)] = "ulong",
        [typeof(ushort)] = "ushort",
        [typeof(void)] = "void",
    };

    internal static string Of(Type type) => Of(type, null);

    internal static string Of(ParameterInfo parameter) => Of(parameter.ParameterType, new NullabilityInfoContext().Create(parameter));

    internal static string Of(PropertyInfo property) => Of(property.PropertyType, new NullabilityInfoContext().Create(property));

    internal static string Of(FieldInfo field) => Of(field.FieldType, new NullabilityInfoContext().Create(field));

    private static string Of(Type type, NullabilityInfo? nullability)
    {
        if (type.IsByRef)
        {
            return Of(type.GetElementType()!, nullability);
        }

        if (Nullable.GetUnderlyingType(type) is { } underlying)
        {
            return Of(underlying) + "?";
        }

        string mark = !type.IsValueType && !type.IsGenericParameter && nullability?.ReadState == NullabilityState.Nullable ? "?" : string.Empty;
        if (type.IsArray)
        {
            return $"{Of(type.GetElementType()!, nullability?.ElementType)}[]{mark}";
        }

        return Plain(type, nullability) + mark;
    }

    private static string Plain(Type type, NullabilityInfo? nullability)
    {
        if (Keywords.TryGetValue(type, out string? keyword))
        {
            return keyword;
        }

        string name = type is { IsNested: true, IsGenericParameter: false } ? $"{Of(type.DeclaringType!)}.{type.Name}" : type.Name;
        if (!type.IsGenericType)
        {
            return name;
        }

        Type[] arguments = type.GetGenericArguments();
        NullabilityInfo[]? nullabilities = nullability?.GenericTypeArguments;
        IEnumerable<string> written = arguments.Select((argument, i) => Of(argument, nullabilities?.Length == arguments.Length ? nullabilities[i] : null));
        return $"{name.Split('`')[0]}<{string.Join(", ", written)}>";
    }
}
