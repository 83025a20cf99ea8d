// Shares a sum out with dinero.js, in numbers and in bigints: node with_dinero.mjs FOLDER
// It has no floors or caps. Its leftover pennies go to the largest ratios, so many shares are a penny apart from largest remainders.
import { allocate, dinero } from "dinero.js";
import { allocate as allocateBig, dinero as dineroBig } from "dinero.js/bigint";
import { GBP as GBPBig } from "dinero.js/bigint/currencies";
import { GBP } from "dinero.js/currencies";
import { compare, printRow, readCase, versionOf } from "./peer.mjs";

const { total, weights, shares: expected } = readCase(process.argv[2]);

async function row(method, share) {
  const compared = compare(expected, share().map((one) => BigInt(one.toJSON().amount)));
  await printRow({ tool: `dinero.js ${versionOf("dinero.js")}`, method, bounded: false, recipients: weights.length, total, compared, share });
}

const numbers = Array.from(weights, Number);
await row("allocate, numbers", () => allocate(dinero({ amount: Number(total), currency: GBP }), numbers));
const bigints = Array.from(weights);
await row("allocate, bigints", () => allocateBig(dineroBig({ amount: total, currency: GBPBig }), bigints));
