/**
 * Tries the properties of test/fixtures/properties.ts on hostile stories for some minutes, then prints how the time of a
 * comparison grows with the length of hostile texts. Prints its seed first, which repeats a run. Each case that breaks a
 * property is made as small as it gets and printed as a line of JSON, which belongs into test/fixtures/found-cases.json once
 * it is mended. The exit status is 1 where something was found.
 */
import { parseArgs } from 'node:util';
import fc from 'fast-check';
import { hostileDrafts } from '../fixtures/hostile.ts';
import { PROPERTIES, type Property } from '../fixtures/properties.ts';
import { printGrowth } from './growth.ts';

/** How often a property is tried before the next has its turn. */
const RUNS_PER_TURN = 50;
/** How long a turn takes at most, in milliseconds, with the time to make a case smaller. */
const MAX_TURN_MS = 60_000;

const { minutes, seed, grep, growth } = readOptions();
console.log(`seed ${seed}, ${minutes} ${minutes === 1 ? 'minute' : 'minutes'}`);
const found = growth ? 0 : fuzz();
if (!grep) printGrowth();
process.exitCode = found > 0 ? 1 : 0;

function readOptions() {
  const { values } = parseArgs({
    options: {
      seed: { type: 'string' },
      minutes: { type: 'string', default: '2' },
      grep: { type: 'string' },
      growth: { type: 'boolean', default: false },
    },
  });
  const { grep, growth } = values;
  const minutes = Number(values.minutes);
  const seed = values.seed === undefined ? Math.floor(Math.random() * 2 ** 31) : Number(values.seed);
  if (!(minutes > 0) || !Number.isInteger(seed)) {
    console.error('--minutes is a number above 0, --seed a whole number.');
    process.exit(2);
  }
  return { minutes, seed, grep, growth };
}

/** Tries the properties in turn until the time is over. Returns how many cases were found. */
function fuzz(): number {
  const end = performance.now() + minutes * 60_000;
  const properties = PROPERTIES.filter(({ name }) => !grep || name.includes(grep));
  if (properties.length === 0) throw new Error(`No property has a name with "${grep}".`);
  const tried = new Map<Property, number>();
  const seen = new Set<string>();
  for (let turn = 0; performance.now() < end; turn++) {
    const property = properties[turn % properties.length]!;
    const { numRuns, failed, counterexample, counterexamplePath, errorInstance } = fc.check(
      fc.property(hostileDrafts, (drafts) => property.check(drafts)),
      { seed: seed + turn, numRuns: RUNS_PER_TURN, interruptAfterTimeLimit: MAX_TURN_MS },
    );
    tried.set(property, (tried.get(property) ?? 0) + numRuns);
    const message = explain(errorInstance);
    if (!failed || !counterexample || seen.has(message)) continue;
    seen.add(message);
    const [drafts] = counterexample;
    console.log(`\n✗ ${property.name} (seed ${seed + turn}, path ${counterexamplePath})\n${message}`);
    console.log(toAscii(JSON.stringify({ property: property.name, drafts })));
  }
  console.log();
  for (const [{ name }, count] of tried) console.log(`${String(count).padStart(8)} × ${name}`);
  console.log(`\n${seen.size} found`);
  return seen.size;
}

/** JSON without characters that are hard to see or to copy. */
function toAscii(json: string): string {
  return json.replace(/[\u007f-\uffff]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`);
}

/** An error in a few lines: what is not equal, or where it was thrown. */
function explain(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  const lines = (error.stack ?? error.message).split('\n');
  return lines.slice(0, 24).join('\n');
}
