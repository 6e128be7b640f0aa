/*
 * `npm run kill-matrix` judges every fault and every legal alternative and writes which scenario notices what:
 * fixtures/kill-matrix.json, docs/kill-matrix.md, and a folder of reports to read. It exits 1 where a fault is not killed by
 * what it declares or fails what it does not declare, or a legal alternative is not clean.
 */
import { mkdir } from 'node:fs/promises';
import { faults } from '../fixtures/faults/index.ts';
import { variants } from '../fixtures/variants/index.ts';
import { accusations, complaints } from './kill-matrix/complaints.ts';
import { readMatrix, writeMatrix, writeReports, writeSummary, writeTrials } from './kill-matrix/files.ts';
import { groupsOf, judgeByChance, judgeByMatrix, judgeForMatrix, judgeGroup } from './kill-matrix/judge-all.ts';
import { asDeclared } from './kill-matrix/judge-fault.ts';
import { isClean } from './kill-matrix/judge-variants.ts';
import { matrixOf, renewed, stale } from './kill-matrix/matrix.ts';
import { type Asked, asked, Refused, usage } from './kill-matrix/options.ts';
import { openPool } from './kill-matrix/pool.ts';
import { progress } from './kill-matrix/progress.ts';
import { trialsInWords } from './kill-matrix/random.ts';
import { strengthOf } from './kill-matrix/strength.ts';
import { tally } from './kill-matrix/tally.ts';
import { trials } from './kill-matrix/trial.ts';
import { parts } from './trace/links.ts';

try {
  const options = asked(process.argv.slice(2), { faults, variants });
  await mkdir(options.out, { recursive: true });
  const findings = await (options.random === undefined ? everything(options) : byChance(options, options.random));
  for (const sentence of findings) console.error(sentence);
  if (findings.length > 0) process.exitCode = 1;
} catch (error) {
  if (!(error instanceof Refused)) throw error;
  console.error(`${error.message}\n${usage}`);
  process.exitCode = 2;
}

/** Judges the faults and the variants that were asked for. Gives what is not as it should be. */
async function everything(options: Asked): Promise<string[]> {
  const { all, check, times, out, whole } = options;
  const committed = await readMatrix();
  const { perform, cpu, close } = openPool(options.processes);
  const way = { perform, whole };
  const measured = progress(options.processes, cpu);
  const judged = await measured.each('faults', options.faults, (fault) =>
    check ? judgeByMatrix(fault, committed, way) : judgeForMatrix(fault, times, way),
  );
  const groups = groupsOf(options.variants, whole);
  const legal = (
    await measured.each('targets with legal alternatives', groups, (group) => judgeGroup(group, way))
  ).flat();
  close();

  const good = judged.filter(asDeclared);
  const part = matrixOf(faults, good);
  // What is not killed as declared has no row until it is.
  const bad = judged.filter((one) => !asDeclared(one)).map(({ id }) => id);
  const matrix = renewed(
    committed,
    part,
    faults.filter(({ id }) => !bad.includes(id)),
  );
  const strength = strengthOf(matrix);
  const findings = [
    ...judged.flatMap((one) => complaints(one, check ? committed : null)),
    ...legal.flatMap(accusations),
    ...(all ? strength.unproven.map((id) => `${id} is a MUST, and there is no fault that is killed by it`) : []),
    ...(check ? stale(committed, faults, options.faults) : []),
  ];
  const clean = legal.filter(isClean).flatMap(({ ids }) => ids).length;
  const line = [
    `${good.length} of ${judged.length} faults killed as declared`,
    `${clean} of ${options.variants.length} legal alternatives clean`,
    `${findings.length} findings`,
    measured.machine(),
  ].join('; ');
  await writeReports(out, { matrix, strength, parts, line, findings }, { faults: judged, variants: legal });
  if (!check) {
    await writeMatrix(matrix);
    await writeSummary(matrix, all ? { everything: `${commandOf(options)}: ${line}.` } : {});
  }
  console.log(line);
  return findings;
}

/** Judges targets put together by chance. Gives those that were accused although nothing is wrong with them. */
async function byChance(options: Asked, count: number): Promise<string[]> {
  const { seed, out, check, processes, mix } = options;
  const { perform, cpu, close } = openPool(processes);
  const measured = progress(processes, cpu);
  const judged = await measured.each('random targets', trials(count, seed, mix), (it) =>
    judgeByChance(it, { perform }),
  );
  close();
  const result = tally(judged);
  const words = trialsInWords(result, `${commandOf(options)}: ${measured.machine()}.`, mix);
  await writeTrials(out, words, { seed, result, trials: judged });
  if (!check) await writeSummary(await readMatrix(), { random: words });
  console.log(words);
  return judged.flatMap(({ number, variants: choices, undeclared, open, crash, faults: taken }) => {
    const who = `target ${number} (${[...choices, ...taken].join(', ') || 'as it is'})`;
    if (crash !== undefined) return [`${who} was not judged: ${crash}`];
    if (taken.length > 0) return [];
    return [
      ...undeclared.map((it) => `${who} is legal, and accused of ${it.requirement}: ${it.message}`),
      ...open.map((it) => `${who} is legal, and ${it.requirement} is ${it.outcome}: ${it.message}`),
    ];
  });
}

function commandOf({ arguments: given }: Asked): string {
  return `\`${['npm run kill-matrix', ...(given.length > 0 ? ['--'] : []), ...given].join(' ')}\``;
}
