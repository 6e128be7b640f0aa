import picomatch from 'picomatch';
import type { Profile } from '../spec/requirement.ts';
import type { Monitor } from './monitors/monitor.ts';
import type { AnyScenario } from './scenario.ts';

/** What a run does of everything there is. */
export interface Selection {
  /** The requirements that are judged. */
  requirements: ReadonlySet<string>;
  /** The scenarios that judge any of them. */
  scenarios: readonly AnyScenario[];
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
 * @throws NothingMatches
 */
export function select(
  profile: Profile,
  { scenarios, monitors }: { scenarios: readonly AnyScenario[]; monitors: readonly Monitor[] },
  only: readonly string[],
): Selection {
  const judgesOf = (scenario: AnyScenario) =>
    Object.keys(scenario.judge).filter((id) => profile.requirements.includes(id));
  const has = (operation: string) => profile.operations.includes(operation);
  const callable = ({ needs = [], unless = [] }: AnyScenario) => needs.every(has) && !unless.some(has);
  const offered = scenarios.filter((scenario) => callable(scenario) && judgesOf(scenario).length > 0);
  if (only.length === 0) return { requirements: new Set(profile.requirements), scenarios: inOrder(offered) };

  const requirements = new Set<string>();
  for (const pattern of only) {
    // An empty pattern is none to picomatch; it comes from an unset variable, and matches nothing.
    const matches = pattern === '' ? () => false : picomatch(pattern, { dot: true });
    const byScenario = offered.filter(({ id }) => matches(id)).flatMap(judgesOf);
    const byMonitor = monitors
      .filter(({ id }) => matches(id))
      .flatMap((monitor) => monitor.requirements)
      .filter((id) => profile.requirements.includes(id));
    const byId = profile.requirements.filter((id) => matches(id));
    if (byScenario.length + byMonitor.length + byId.length === 0) throw new NothingMatches(pattern);
    for (const id of [...byScenario, ...byMonitor, ...byId]) requirements.add(id);
  }
  const chosen = offered.filter((scenario) => judgesOf(scenario).some((id) => requirements.has(id)));
  // What only monitors judge shows in any traffic: in that of the chosen scenarios, or else in all of it.
  return { requirements, scenarios: inOrder(chosen.length > 0 ? chosen : offered) };
}

/** Those that wait first, else as they come. */
function inOrder(scenarios: readonly AnyScenario[]): AnyScenario[] {
  return [...scenarios.filter(({ waits }) => waits), ...scenarios.filter(({ waits }) => !waits)];
}
