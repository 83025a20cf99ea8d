using System.Text;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using PhbCalc.TestSupport;

namespace PhbCalc.Reports.Tests.Statements;

public sealed partial class StatementTemplateTests
{
    /// <summary>Words of those who work with budgets, which nobody else uses.</summary>
    private static readonly string[] Jargon =
    [
        "calendar-exact", "indicative", "band", "notional", "third party", "direct payment", "on-cost", "double-up", "top-up", "contingency", "envelope", "provenance", "comparator", "apportion", "allocat", "commission",
        "phase", "arrears", "net of", "gross", "recover", "reclaim", "PHB", "PA ", "NIC", "domain", "uplift", "tariff", "respite", "personal assistant", "retainer", "redundan", "entitle", "eligib", "aftercare", "section 117", "jointly",
        "National Insurance", "Employment Allowance", "pension", "GP", "Ombudsman",
    ];

    /// <summary>Jargon that stands in a text that explains it, or is what everybody calls it.</summary>
    private static readonly Dictionary<string, string[]> Explained = new(StringComparer.Ordinal)
    {
        ["held.notional"] = ["notional"],
        ["held.third_party"] = ["third party"],
        ["held.third_party_unnamed"] = ["third party"],
        ["held.direct_payment"] = ["direct payment"],
        ["who_pays.section_117"] = ["aftercare", "section 117"],
        ["who_pays.jointly"] = ["jointly"],
        ["made_of.team_insurance"] = ["National Insurance"],
        ["made_of.team_allowance"] = ["Employment Allowance"],
        ["made_of.team_pension"] = ["pension"],
        ["made_of.team_about#1"] = ["pension"],
        ["made_of.team_about#other"] = ["pension"],
        ["made_of.team_redundancy"] = ["redundan"],
        ["not_in_it.gp"] = ["GP"],
        ["ask.complain"] = ["Ombudsman"],
    };

    [Fact]
    public void It_uses_no_word_that_a_person_does_not_or_explains_it_where_it_stands()
    {
        IEnumerable<string> found =
            from text in StatementTemplate.Default.Texts
            from word in Jargon
            where text.Value.Contains(word, word.Any(char.IsUpper) ? StringComparison.Ordinal : StringComparison.OrdinalIgnoreCase)
            where !Explained.GetValueOrDefault(text.Key, []).Contains(word)
            select $"{text.Key}: '{word}' in \"{text.Value}\"";

        Assert.Empty(found);
    }

    [Fact]
    public void Every_way_to_hold_money_says_what_it_is_before_what_it_is_called()
    {
        string[] texts = [.. new[] { "notional", "third_party", "third_party_unnamed", "direct_payment" }.Select(text => StatementTemplate.Default.Texts[$"held.{text}"])];

        Assert.All(texts, text => Assert.InRange(text.IndexOf("(This is called a \"", StringComparison.Ordinal), 40, 200));
    }

    /// <summary>Sentences that somebody can say in one breath: 25 words at the most, 12 on average.</summary>
    [Fact]
    public void Its_sentences_are_short()
    {
        int[] words = [.. StatementTemplate.Default.Texts.Values.SelectMany(text => Sentence().Split(text)).Select(sentence => sentence.Split(' ', StringSplitOptions.RemoveEmptyEntries).Length).Where(count => count > 3)];

        Assert.InRange(words.Max(), 10, 25);
        Assert.InRange(words.Average(), 5, 12);
    }

    [Fact]
    public void What_is_written_is_read_back_equal()
    {
        using MemoryStream stream = new();
        StatementTemplate.Default.Write(stream);
        stream.Position = 0;

        Assert.Equal(StatementTemplate.Default, StatementTemplate.Read(stream));
    }

    [Fact]
    public void A_board_changes_a_text_leaves_one_out_and_puts_sections_in_its_own_order()
    {
        StatementTemplate own = Read("""
            {
              "format": "phbcalc.statement-template.v1",
              "language": "en-GB",
              "sections": [
                { "section": "sum", "heading": "Your money" },
                { "section": "ask", "texts": { "our_name": "The budget team", "our_address": "1 High Street\nAnytown", "complain": "" } }
              ]
            }
            """);
        BudgetStatement statement = SampleStatements.OfSample("budget").Of("MAYA-1", own);
        string text = statement.Text();

        Assert.Equal(["Your money", "How to ask, change something, or say that you do not agree"], statement.Headings);
        Assert.Contains("Name: The budget team\n", text, StringComparison.Ordinal);
        Assert.DoesNotContain("Ombudsman", text, StringComparison.Ordinal);
        Assert.Contains("Phone: ____", text, StringComparison.Ordinal);
    }

