// Makes tables in Markdown of the lines of JSON that the peers print: node table.mjs < LINES
import { readFileSync } from "node:fs";

const all = readFileSync(0, "utf8").trim().split("\n").map((line) => JSON.parse(line));
const rows = all.filter((row) => row.method);
const growths = all.filter((row) => row.fewer);
const number = (value) => value.toLocaleString("en-GB");
const milliseconds = (value) => value.toLocaleString("en-GB", value < 100 ? { minimumSignificantDigits: 3, maximumSignificantDigits: 3 } : { maximumFractionDigits: 0 });
const engine = (row) => rows.find((other) => other.method === "PhbCalc" && other.bounded === row.bounded && other.recipients === row.recipients);

for (const bounded of [false, true]) {
  console.log(bounded ? "\nWith a third of the people at a floor or cap:\n" : "Without bounds:\n");
  console.log("| people | tool | way | best, ms | median, ms | times PhbCalc's best | shares that differ | by at most | sum |");
  console.log("|---:|---|---|---:|---:|---:|---:|---:|---|");
  for (const row of rows.filter((one) => one.bounded === bounded).sort((one, other) => one.recipients - other.recipients || one.bestMs - other.bestMs)) {
    const cells = [
      number(row.recipients),
      row.tool,
      row.method,
      milliseconds(row.bestMs),
      milliseconds(row.medianMs),
      (row.bestMs / engine(row).bestMs).toFixed(1),
      number(row.differ),
      `${row.largestDifferencePence}p`,
      row.sumIsTotal ? "the total" : "another",
    ];
    console.log(`| ${cells.join(" | ")} |`);
  }
}

if (growths.length > 0) {
  console.log("\nPhbCalc over more people, timed in turn with fewer in one process:\n");
  console.log("| bounds | people | best, ms | median, ms | people | best, ms | median, ms | times as long, best | median |");
  console.log("|---|---:|---:|---:|---:|---:|---:|---:|---:|");
  for (const row of growths) {
    const times = [row.fewerBestMs, row.fewerMedianMs, row.moreBestMs, row.moreMedianMs].map(milliseconds);
    const cells = [row.bounded ? "yes" : "no", number(row.fewer), ...times.slice(0, 2), number(row.more), ...times.slice(2), row.ratioOfBests, row.ratioOfMedians];
    console.log(`| ${cells.join(" | ")} |`);
  }
}
