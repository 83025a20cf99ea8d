using Mono.Cecil;
using PhbCalc.Tests.House.Docs;
using PhbCalc.TestSupport;

namespace PhbCalc.Tests.House;

/// <summary>Each public member says its units, its defaults, its errors and where its rule comes from (HOUSE-STYLE, Habits), in every assembly that users get.</summary>
[Trait("Kind", "House")]
public sealed class DocumentationTests
{
    [Fact]
    public void Every_parameter_is_explained() => Report(DocMember.All.SelectMany(member => Missing(member,
    [
        .. member.IsPrimaryOfRecord ? [] : member.Parameters.Where(each => member.Doc.Parameter(each.Name).Length == 0).Select(each => $"parameter {each.Name}"),
        .. member.Method?.GenericParameters.Where(each => member.Doc.TypeParameter(each.Name).Length == 0).Select(each => $"type parameter {each.Name}") ?? [],
    ])));

    [Fact]
    public void Every_type_parameter_of_a_type_is_explained() => Report(Shipped.PublicTypes.SelectMany(type => type.GenericParameters
        .Where(each => DocText.Of(type)?.TypeParameter(each.Name) is null or "")
        .Select(each => (type, $"type parameter {each.Name}"))));

    [Fact]
    public void Every_number_says_its_unit_or_what_it_counts() => Report(DocMember.All.SelectMany(member => Missing(member,
    [
        .. member.IsPrimaryOfRecord ? [] : member.Parameters.Where(each => DocRules.IsNumeric(each.ParameterType) && !DocRules.SaysUnit(member.Doc.Parameter(each.Name))).Select(each => $"unit of {each.Name}"),
        .. member.Gives is { } given && member.Definition.Name != nameof(IComparable.CompareTo) && DocRules.IsNumeric(given) && !DocRules.SaysUnit($"{member.Doc.Summary} {member.Doc.Returns} {member.Doc.Remarks}") ? new[] { "unit of what it gives" } : [],
    ])));

    [Fact]
    public void Everything_that_may_be_left_out_says_what_leaving_it_out_means() => Report(DocMember.All.SelectMany(member => Missing(member,
    [
        .. member.Parameters.Where(each => each.IsOptional && !DocRules.SaysDefault(member.Doc.Parameter(each.Name))).Select(each => $"default of {each.Name}"),
        .. CanBeLeftOut(member) && !DocRules.SaysDefault($"{member.Doc.Summary} {member.Doc.Remarks}") ? new[] { "its default" } : [],
    ])));

    [Fact]
    public void Every_error_is_announced() => Report(
        from member in DocMember.All
        from body in member.Bodies
        from thrown in Throws.Of(body)
        where !IsAnnounced(member, thrown.Key) && !DocExemptions.Has(member, thrown.Key)
        select (member.Type, $"{member.Name}: {thrown.Key}, by {body.Name}{thrown.Value}"));

    [Fact]
    public void No_exemption_has_outlived_its_reason() => None.In(DocExemptions.All.Keys.Except(
        from member in DocMember.All
        from body in member.Bodies
        from thrown in Throws.Of(body)
        where !IsAnnounced(member, thrown.Key)
        select $"{member.Doc.Id} {thrown.Key}",
        StringComparer.Ordinal));

    [Fact]
    public void Every_type_of_a_calculation_names_the_rule_it_follows() => Report(Shipped.PublicTypes
        .Where(type => type.Module.Assembly.Name.Name == "PhbCalc" && !IsInRoot(type) && !IsText(type) && !DocRules.SaysSource(DocText.Of(type)!.Whole))
        .Select(type => (type, "Rule: spec 1 to 10, Heading")));

    [Fact]
    public void Every_rule_is_named_in_one_way_with_a_page_that_exists_and_a_heading() => None.In(
        from text in DocText.Everything
        from odd in DocRules.OddPages(text.Whole)
        select $"{text.Id}: \"{odd}\"");

    [Fact]
    public void Nulls_and_numbers_that_name_no_choice_are_explained_once_for_all()
    {
        string page = File.ReadAllText(Repository.File("docs", "developer", "errors.md"));

        Assert.Contains("`ArgumentNullException`", page, StringComparison.Ordinal);
        Assert.Contains("`ArgumentOutOfRangeException`", page, StringComparison.Ordinal);
    }

