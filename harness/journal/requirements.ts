import { lackFor } from '../../spec/capabilities.ts';
import { profiles, requirements as rows } from '../../spec/contract.ts';
import { globOf } from '../glob.ts';
import type { RequirementRecord, ScenarioRecord } from '../record.ts';
import { outcomeOf } from '../verdict/outcome.ts';
import type { JournalEntry, RunHeader } from './entry.ts';

type Of<K extends JournalEntry['kind']> = Extract<JournalEntry, { kind: K }>;

/** What a journal says besides its checks that decides outcomes. */
export interface Bounds {
  blocked: Of<'blocked'> | undefined;
  spent: Of<'spent'> | undefined;
  kept: boolean;
}

/** What became of each requirement of the profile; `ended` are the scenarios and monitors that came to their end. */
export function requirementRecords(
  header: RunHeader,
  scenarios: readonly ScenarioRecord[],
  ended: ReadonlySet<string>,
  { blocked, spent, kept }: Bounds,
): RequirementRecord[] {
  const inProfile = profiles[header.profile.name]?.requirements ?? [];
  const selected = new Set(header.requirements);
  return Object.values(rows)
    .filter(({ id }) => inProfile.includes(id))
    .map((row) => {
      const checked = scenarios.filter(({ checks }) => checks.some(({ requirement }) => requirement === row.id));
      const planned = header.scenarios.filter(({ judges }) => judges.includes(row.id));
      const judges = [...new Set([...planned, ...checked].map(({ id }) => id))];
      const withheld = header.left_out.scenarios.filter((scenario) => scenario.judges.includes(row.id));
      const lack = lackFor(row, header.capabilities);
      const leftOut = whyLeftOut(
        row.id,
        withheld.map((scenario) => scenario.id),
        header,
      );
      const result = outcomeOf(row, {
        ...(lack === undefined ? {} : { lack }),
        selected: selected.has(row.id),
        ...(leftOut === undefined ? {} : { leftOut }),
        judges,
        ended: judges.filter((id) => ended.has(id)),
        checks: checked.flatMap(({ checks }) => checks.filter(({ requirement }) => requirement === row.id)),
        ...(blocked ? { blocked: { class: blocked.class, message: blocked.message, remedy: blocked.remedy } } : {}),
        ...(spent ? { spent: spent.requests } : {}),
        kept,
        thinned: header.left_out.globs.length > 0,
      });
      const { id, level, basis, statement, source, operation } = row;
      const judging = [...judges, ...withheld.map((scenario) => scenario.id)];
      return { id, level, basis, statement, source, operation, scenarios: judging, ...result };
    });
}

/** Which expectation left a requirement out, or a scenario that judges it. */
function whyLeftOut(id: string, scenarios: readonly string[], header: RunHeader): string | undefined {
  const itself = header.left_out.requirements.includes(id);
  if (!itself && scenarios.length === 0) return undefined;
  const { globs } = header.left_out;
  const leaving = header.expectations.filter(({ expect, id: glob }) => expect === 'not-run' && globs.includes(glob));
  const entry = leaving.find((it) => (itself ? [id] : scenarios).some(globOf(it.id)));
  const what = itself ? 'left out of the run' : `${scenarios.join(', ')}, which judges it, was left out of the run`;
  return entry ? `${what}, as the expectation ${entry.id} says (${entry.at}): ${entry.reason}` : what;
}
