using System.Globalization;
using BenchmarkDotNet.Running;
using PhbCalc.Benchmarks.BottomUp;

// dotnet run -c Release --project benchmarks/PhbCalc.Benchmarks -- --filter '*'
// dotnet run -c Release --project benchmarks/PhbCalc.Benchmarks -- generate FOLDER PEOPLE VISITS_PER_PERSON
if (args is ["generate", string folder, string people, string visits])
{
    CaseloadGenerator.Write(folder, int.Parse(people, CultureInfo.InvariantCulture), int.Parse(visits, CultureInfo.InvariantCulture));
    return;
}

BenchmarkSwitcher.FromAssembly(typeof(BottomUpBenchmarks).Assembly).Run(args);
