/*
 * `npm run new -- ID --statement … --section …` begins a requirement: its row, a scenario and a fault, each to be made its
 * own afterwards. Nothing that is there is overwritten.
 */
import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { appendFile, mkdir, readFile, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { parseArgs } from 'node:util';
import { areaOf, areas, isId } from '../spec/areas.ts';
import { faultFile, rowText, scenarioFile, type Wanted } from './new/texts.ts';

const usage = `npm run new -- <area>.<rule> --statement "In our own words." --section "Section of the page"
               [--level MUST|SHOULD] [--basis stated|table|example|promoted] [--why "Why a silence is judged."]`;
const levels = ['MUST', 'SHOULD'] as const;
const bases = ['stated', 'table', 'example', 'promoted'] as const;

/** What was asked for cannot be begun. */
class Refused extends Error {}

try {
  await begin(wanted());
} catch (error) {
  if (!(error instanceof Refused)) throw error;
  console.error(`${error.message}\n${usage}`);
  process.exitCode = 2;
}

async function begin(requirement: Wanted): Promise<void> {
  const rows = `spec/requirements/${requirement.area}.yaml`;
  const files = [scenarioFile(requirement), faultFile(requirement)];
  const row = rowText(requirement);
  if ((await readFile(rows, 'utf8')).includes(`\n  ${requirement.rule}:\n`)) {
    throw new Refused(`${requirement.area}.${requirement.rule} has a row in ${rows} already`);
  }
  const there = files.find(({ path }) => existsSync(path));
  if (there) throw new Refused(`there is a file ${there.path} already`);
  for (const { path, text } of files) {
    await mkdir(dirname(path), { recursive: true });
    await writeFile(path, text);
  }
  await appendFile(rows, row);
  const paths = files.map(({ path }) => path);
  execFileSync('npx', ['biome', 'check', '--write', '--log-level=error', ...paths], { stdio: 'inherit' });
  execFileSync('npm', ['run', '--silent', 'generate'], { stdio: 'inherit' });
  console.log(
    ['', 'To be made its own:', ...[rows, ...paths].map((path) => `  ${path}`), 'See docs/contributing.md.'].join('\n'),
  );
}

/** What the command line asks for. @throws Refused for what does not hold water */
function wanted(): Wanted {
  const text = { type: 'string' } as const;
  const { values, positionals } = parsed({ statement: text, section: text, level: text, basis: text, why: text });
  const [id = ''] = positionals;
  const area = areaOf(id);
  if (positionals.length > 1) {
    const found = positionals.join(', ');
    throw new Refused(`one id is needed, not ${found} (sentences are quoted, and \`--\` stands before the id)`);
  }
  if (positionals.length === 0) throw new Refused('one id is needed');
  if (areas.some((known) => known === id)) throw new Refused(`${id} is an area: a dot and the rule's name follow it`);
  if (area === undefined || !areas.some((known) => known === area)) {
    throw new Refused(`${id} does not start with an area: ${areas.join(', ')}`);
  }
  if (!isId(id)) throw new Refused(`${id} does not end in kebab case, such as ${area}.keeps-metadata`);
  const { statement, section, why } = values;
  if (!statement?.trim() || !section?.trim()) throw new Refused('--statement and --section are needed');
  const level = oneOf(levels, values.level ?? 'MUST', '--level');
  const basis = oneOf(bases, values.basis ?? (why === undefined ? 'stated' : 'promoted'), '--basis');
  if ((basis === 'promoted') !== (why !== undefined))
    throw new Refused('--why goes with --basis promoted, and only with it');
  if (level === 'MUST' && basis === 'example') throw new Refused('a MUST cannot rest on an example alone');
  return { area, rule: id.slice(area.length + 1), statement, section, level, basis, why };
}

function oneOf<T extends string>(known: readonly T[], value: string, flag: string): T {
  const found = known.find((one) => one === value);
  if (found === undefined) throw new Refused(`${flag} is one of ${known.join(', ')}, not ${value}`);
  return found;
}

/** @throws Refused for a flag that there is not */
function parsed<T extends Record<string, { type: 'string' }>>(options: T) {
  try {
    return parseArgs({ allowPositionals: true, options });
  } catch (error) {
    throw new Refused(error instanceof Error ? error.message : String(error));
  }
}
