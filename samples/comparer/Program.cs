// Two costing models of our own beside two of the library, over the sample caseload: on paper, as a page, and in a benchmark. The people are invented.
//   dotnet run -c Release --project samples/comparer                     the comparison, as text
//   dotnet run -c Release --project samples/comparer -- report.html      the same, and a page to look at
//   dotnet run -c Release --project samples/comparer -- benchmark        how long each model takes, and what memory
using BenchmarkDotNet.Running;
using PhbCalc.Comparison;
using PhbCalc.Reports;
using PhbCalc.Samples.Comparer;

Console.OutputEncoding = System.Text.Encoding.UTF8;

if (args is ["benchmark", .. string[] options])
{
    BenchmarkRunner.Run<SampleBenchmarks>(args: options);
    return;
}

ModelComparison comparison = new(Sample.Models) { Envelope = Sample.Envelope.Available, Changes = SmallChanges.All, LargestDifferences = 3 };
ModelComparisonResult result = comparison.Compare(Sample.People);
Console.WriteLine(result.Explain());

if (args is [string page])
{
    using FileStream file = File.Create(page);
    ComparisonReport.Write(file, result);
}
