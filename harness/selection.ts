import { allCapabilities, type Capabilities, lackFor } from '../spec/capabilities.ts';
import { isRequirementId, requirements as rows } from '../spec/contract.ts';
import type { Profile } from '../spec/requirement.ts';
import { usualSequences } from './explore/budget.ts';
import { globOf } from './glob.ts';
import type { Monitor } from './monitors/monitor.ts';
import type { AnyProbe } from './probe.ts';
import { type ProbeChoice, type Probing, probesOf } from './probe-selection.ts';
import type { AnyScenario } from './scenario.ts';

/** What a run does of everything there is, and what it leaves. */
export interface Selection {
  /** The requirements that are judged. */
  requirements: ReadonlySet<string>;
  /** The scenarios that judge any of them. */
  scenarios: readonly AnyScenario[];
  /** The probes that are made, once everything is judged. */
  probes: readonly AnyProbe[];
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
  probing?: Probing;
}

/** What there is to select from. */
export interface Choice {
  scenarios: readonly AnyScenario[];
  monitors: readonly Monitor[];
  probes?: readonly AnyProbe[];
}

/** A pattern that matches no scenario, no requirement and no probe; `missing` is what would let it match a probe. */
export class NothingMatches extends Error {
  constructor(
    readonly pattern: string,
    readonly missing?: string,
  ) {
    super(`--only ${pattern} matches no scenario, no requirement and no probe`);
    this.name = 'NothingMatches';
  }
}

/**
 * The part of a profile that patterns select. A pattern is a glob over the ids of scenarios and of requirements; one
 * that matches a scenario selects what it judges, one that matches a requirement selects the scenarios that judge it.
 * What the target lacks a capability for, or is left out, is then taken from it, with the scenarios that judge nothing
 * else. A pattern selects probes, too, by their ids and those of their silences; what selects none of them makes none. A
 * scenario that explores judges besides what others judge: it is run where nothing is selected, or its own id is.
 * @throws NothingMatches
 */
export function select(
  profile: Profile,
  { scenarios, monitors, probes = [] }: Choice,
  only: readonly string[],
  { capabilities = allCapabilities, leftOut = [], probing = 'quick', explore = usualSequences }: Narrowing = {},
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
  const excluded = leftOut.map(globOf);
  const isLeftOut = (id: string) => excluded.some((matches) => matches(id));
  const choice = probesOf(profile, probes, { probing, isLeftOut });
  const chosen = only.map((it) => selectedBy(it, profile, offered, choice));
  const called = new Set(only.length === 0 ? profile.requirements : chosen.flatMap((it) => it.requirements));
  const wanted = [...called, ...exploring.flatMap(({ judges }) => judges)];
  const asked = new Set(chosen.flatMap((it) => it.probes));

  const isLacking = (id: string) => isRequirementId(id) && lackFor(rows[id], capabilities) !== undefined;
  const applicable = [...new Set(wanted)].filter((id) => !isLacking(id));
  const requirements = new Set(applicable.filter((id) => !isLeftOut(id)));

  // What explores takes longest, and so comes first.
  const judging = [
    ...exploring.filter(({ judges }) => judges.some((id) => requirements.has(id))),
    ...asking.filter(({ judges }) => judges.some((id) => called.has(id) && requirements.has(id))),
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
    probes: choice.all.filter((it) => only.length === 0 || asked.has(it)),
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

/** What a pattern selects, but for the requirements of a scenario that explores. @throws NothingMatches */
function selectedBy(
  pattern: string,
  profile: Profile,
  offered: readonly Candidate[],
  probes: ProbeChoice,
): { requirements: readonly string[]; probes: readonly AnyProbe[] } {
  const matches = globOf(pattern);
  const matching = offered.filter(({ id }) => matches(id));
  const named = profile.requirements.filter(matches);
  const asked = probes.matching(pattern);
  if (named.length + matching.length + asked.length === 0) throw new NothingMatches(pattern, probes.missing(pattern));
  const judged = matching.filter((it) => !explores(it)).flatMap(({ judges }) => judges);
  return { requirements: [...judged, ...named], probes: asked };
}

/** Those that wait first, else as they come. */
function inOrder(scenarios: readonly AnyScenario[]): AnyScenario[] {
  return [...scenarios.filter(({ waits }) => waits), ...scenarios.filter(({ waits }) => !waits)];
}
