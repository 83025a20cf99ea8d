// Shares a sum out with DuckDB, exactly, on one thread: node with_duckdb.mjs FOLDER
import { BIGINT, DuckDBDataChunk, DuckDBInstance } from "@duckdb/node-api";
import { printRow, readCase, versionOf } from "./peer.mjs";

// The shares of a table's recipients, by largest remainders; positions break ties. Dividing HUGEINTs is what takes DuckDB longest, by far:
// the whole pence are guessed in binary floating point, where they are at most one off, and put right by the rest, which is exact.
const pennies = (from, total) => `
  with all_of as materialized (select sum(weight) as weight, ${total} as pence from ${from}),
  guessed as (
    select position, given.weight, (given.weight * (all_of.pence::double / all_of.weight::double))::bigint as guess,
      all_of.pence * given.weight::hugeint - guess * all_of.weight as rest, all_of.weight as all_weight
    from ${from} as given, all_of),
  whole as materialized (
    select position, weight, guess + (rest >= all_weight)::bigint - (rest < 0)::bigint as share,
      (rest - (rest >= all_weight)::bigint * all_weight + (rest < 0)::bigint * all_weight)::bigint as rest
    from guessed),
  pennies as materialized (select all_of.pence - (select sum(share) from whole) as number from all_of)
  select position, share + (row_number() over () <= (select number from pennies))::bigint as share
  from (from whole order by rest desc, weight desc, position)`;

const unbounded = (total) => `create or replace table answer as ${pennies("given", `${total}::hugeint`)}`;

// The ratio lies before the first bend, in the order of ratios, at which the sum is reached. Binary floating point keeps ratios in order;
// two that are closer than it can tell apart would show in the comparison of the answers.
const bounded = (total) => `
  create or replace table answer as
  with bends as (
    select floor as pence, weight, weight as slope, -floor as fixed from given
    union all
    select cap, weight, -weight, cap from given),
  walk as (
    select pence, weight, row_number() over before as place,
      coalesce(sum(slope) over before, 0)::hugeint as slope,
      (select sum(floor) from given) + coalesce(sum(fixed) over before, 0)::hugeint as fixed
    from bends
    window before as (order by pence::double / weight rows between unbounded preceding and 1 preceding)),
  line as materialized (
    select slope, ${total} - fixed as pence from walk
    where slope * pence + fixed * weight >= ${total}::hugeint * weight
    order by place limit 1),
  placed as materialized (
    select position, given.weight,
      case when line.pence * given.weight::hugeint <= floor * line.slope then floor when line.pence * given.weight::hugeint >= cap * line.slope then cap end as bound
    from given, line),
  between_bounds as (select position, weight from placed where bound is null)
  select position, bound as share from placed where bound is not null
  union all
  (${pennies("between_bounds", `(select ${total}::hugeint - coalesce(sum(bound), 0) from placed)`)})`;

const { total, ...columns } = readCase(process.argv[2]);
const recipients = columns.weights.length;
const connection = await (await DuckDBInstance.create(":memory:", { threads: "1" })).connect();
await connection.run("create table given (position bigint, weight bigint, floor bigint, cap bigint, expected bigint, expected_bounded bigint)");
const appender = await connection.createAppender("given");
const chunkLength = 2048;
for (let start = 0; start < recipients; start += chunkLength) {
  const part = Object.values(columns).map((column) => Array.from(column.subarray(start, start + chunkLength)));
  const chunk = DuckDBDataChunk.create(Array(part.length + 1).fill(BIGINT), part[0].length);
  chunk.setColumns([part[0].map((_, i) => BigInt(start + i)), ...part]);
  appender.appendDataChunk(chunk);
}
appender.closeSync();

for (const [statement, expected] of [[unbounded, "expected"], [bounded, "expected_bounded"]]) {
  const share = () => connection.run(statement(total));
  await share();
  const reader = await connection.runAndReadAll(`
    select count(*) filter (where share is distinct from ${expected}) as differ, max(abs(share - ${expected})) as largest, sum(share) as sum
    from given left join answer using (position)`);
  const [{ differ, largest, sum }] = reader.getRowObjects();
  await printRow({
    tool: `DuckDB ${versionOf("@duckdb/node-api")}`,
    method: "SQL, exact",
    bounded: statement === bounded,
    recipients,
    total,
    compared: { differ: Number(differ), largest, sum },
    share,
  });
}