    [Fact]
    public void The_test_would_see_what_is_missing()
    {
        Assert.True(DocMember.All.Count > 1000);
        Assert.False(DocRules.SaysUnit("The value."));
        Assert.True(DocRules.SaysUnit("How many typical weeks make the annual sum."));
        Assert.False(DocRules.SaysDefault("The policy."));
        Assert.True(DocRules.SaysDefault("The policy; null for the default one."));
        Assert.False(DocRules.SaysSource("What a visit costs."));
        Assert.True(DocRules.SaysSource("What a visit costs. Rule: spec 2, Bands."));
        Assert.Equal(["Rule: spec 0,", "Rule: the spec"], DocRules.OddPages("Rule: spec 0, Bands. Rule: spec 2, Bands. Rule: the spec").Select(odd => odd.Trim()));
    }

    [Theory]
    [InlineData("Money", nameof(Money.Parse), nameof(FormatException))]
    [InlineData("TaxYear", ".ctor", nameof(ArgumentOutOfRangeException))]
    [InlineData("CarePlan", ".ctor", nameof(InvalidInputException))]
    [InlineData("EmploymentPolicy", "set_PensionPercent", nameof(InvalidInputException))]
    [InlineData("BottomUpCosting", "Cost", nameof(InvalidInputException))]
    [InlineData("VisitsFile", "Read", "InvalidFilesException")]
    public void The_walk_finds_what_a_method_throws_by_itself_or_by_what_it_calls(string type, string method, string exception) =>
        Assert.Contains(Shipped.Bodies, body => body.DeclaringType.Name == type && body.Name == method && Throws.Of(body).ContainsKey(exception));

    [Fact]
    public void The_walk_knows_what_is_caught() =>
        Assert.DoesNotContain(Shipped.Bodies, body => body.DeclaringType.Name == "BottomUpCosting" && body.Name == "Cost" && Throws.Of(body).ContainsKey(nameof(OverflowException)));

    private static IEnumerable<(TypeDefinition Type, string Missing)> Missing(DocMember member, IEnumerable<string> what) =>
        what.Select(each => (member.Type, $"{member.Name}: {each}"));

    /// <summary>Whether a caller can set it when an input is made, but need not.</summary>
    private static bool CanBeLeftOut(DocMember member) =>
        member.Property is { SetMethod: { } set } property
        && Shipped.IsVisible(set)
        && Inputs.Contains(member.Type)
        && !property.CustomAttributes.Any(each => each.AttributeType.Name == "RequiredMemberAttribute")
        && !member.Type.Methods.Any(method => method.IsConstructor && method.IsPublic && method.Parameters.Any(parameter => parameter.Name == property.Name));

    /// <summary>The types that a calculation is given: what a method takes that does not make a record of it, and whatever holds choices.</summary>
    private static HashSet<TypeDefinition> Inputs { get; } =
    [
        .. DocMember.All.Where(member => member.Method is { } method && !member.IsPrimaryOfRecord && !method.CustomAttributes.Any(each => each.AttributeType.Name == "ExtensionAttribute"))
            .SelectMany(member => member.Parameters)
            .SelectMany(parameter => parameter.ParameterType is GenericInstanceType generic ? generic.GenericArguments.Append(generic) : [parameter.ParameterType])
            .Where(Shipped.Has)
            .Select(type => type.Resolve()),
        .. Shipped.PublicTypes.Where(type => type.Name.EndsWith("Policy", StringComparison.Ordinal) || type.Name.EndsWith("Policies", StringComparison.Ordinal)),
    ];

    /// <summary>An exception of ours is announced by its own name; others also by what they are a kind of.</summary>
    private static bool IsAnnounced(DocMember member, string name) =>
        member.Doc.Exceptions.Any(each => each == name || (name == nameof(ArgumentOutOfRangeException) && each == nameof(ArgumentException)));

    /// <summary>What a result looks like as text follows no rule of its own.</summary>
    private static bool IsText(TypeDefinition type) => type is { IsAbstract: true, IsSealed: true } && type.Name.EndsWith("Text", StringComparison.Ordinal);

    /// <summary>Values, lists and faults, on which everything stands, have no rule either.</summary>
    private static bool IsInRoot(TypeDefinition type)
    {
        string name = type.Name.Split('`')[0];
        return new[] { $"{name}.cs", $"{name}OfT.cs" }.Any(file => File.Exists(Repository.File("src", "PhbCalc", file)));
    }

    /// <summary>Fails with everything that is missing, type by type.</summary>
    private static void Report(IEnumerable<(TypeDefinition Type, string Missing)> missing) => None.In(missing
        .GroupBy(each => each.Type.FullName, StringComparer.Ordinal)
        .OrderBy(group => group.Key, StringComparer.Ordinal)
        .Select(group => $"{group.Key}\n{string.Join('\n', group.Select(each => $"    {each.Missing}").Distinct(StringComparer.Ordinal))}"));
}
