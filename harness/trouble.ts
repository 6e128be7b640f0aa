import { answerOf, type Exchange } from './exchange.ts';
import { type Open, open } from './finding.ts';

const gateway = new Set([502, 503, 504]);

/**
 * What keeps an exchange from being judged at all: no answer, a gateway's answer, a redirect, a token that the
 * target no longer takes. None of these is by itself a violation. undefined: the target itself has answered.
 */
export function trouble(exchange: Exchange): Open | undefined {
  const what = `${exchange.request.method} ${exchange.request.path}`;
  const answer = answerOf(exchange);
  if (!answer) {
    const { failure, detail } = exchange.answer as Exclude<Exchange['answer'], { status: number }>;
    return open(
      [exchange],
      'unreachable',
      `${what}: ${sentences[failure]}${detail && ` (${detail})`}`,
      remedies[failure],
    );
  }
  if (answer.status === 429) {
    return open(
      [exchange],
      'rate',
      `${what} was answered 429 by the gateway`,
      'Run again later, or with less concurrency.',
    );
  }
  if (gateway.has(answer.status)) {
    return open(
      [exchange],
      'unreachable',
      `${what} was answered ${answer.status} by a gateway`,
      'Find out why the gateway could not reach the API, and run again.',
    );
  }
  if (answer.status >= 300 && answer.status < 400) {
    const location = answer.headers.location ?? 'nowhere in particular';
    return open(
      [exchange],
      'unreachable',
      `${what} was redirected (${answer.status}) to ${location}; redirects are not followed`,
      `Give the address that the API itself answers at as the target.`,
    );
  }
  if (answer.status === 401 && exchange.credentialCheck === 'rejected') {
    const variable = exchange.request.credential === 'foreign' ? 'foreign token' : 'token';
    return open(
      [exchange],
      'credential',
      `${what} was answered 401, and so was a plain call with the same ${variable}`,
      `Give a valid, unexpired ${variable}.`,
    );
  }
  if (answer.status === 401 && exchange.credentialCheck === 'not-made') {
    return open(
      [exchange],
      'rate',
      `${what} was answered 401, and no request was left to see whether the token is still good`,
      'Raise --max-requests.',
    );
  }
  return undefined;
}

const sentences = {
  timeout: 'no answer in time',
  reset: 'the connection was closed before an answer',
  refused: 'no connection could be made',
  'too-large': 'the answer is larger than is read',
  skipped: 'not sent, since the target had stopped answering',
} as const;

const remedies = {
  timeout: 'Check that the target is up and not overloaded, and run again.',
  reset: 'Check that the target is up, and look for a crash in its log.',
  refused: 'Check the host, the port and that the target is up.',
  'too-large': 'Find out why the answer is so large.',
  skipped: 'Check that the target is up and stays up, and run again.',
} as const;