    [Fact]
    public void Every_fault_is_told_at_its_pointer()
    {
        InvalidInputException refused = Assert.Throws<InvalidInputException>(() => Read("""
            {
              "format": "phbcalc.statement-template.v1",
              "language": "en-GB",
              "words": { "date": "{day}/{month}", "clock": "13", "hours": { "one": "an hour" }, "greeting": "Hello" },
              "sections": [
                { "section": "sum", "heading": "", "texts": { "sum": "Your budget is here.", "dates": "From {from} to {to}, {name}." } },
                { "section": "summary" },
                { "section": "sum" },
                { "section": "made_of", "texts": { "which": "", "hours": 5, "with_carers": { "1": "{amount}", "other": "{amount}" } } },
                7
              ],
              "colour": "blue"
            }
            """));

        Snapshot.Matches(string.Join('\n', refused.Faults.Select(fault => $"{fault.Path}: {fault.Explanation}")));
    }

    [Theory]
    [InlineData("")]
    [InlineData("[]")]
    [InlineData("{ \"format\": \"phbcalc.budget.v1\", \"language\": \"en\", \"sections\": [] }")]
    [InlineData("{ \"format\": \"phbcalc.statement-template.v1\", \"language\": \"en\", \"language\": \"cy\", \"sections\": [] }")]
    [InlineData("{ \"format\": \"phbcalc.statement-template.v1\", \"language\": \"en\", \"sections\": [] }")]
    public void What_is_no_template_is_refused(string json) => Assert.Throws<InvalidInputException>(() => Read(json));

    [Fact]
    public void Another_language_has_every_text()
    {
        InvalidInputException refused = Assert.Throws<InvalidInputException>(() => Read("""
            { "format": "phbcalc.statement-template.v1", "language": "cy", "words": {}, "sections": [ { "section": "sum", "heading": "Eich arian", "texts": { "sum": "{sum}." } } ] }
            """));

        Assert.Contains("/words/month_4", refused.Faults.Select(fault => fault.Path));
        Assert.Contains("/sections/0/texts/dates", refused.Faults.Select(fault => fault.Path));
        Assert.All(refused.Faults, fault => Assert.Equal("is missing", fault.Problem));
    }

    /// <summary>A language in which every letter is an x: what is left over in English is either data, or a text that is in no template.</summary>
    [Fact]
    public void No_English_is_left_in_another_language_but_what_the_files_say()
    {
        StatementTemplate other = Read(InX());
        IEnumerable<string> left =
            from sample in new[] { SampleStatements.OfSample("caseload"), SampleStatements.OfSample("budget", "before"), InventedStatements.All }
            from id in sample.People
            let statement = sample.Of(id, other)
            let data = Data(statement.Budget)
            from shown in new[] { statement.Text(), Tag().Replace(Style().Replace(statement.Html(), ""), " ") }
            from word in Word().Matches(shown.Replace("&amp;", " ", StringComparison.Ordinal).Replace("&#x27;", "'", StringComparison.Ordinal).Replace("&quot;", " ", StringComparison.Ordinal)).Select(match => match.Value).Distinct(StringComparer.Ordinal)
            where !XWord().IsMatch(word) && !data.Contains(word)
            select word;

        Assert.Empty(left.Distinct(StringComparer.Ordinal));
    }

