import { allCapabilities, type Capabilities, lackFor } from '../spec/capabilities.ts';
import { isRequirementId, requirements as rows } from '../spec/contract.ts';
import type { Profile } from '../spec/requirement.ts';
import { usualSequences } from './explore/budget.ts';
import { globOf } from './glob.ts';
import type { Monitor } from './monitors/monitor.ts';
import type { AnyScenario } from './scenario.ts';

/** What a run does of everything there is, and what it leaves. */
export interface Selection {
  /** The requirements that are judged. */
  requirements: ReadonlySet<string>;
  /** The scenarios that judge any of them. */
  scenarios: readonly AnyScenario[];
  leftOut: LeftOut;
  /** Scenarios and monitors that judge more of the profile than is judged in this run. */
  partly: readonly string[];
}

/** What would have been run and judged, had it not been left out on purpose. */
export interface LeftOut {
  /** The globs that say so. */
  globs: readonly string[];
  /** Requirements that are not judged at all. */
  requirements: readonly string[];
  /** Scenarios and monitors that are not executed, each with those judged requirements that it would have judged. */
  scenarios: readonly { id: string; title: string; judges: readonly string[] }[];
}

/** What narrows a selection besides its patterns. */
export interface Narrowing {
  /** What the target is declared to have; what takes more is not judged. */
  capabilities?: Capabilities;
  /** Globs over the ids of requirements, scenarios and monitors, for what is left out; one may match nothing. */
  leftOut?: readonly string[];
  /** Sequences of calls to be explored; with none, scenarios that explore are not run. */
  explore?: number;
}

/** A pattern that matches no scenario and no requirement. */
export class NothingMatches extends Error {
  constructor(readonly pattern: string) {
    super(`--only ${pattern} matches no scenario and no requirement`);
    this.name = 'NothingMatches';
  }
}

/**
 * The part of a profile that patterns select. A pattern is a glob over the ids of scenarios and of requirements; one
 * that matches a scenario selects what it judges, one that matches a requirement selects the scenarios that judge it.
 * What the target lacks a capability for, or is left out, is then taken from it, with the scenarios that judge nothing
 * else. A scenario that explores judges besides what others judge: it is run where nothing is selected, or its own id is.
 * @throws NothingMatches
 */
export function select(
  profile: Profile,
  { scenarios, monitors }: { scenarios: readonly AnyScenario[]; monitors: readonly Monitor[] },
  only: readonly string[],
  { capabilities = allCapabilities, leftOut = [], explore = usualSequences }: Narrowing = {},
): Selection {
  const inProfile = (ids: readonly string[]) => ids.filter((id) => profile.requirements.includes(id));
  const has = (operation: string) => profile.operations.includes(operation);
  const callable = ({ needs = [], unless = [] }: AnyScenario) => needs.every(has) && !unless.some(has);
  const candidates: readonly Candidate[] = [
    ...scenarios
      .filter((it) => callable(it) && !(it.explores && explore === 0))
      .map((scenario) => ({
        ...{ id: scenario.id, title: scenario.title, scenario },
        judges: inProfile(Object.keys(scenario.judge)),
      })),
    ...monitors.map(({ id, title, requirements }) => ({ id, title, judges: inProfile(requirements) })),
  ];
  const offered = candidates.filter(({ judges }) => judges.length > 0);
  const patterns = only.map(globOf);
  const isExplored = ({ id }: Candidate) => only.length === 0 || patterns.some((matches) => matches(id));
  const [exploring, asking] = [offered.filter(explores).filter(isExplored), offered.filter((it) => !explores(it))];
  const asked = only.length === 0 ? profile.requirements : only.flatMap((it) => selectedBy(it, profile, offered));
  const wanted = [...asked, ...exploring.flatMap(({ judges }) => judges)];

  const isLacking = (id: string) => isRequirementId(id) && lackFor(rows[id], capabilities) !== undefined;
  const excluded = leftOut.map(globOf);
  const isLeftOut = (id: string) => excluded.some((matches) => matches(id));
  const applicable = [...new Set(wanted)].filter((id) => !isLacking(id));
  const requirements = new Set(applicable.filter((id) => !isLeftOut(id)));

  const called = new Set(asked.filter((id) => requirements.has(id)));
  // What explores takes longest, and so comes first.
  const judging = [
    ...exploring.filter(({ judges }) => judges.some((id) => requirements.has(id))),
    ...asking.filter(({ judges }) => judges.some((id) => called.has(id))),
  ];
  const staying = judging.filter(({ id }) => !isLeftOut(id));
  // What only monitors judge shows in any traffic: in that of the chosen scenarios, or else in all of it.
  const all = asking.filter(
    ({ id, judges }) => !isLeftOut(id) && judges.some((it) => !isLacking(it) && !isLeftOut(it)),
  );
  const executed = staying.length > 0 && staying.every(isMonitor) ? all : staying;
  const isPartly = ({ judges }: Candidate) =>
    !judges.some((id) => requirements.has(id)) || judges.some((id) => !requirements.has(id) && !isLacking(id));
  return {
    requirements,
    scenarios: inOrder(executed.flatMap(({ scenario }) => scenario ?? [])),
    leftOut: {
      globs: leftOut,
      requirements: applicable.filter(isLeftOut),
      scenarios: judging
        .filter(({ id }) => isLeftOut(id))
        .map(({ id, title, judges }) => ({ id, title, judges: judges.filter((it) => requirements.has(it)) })),
    },
    partly: candidates
      .filter((it) => (isMonitor(it) ? !isLeftOut(it.id) : executed.includes(it)))
      .filter(isPartly)
      .map(({ id }) => id),
  };
}

/** A scenario or a monitor, with what it judges of the profile. */
interface Candidate {
  id: string;
  title: string;
  judges: readonly string[];
  scenario?: AnyScenario;
}

const isMonitor = ({ scenario }: Candidate) => scenario === undefined;
const explores = ({ scenario }: Candidate) => scenario?.explores === true;

/** The requirements that a pattern selects, but for those of a scenario that explores. @throws NothingMatches */
function selectedBy(pattern: string, profile: Profile, offered: readonly Candidate[]): readonly string[] {
  const matches = globOf(pattern);
  const matching = offered.filter(({ id }) => matches(id));
  const selected = profile.requirements.filter(matches);
  if (selected.length === 0 && matching.length === 0) throw new NothingMatches(pattern);
  return [...matching.filter((it) => !explores(it)).flatMap(({ judges }) => judges), ...selected];
}

/** Those that wait first, else as they come. */
function inOrder(scenarios: readonly AnyScenario[]): AnyScenario[] {
  return [...scenarios.filter(({ waits }) => waits), ...scenarios.filter(({ waits }) => !waits)];
}
