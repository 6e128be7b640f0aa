import { appendFileSync, existsSync, readFileSync } from 'node:fs';
import { faults } from '../fixtures/faults/index.ts';
import { judgeFault } from './kill-matrix/judge-fault.ts';
const [out = '', ...globs] = process.argv.slice(2);
const seen = () => new Set(existsSync(out) ? readFileSync(out, 'utf8').split('\n').filter(Boolean).map((l) => JSON.parse(l).id) : []);
const dull = /refused|unauthenticated|foreign|unknown|^error\.|^auth\.|^tenancy|^idempotency|-no-effect|cursor|limit|is-404/;
const chosen = faults.filter((f) => globs.length ? globs.some((g) => new RegExp(g).test(f.id)) : !f.trips.every((t) => dull.test(t)));
console.log(chosen.length);
if (process.env.REVERSE) chosen.reverse();
for (const f of chosen) {
  if (seen().has(f.id)) continue;
  const j = await judgeFault(f);
  appendFileSync(out, JSON.stringify({ id: f.id, survived: j.survived.map((s) => s.requirement), undeclared: j.undeclared.map((s) => [s.requirement, s.judges, s.message.slice(0, 300)]), crash: j.crash }) + '\n');
}
