import type { OperationId } from '../../spec/answers.ts';
import type { RequirementId } from '../../spec/contract.ts';
import { answerOf, type Exchange } from '../exchange.ts';
import type { Finding } from '../finding.ts';
import { isOfProbe } from '../probe.ts';

/** A judge that reads every exchange of the run, arrangement's too. */
export interface Monitor {
  /** `monitor.<name>`; stands in the record beside the scenarios. */
  id: `monitor.${string}`;
  title: string;
  requirements: readonly RequirementId[];
  /** What it finds, by requirement; pure. */
  watch: (exchanges: readonly Exchange[]) => Iterable<readonly [RequirementId, Finding]>;
}

/**
 * Whether the suite judges this operation; the calls that only provide for it are not judged. Nor is anything that a probe
 * sends, what it arranges included: it asks what no page speaks of, so that no page says what form the answer has or the
 * error, and a run finds the same with its probes as without them.
 */
export function isJudged(exchange: Exchange): exchange is Exchange<OperationId> {
  const { operation } = exchange;
  if (isOfProbe(exchange)) return false;
  return ['work.', 'deployment.', 'deployment-run.'].some((area) => operation.startsWith(area));
}

/** Whether clean-up sent it. */
export function isCleanUp({ key }: Exchange): boolean {
  return key.includes('/clean-up/');
}

/**
 * An error answer of the API itself, and not of a gateway or proxy in front of it. What clean-up is refused is left out: it may
 * remove what is gone already, which no page documents.
 */
export function isErrorAnswer(exchange: Exchange): boolean {
  if (isCleanUp(exchange)) return false;
  const status = answerOf(exchange)?.status ?? 0;
  return status >= 400 && ![407, 429, 502, 503, 504, 511].includes(status);
}
