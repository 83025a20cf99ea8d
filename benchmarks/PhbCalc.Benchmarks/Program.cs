using System.Globalization;
using BenchmarkDotNet.Running;
using PhbCalc.Benchmarking;
using PhbCalc.Benchmarks;
using PhbCalc.Benchmarks.BottomUp;

// dotnet run -c Release --project benchmarks/PhbCalc.Benchmarks -- --filter '*'
// dotnet run -c Release --project benchmarks/PhbCalc.Benchmarks -- generate FOLDER PEOPLE VISITS_PER_PERSON
// dotnet run -c Release --project benchmarks/PhbCalc.Benchmarks -- generate-shares FOLDER PEOPLE
// dotnet run -c Release --project benchmarks/PhbCalc.Benchmarks -- time-shares FOLDER engine|decimals|linq
// dotnet run -c Release --project benchmarks/PhbCalc.Benchmarks -- time-growth FOLDER_OF_FEWER FOLDER_OF_MORE
switch (args)
{
    case ["generate", string folder, string people, string visits]:
        SyntheticCaseload.Of(Number(people), seed: 1, Number(visits)).Write(folder);
        break;
    case ["generate-shares", string folder, string people]:
        SharingFiles.Write(folder, Number(people));
        break;
    case ["time-shares", string folder, string way]:
        SharingTimer.Print(folder, way);
        break;
    case ["time-growth", string fewer, string more]:
        SharingGrowth.Print(fewer, more);
        break;
    default:
        Environment.ExitCode = BenchmarkSwitcher.FromAssembly(typeof(BottomUpBenchmarks).Assembly).Run(args).All(summary => summary.Reports.All(report => report.Success)) ? 0 : 1;
        break;
}

static int Number(string text) => int.Parse(text, CultureInfo.InvariantCulture);
