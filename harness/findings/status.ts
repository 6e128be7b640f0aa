import { answerOf, bodyOf, type Exchange, fieldOf, isObject } from '../exchange.ts';
import { type Finding, holds, open, violated } from '../finding.ts';
import { isAccepted } from '../reading.ts';
import { trouble } from '../trouble.ts';

/** The answer has this status. */
export function answers(exchange: Exchange, status: number): Finding {
  const unanswered = trouble(exchange);
  if (unanswered) return unanswered;
  const actual = answerOf(exchange)?.status;
  return actual === status
    ? holds(exchange)
    : violated([exchange], `the answer should be ${status}, but is ${told(exchange)}`, { expected: status, actual });
}

/** The request is accepted. Where its control (the same with more than is needed) is not either, nothing is proved. */
export function accepted(exchange: Exchange, { control }: { control: Exchange }): Finding {
  const unanswered = trouble(exchange);
  if (unanswered) return unanswered;
  if (isAccepted(exchange)) return holds(exchange);
  if (!isAccepted(control)) return trouble(control) ?? unproven(control, exchange);
  return violated([exchange, control], `the call should be accepted, but is answered ${told(exchange)}`, {
    expected: '2xx',
    actual: told(exchange),
  });
}

/** A documented refusal: its status and its error type; `any-4xx` where only the refusal is documented. */
export type Refusal = readonly [status: number, type: string] | 'any-4xx';

interface Control {
  /** The same request without the offence: the refusal means something only if this was accepted. */
  control: Exchange;
  /** What the refusal must not show of the resource, such as an id that the request did not carry. */
  secret?: unknown;
}

/** The request is refused in one of the documented ways, and would have been accepted without its offence. */
export function refused(exchange: Exchange, ways: readonly Refusal[], { control, secret }: Control): Finding {
  const unanswered = trouble(exchange);
  if (unanswered) return unanswered;
  const cited = [exchange, control];
  const status = answerOf(exchange)?.status ?? 0;
  const type = errorType(exchange);
  const expected = ways.map((way) => (way === 'any-4xx' ? '4xx' : `${way[0]} ${way[1]}`)).join(' or ');
  const wrong = (what: string) =>
    violated(cited, `the call should be refused with ${expected}, but ${what}`, { expected, actual: told(exchange) });

  // A control that came first set up what the refusal rests on; if it met no answer, nobody knows whether it did.
  const unset = control.sent < exchange.sent ? trouble(control) : undefined;
  if (unset) return unset;
  if (isAccepted(exchange)) return wrong(`was accepted (${status})`);
  if (!isAccepted(control)) {
    return trouble(control) ?? unproven(control, exchange);
  }
  if (typeof secret === 'string' && secret !== '' && answerOf(exchange)?.body.includes(secret)) {
    return wrong(`its answer shows ${secret}`);
  }
  const byStatus = ways.filter((way) => (way === 'any-4xx' ? status >= 400 && status < 500 : way[0] === status));
  if (byStatus.length === 0) return wrong(`is answered ${told(exchange)}`);
  if (byStatus.some((way) => way === 'any-4xx' || way[1] === type)) return holds(...cited);
  if (type === undefined) {
    return open(
      [exchange],
      'precondition',
      'the refusal has no readable error type',
      'See the failed requirement of the error envelope.',
    );
  }
  return wrong(`is answered ${told(exchange)}`);
}

function unproven(control: Exchange, exchange: Exchange): Finding {
  return open(
    [control, exchange],
    'precondition',
    'the control, which should be accepted, was not accepted either, so the refusal proves nothing',
    'See the failed requirements of that operation.',
  );
}

/** The error type of an error envelope; undefined where there is none to read. */
export function errorType(exchange: Exchange): string | undefined {
  const error = fieldOf(exchange, 'error');
  return isObject(error) && typeof error.type === 'string' ? error.type : undefined;
}

/** Status and error type, for a message. */
export function told(exchange: Exchange): string {
  const answer = answerOf(exchange);
  if (!answer) return 'no answer';
  const type = errorType(exchange);
  if (type !== undefined) return `${answer.status} ${type}`;
  return bodyOf(exchange) === undefined && answer.body !== ''
    ? `${answer.status}, which is not JSON`
    : `${answer.status}`;
}