    [Fact]
    public void Forms_by_number_and_a_clock_of_24_hours_are_the_languages_own()
    {
        JsonObject template = JsonNode.Parse(InX())!.AsObject();
        JsonObject words = template["words"]!.AsObject();
        words["clock"] = "24";
        words["times"] = "{from}-{to}";
        words["carers"] = new JsonObject { ["1"] = "un", ["2"] = "dau", ["other"] = "{count} gofalwr" };
        string text = Flat(InventedStatements.All.Of("TWO", Read(template.ToJsonString())).Text());

        Assert.Contains("dau", text, StringComparison.Ordinal);
        Assert.Contains("12:00-13:00", text, StringComparison.Ordinal);
        Assert.DoesNotContain("2 gofalwr", text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("ur", "rtl")]
    [InlineData("ar-EG", "rtl")]
    [InlineData("cy", "ltr")]
    public void A_language_is_written_in_its_own_direction(string language, string direction)
    {
        string html = InventedStatements.All.Of("TWO", Read(InX().Replace("\"xx\"", $"\"{language}\"", StringComparison.Ordinal))).Html();

        Assert.Contains($"<html lang=\"{language}\" dir=\"{direction}\">", html, StringComparison.Ordinal);
    }

    [Fact]
    public void A_byte_order_mark_before_it_is_no_fault() =>
        Assert.Equal("en-GB", Read("\uFEFF{ \"format\": \"phbcalc.statement-template.v1\", \"language\": \"en-GB\", \"sections\": [ { \"section\": \"sum\" } ] }").Language);

    [Fact]
    public void What_looks_like_a_placeholder_in_the_files_is_left_as_it_is()
    {
        SampleStatements statements = SampleStatements.OfFiles(("people.csv", "person_id,start\nP{sum}1,2026-04-01\n"), ("items.csv", "person_id,item_id,category,amount,unit,label\nP{sum}1,i1,equipment,5.00,once,<b>{sum}</b> & x\n"));
        BudgetStatement statement = statements.Of("P{sum}1");

        Assert.Contains("<b>{sum}</b> & x: once on 1 April 2026, £5.00", Flat(statement.Text()), StringComparison.Ordinal);
        Assert.Contains("&lt;b&gt;{sum}&lt;/b&gt;", statement.Html(), StringComparison.Ordinal);
        Assert.Contains("content: \"P\\00007b sum\\00007d 1\"", statement.Html(), StringComparison.Ordinal);
    }

    private static string InX()
    {
        using MemoryStream stream = new();
        StatementTemplate.Default.Write(stream);
        JsonObject template = JsonNode.Parse(stream.ToArray())!.AsObject();
        template["language"] = "xx";
        Translate(template["words"]!.AsObject());
        template["words"]!["clock"] = "12";
        foreach (JsonNode? section in template["sections"]!.AsArray())
        {
            section!["heading"] = X(section["heading"]!.GetValue<string>());
            Translate(section["texts"]!.AsObject());
        }

        return template.ToJsonString();
    }

    private static void Translate(JsonObject texts)
    {
        foreach (string name in texts.Select(text => text.Key).ToArray())
        {
            if (texts[name] is JsonObject forms)
            {
                Translate(forms);
            }
            else
            {
                texts[name] = X(texts[name]!.GetValue<string>());
            }
        }
    }

    private static string X(string text) => LetterOutsideBraces().Replace(text, "x");

    /// <summary>Every word that the files say of a person, also with a capital.</summary>
    private static HashSet<string> Data(StatedBudget stated)
    {
        IEnumerable<string?> texts =
        [
            stated.Budget.PersonId, stated.MadeWith, .. stated.FundingReasons, .. stated.Paid.Held.Funded.Funders.Where(funder => funder is not ("NHS" or "local authority")), .. stated.Paid.Held.Parts.Select(part => part.Holder),
            .. stated.Plan.Visits.SelectMany(visit => new[] { visit.Card, visit.Service, visit.Domain, visit.Label }), .. stated.Plan.Items.SelectMany(item => new[] { item.Category, item.Label, item.Source?.Title }),
            .. stated.Budget.Budget.Lines.Where(line => line.Kind is CostLineKind.Visit or CostLineKind.Item).SelectMany(line => new[] { line.Band, line.Label }), .. stated.Budget.Budget.Lines.Select(line => line.Source?.Title),
            .. stated.Before?.Budget.Lines.SelectMany(line => new[] { line.Band, line.Label }) ?? [], .. stated.Rota?.Assistants.Select(assistant => assistant.Id) ?? [], .. stated.Rota?.OnCosts.Select(cost => cost.Item) ?? [],
            .. stated.PayRates?.Cards.Services.SelectMany(service => service.BandNames) ?? [],
        ];
        string[] words = [.. texts.OfType<string>().SelectMany(text => Word().Matches(text).Select(match => match.Value))];
        return [.. words, .. words.Select(word => $"{char.ToUpperInvariant(word[0])}{word[1..]}")];
    }

    private static StatementTemplate Read(string json)
    {
        using MemoryStream stream = new(Encoding.UTF8.GetBytes(json));
        return StatementTemplate.Read(stream);
    }

    private static string Flat(string text) => Spaces().Replace(text, " ");

    [GeneratedRegex(@"(?<=[.!?:])\s", RegexOptions.None, 5000)]
    private static partial Regex Sentence();

    [GeneratedRegex(@"(?<!\{[a-z_]*)[A-Za-z]", RegexOptions.None, 5000)]
    private static partial Regex LetterOutsideBraces();

    [GeneratedRegex("[A-Za-z]{2,}", RegexOptions.None, 5000)]
    private static partial Regex Word();

    [GeneratedRegex("^[Xx]+$", RegexOptions.None, 5000)]
    private static partial Regex XWord();

    [GeneratedRegex("<[^>]*>", RegexOptions.None, 5000)]
    private static partial Regex Tag();

    [GeneratedRegex("<style>.*?</style>", RegexOptions.Singleline, 5000)]
    private static partial Regex Style();

    [GeneratedRegex(@"\s+", RegexOptions.None, 5000)]
    private static partial Regex Spaces();
}
