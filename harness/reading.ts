import { answerProblems, type Problem, undocumentedFields } from '../spec/answers.ts';
import { isControlCall } from '../spec/control.ts';
import { answerOf, bodyOf, type Exchange, isObject } from './exchange.ts';
import { type Open, open } from './finding.ts';
import { trouble } from './trouble.ts';

const problems = new WeakMap<Exchange, readonly Problem[] | undefined>();

/** What the documented schema finds wrong with an answer; undefined where its status is not documented. */
export function problemsOf(exchange: Exchange): readonly Problem[] | undefined {
  if (!problems.has(exchange)) {
    const answer = answerOf(exchange);
    const found =
      answer && !isControlCall(exchange.operation)
        ? answerProblems(exchange.operation, answer.status, bodyOf(exchange))
        : 'undocumented-status';
    problems.set(exchange, found === 'undocumented-status' ? undefined : found);
  }
  return problems.get(exchange);
}

/** Whether the target accepted the request. */
export function isAccepted(exchange: Exchange): boolean {
  const status = answerOf(exchange)?.status ?? 0;
  return status >= 200 && status < 300;
}

/**
 * A field of an accepted answer, for what depends on it. Where the answer is none, or the field breaks its schema, what
 * depends on it cannot be judged: the schema's own requirement fails, and this is open.
 */
export function fieldFor(exchange: Exchange, field: string): { value: unknown } | Open {
  const unanswered = trouble(exchange);
  if (unanswered) return unanswered;
  const { method, path } = exchange.request;
  const body = bodyOf(exchange);
  if (!isAccepted(exchange) || !isObject(body)) {
    return open(
      [exchange],
      'precondition',
      `${method} ${path} gave no object to look at (it was answered ${answerOf(exchange)?.status})`,
      'See the failed requirements of that operation.',
    );
  }
  const problem = problemsOf(exchange)?.find(
    ({ pointer }) => pointer === `/${field}` || pointer.startsWith(`/${field}/`),
  );
  if (problem || !(field in body)) {
    return open(
      [exchange],
      'precondition',
      `${method} ${path} gave an answer whose ${field} breaks its schema`,
      'See the failed schema requirement of that operation.',
    );
  }
  return { value: body[field] };
}

/** The fields of an accepted answer that the documentation does not name; they are legal, and worth knowing. */
export function undocumentedIn(exchange: Exchange): readonly string[] {
  const answer = answerOf(exchange);
  return answer && !isControlCall(exchange.operation)
    ? undocumentedFields(exchange.operation, answer.status, bodyOf(exchange))
    : [];
}
