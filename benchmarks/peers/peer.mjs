// What the JavaScript peers have in common: reading a case, comparing answers, timing, and the line of JSON they print. See README.md.
import { readFileSync } from "node:fs";
import { join } from "node:path";

const leastRuns = 3, mostRuns = 1000, warmUpMs = 1000, enoughMs = 5000;

/** Reads the case of a folder; all numbers are bigints. */
export function readCase(folder) {
  const read = (name) => {
    const bytes = readFileSync(join(folder, name));
    return new BigInt64Array(bytes.buffer, bytes.byteOffset, bytes.length / 8);
  };
  return {
    total: BigInt(readFileSync(join(folder, "total"), "ascii")),
    weights: read("weights"),
    floors: read("floors"),
    caps: read("caps"),
    shares: read("shares"),
    sharesWithinBounds: read("shares-within-bounds"),
  };
}

/** How many shares differ from the expected ones, by how much at most, and what all come to. */
export function compare(expected, shares) {
  let differ = 0, largest = 0n, sum = 0n;
  expected.forEach((one, i) => {
    const difference = one > shares[i] ? one - shares[i] : shares[i] - one;
    differ += difference === 0n ? 0 : 1;
    largest = difference > largest ? difference : largest;
    sum += shares[i];
  });
  return { differ, largest, sum };
}

/** Times a way of sharing out, which was compared before, and prints its line. */
export async function printRow({ tool, method, bounded, recipients, total, compared, share }) {
  for (const start = performance.now(); performance.now() - start < warmUpMs;) {
    await share();
  }

  const times = [];
  let spent = 0;
  while (times.length < leastRuns || (times.length < mostRuns && spent < enoughMs)) {
    const start = performance.now();
    await share();
    times.push(performance.now() - start);
    spent += times.at(-1);
  }

  times.sort((one, other) => one - other);
  console.log(JSON.stringify({
    tool,
    method,
    bounded,
    recipients,
    runs: times.length,
    bestMs: Number(times[0].toFixed(4)),
    medianMs: Number(times[Math.floor(times.length / 2)].toFixed(4)),
    differ: compared.differ,
    largestDifferencePence: Number(compared.largest),
    sumIsTotal: compared.sum === total,
  }));
}

/** The version of a package that is installed here. */
export const versionOf = (name) => JSON.parse(readFileSync(new URL(`node_modules/${name}/package.json`, import.meta.url))).version;
