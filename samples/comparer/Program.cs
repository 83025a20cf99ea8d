// Two costing models of our own beside two of the library, over the sample caseload: on paper, as a page, and in a benchmark. The people are invented.
//   dotnet run -c Release --project samples/comparer                     the comparison, as text
//   dotnet run -c Release --project samples/comparer -- report.html      the same, and a page to look at
//   dotnet run -c Release --project samples/comparer -- florida          a formula that is law, and what one person's appeal against it can be about
//   dotnet run -c Release --project samples/comparer -- benchmark        how long each model takes, and what memory
using PhbCalc;
using PhbCalc.Benchmarking;
using PhbCalc.Comparison;
using PhbCalc.Reports;
using PhbCalc.Samples.Comparer;

Console.OutputEncoding = System.Text.Encoding.UTF8;

if (args is ["benchmark", .. string[] options])
{
    return ModelBenchmarks.Run<SampleBenchmarks>(options);
}

if (args is ["florida"])
{
    ValueList<ComparisonCase> people = [FloridaFormula.Person("18, at home, 0", "FH", 18, 0), FloridaFormula.Person("25, at home, 2", "FH", 25, 2), FloridaFormula.Person("40, ILSL, 1", "ILSL", 40, 1), FloridaFormula.Person("31, RH3, 4", "RH3", 31, 4)];
    foreach (ComparisonCase person in people)
    {
        ModelAnswer answer = FloridaFormula.Model.Prepare(people)(person);
        Console.WriteLine($"{person.PersonId,-16} {answer.Breakdown().Lines[0].Label,18}  {answer.Amount!.Value.Pounds,10} dollars");
    }

    Console.WriteLine();
    Console.WriteLine("Sums below are US dollars, too, though they are printed with the sign of pounds.");
    Console.Write(new ModelContest(FloridaFormula.Model).Ask(people, people[1].PersonId, AnswerChanges.Of(people[1], FloridaFormula.Questionnaire, people)).Explain());
    return 0;
}

ModelComparison comparison = new(Sample.Models) { Envelope = Sample.Envelope.Available, Changes = SmallChanges.All, LargestDifferences = 3 };
ModelComparisonResult result = comparison.Compare(Sample.People);
Console.WriteLine(result.Explain());

if (args is [string page])
{
    using FileStream file = File.Create(page);
    ComparisonReport.Write(file, result);
}

return 0;
