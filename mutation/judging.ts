/*
 * `npm run mutate:judging` mutates the code that judges, part by part, or the parts that are named, and tells what each came
 * to: how many mutants its tests killed, and by which mutator the others were made.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { parts } from './judging/parts.mjs';

const asked = process.argv.slice(2);
const unknown = asked.filter((name) => !(name in parts));
if (unknown.length > 0) {
  console.error(`There is no part ${unknown.join(', ')}: there are ${Object.keys(parts).join(', ')}`);
  process.exit(2);
}

for (const name of asked.length > 0 ? asked : Object.keys(parts)) {
  const env = { ...process.env, JUDGING_PART: name };
  spawnSync('npx', ['stryker', 'run', 'mutation/judging.config.mjs'], { stdio: 'inherit', env });
}

interface Report {
  files: Record<string, { mutants: readonly { status: string }[] }>;
}

console.log('| part | mutants | killed | timed out | survived | not reached | score |');
console.log('| --- | --- | --- | --- | --- | --- | --- |');
for (const name of Object.keys(parts)) {
  const file = `reports/mutation/judging-${name}.json`;
  if (!existsSync(file)) continue;
  const report: Report = JSON.parse(readFileSync(file, 'utf8'));
  const all = Object.values(report.files).flatMap(({ mutants }) => mutants);
  const valid = all.filter(({ status }) => ['Killed', 'Timeout', 'Survived', 'NoCoverage'].includes(status));
  const count = (status: string) => valid.filter((mutant) => mutant.status === status).length;
  const noticed = count('Killed') + count('Timeout');
  const score = `${((100 * noticed) / Math.max(valid.length, 1)).toFixed(1)} %`;
  const cells = [name, valid.length, count('Killed'), count('Timeout'), count('Survived'), count('NoCoverage'), score];
  console.log(`| ${cells.join(' | ')} |`);
}
