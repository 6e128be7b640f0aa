import type { OperationId } from '../spec/answers.ts';
import { isId } from '../spec/areas.ts';
import { isSilenceId, type SilenceId } from '../spec/contract.ts';
import type { Exchange } from './exchange.ts';
import type { Observation } from './record.ts';
import type { AnyScenario, Scenario, Step } from './scenario.ts';

/**
 * What a trace shows of silences: by the silence's id, or by its id and a part of its question (`malformed-ids/work-get`),
 * a short token that says how this target does it, such as `409 invalid_request_error`. A token is the same at every run
 * on the same server: no time, no id, no message. Undefined: it did not come about.
 */
export type Observed = { readonly [S in SilenceId | `${SilenceId}/${string}`]?: string | undefined };

/**
 * A scenario that asks what the documentation leaves open. It judges nothing and fails nothing: what the answers are is
 * noted, and no outcome, verdict or exit code knows of it.
 */
export interface Probe<G extends object = object, S extends { [label: string]: Step } = { [label: string]: Step }>
  extends Pick<Scenario<G, S>, 'title' | 'given' | 'act'> {
  /** `probe.<silence>`, and a further word where several probes ask about one. */
  id: `probe.${string}`;
  /** The silences that it may observe. */
  silences: readonly SilenceId[];
  needs?: readonly OperationId[];
  /** Whether it lets seconds pass; such probes are made where slow ones are asked for. */
  slow?: true;
  /** A pure function of the trace. */
  observe: (trace: NoInfer<G & S>) => Observed;
}

/** A probe whose parts' types have been checked against each other; to what executes it, a scenario without judges. */
export type AnyProbe = AnyScenario & Pick<Probe, 'silences' | 'slow'> & { observe: (trace: object) => Observed };

/** Declares a probe; ties the types of its parts together. @throws Error for an id that is not `probe.` and a rule */
export function probe<G extends object, S extends { [label: string]: Step }>(parts: Probe<G, S>): AnyProbe {
  if (!isId(parts.id)) throw new Error(`the probe id ${parts.id} does not end in kebab case`);
  if (parts.silences.length === 0) throw new Error(`the probe ${parts.id} asks about no silence`);
  return { ...parts, judge: {} } as unknown as AnyProbe;
}

/** The probes among the exports of modules, alone or in lists. @throws Error for an id that is declared twice */
export function collectProbes(modules: readonly object[]): AnyProbe[] {
  const found = modules.flatMap((module) => Object.values(module).flat() as unknown[]).filter(isProbe);
  const ids = new Set<string>();
  for (const { id } of found) {
    if (ids.has(id)) throw new Error(`the probe ${id} is declared twice`);
    ids.add(id);
  }
  return found.sort((a, b) => (a.id < b.id ? -1 : 1));
}

/** Whether what looks like a scenario is a probe. */
export function isProbe(value: unknown): value is AnyProbe {
  return typeof value === 'object' && value !== null && 'observe' in value && 'act' in value;
}

/** Whether an id is that of a probe. */
export function isProbeId(id: string): boolean {
  return id.startsWith('probe.');
}

/** Whether an exchange was made for a probe, in whatever lane. */
export function isOfProbe({ key }: Pick<Exchange, 'key'>): boolean {
  return isProbeId(key);
}

/** What is short enough to be a token, and has neither a time nor the hexadecimal digits of an id in it. */
const stable = /^(?!.*([0-9a-f]{16}|\d{4}-\d\d-\d\dT))[\x20-\x7e]{1,120}$/;

/**
 * What a probe observes in a trace, as it is recorded.
 * @throws Error for what is no token, and for a silence that the probe does not name
 */
export function observedIn({ id, silences, observe }: AnyProbe, trace: object): Observation[] {
  return Object.entries(observe(trace)).flatMap(([subject, value]) => {
    if (value === undefined) return [];
    const [silence = ''] = subject.split('/');
    if (!isSilenceId(silence) || !silences.includes(silence)) throw new Error(`${id} observes ${subject}`);
    if (!stable.test(value)) throw new Error(`what ${id} observes of ${subject} is no token: ${value}`);
    return [{ subject, value, probe: id }];
  });
}
