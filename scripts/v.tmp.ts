import { appendFileSync } from 'node:fs';
import { variants } from '../fixtures/variants/index.ts';
import { groupsOf, judgeGroup } from './kill-matrix/judge-all.ts';
import { openPool } from './kill-matrix/pool.ts';
import { accusations } from './kill-matrix/complaints.ts';
const [out = '', ...ids] = process.argv.slice(2);
const { perform, close } = openPool(1);
for (const group of groupsOf(variants.filter((v) => !ids.length || ids.includes(v.id)), false)) {
  const legal = await judgeGroup(group, { perform, whole: false });
  appendFileSync(out, `${JSON.stringify(legal.map((l) => l.ids))} ${JSON.stringify(legal.flatMap(accusations))}\n`);
}
close();
