import type { Exchange, Failure } from './exchange.ts';
import { type Open, open } from './finding.ts';

const gateway = new Set([502, 503, 504]);

/** Never an API's own: Proxy Authentication Required (RFC 9110, 15.5.8), Network Authentication Required (RFC 6585, 6). */
const intercepted = new Set([407, 511]);

/**
 * What keeps an exchange from being judged at all: no answer, a gateway's answer, a redirect, a token that the
 * target no longer takes. None of these is by itself a violation. undefined: the target itself has answered.
 */
export function trouble(exchange: Exchange): Open | undefined {
  const what = `${exchange.request.method} ${exchange.request.path}`;
  const { answer } = exchange;
  if ('failure' in answer) {
    const { message, remedy } = noAnswer(answer);
    return open([exchange], 'unreachable', `${what}: ${message}`, remedy);
  }
  if (answer.status === 429) {
    return open(
      [exchange],
      'rate',
      `${what} was answered 429 by the gateway`,
      'Run again later, or with less concurrency.',
    );
  }
  if (intercepted.has(answer.status)) {
    return open(
      [exchange],
      'unreachable',
      `${what} was answered ${answer.status} by a proxy on the way, which wants credentials`,
      'Name the proxy and its credentials in target.proxy.',
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

/** Why there was no answer, in words, and what to do about it. */
export function noAnswer({ failure, detail }: { failure: Failure; detail: string }): {
  message: string;
  remedy: string;
} {
  return { message: `${sentences[failure]}${detail && ` (${detail})`}`, remedy: remedies[failure] };
}

const sentences: Readonly<Record<Failure, string>> = {
  timeout: 'no answer in time',
  reset: 'the connection was closed before an answer',
  refused: 'no connection could be made',
  'too-large': 'the answer is larger than is read',
  skipped: 'not sent, since what it goes to had stopped answering',
  untrusted: "the target's certificate is not trusted",
  uncertified: 'the target wants a client certificate, or does not take the one that it is shown',
  'turned-away':
    'the connection was closed before an answer, as a target does that does not know the client certificate',
  'proxy-down': 'no connection to the proxy could be made',
  'proxy-untrusted': "the proxy's certificate is not trusted",
  'proxy-unauthorized': 'the proxy wants credentials, or does not take the ones that it is given',
  'proxy-refused': 'the proxy does not let requests through to the target',
  'proxy-dead-end': 'the proxy could not reach the target',
};

const remedies: Readonly<Record<Failure, string>> = {
  timeout: 'Check that the target is up and not overloaded, and run again.',
  reset: 'Check that the target is up, and look for a crash in its log.',
  refused: 'Check the host, the port and that the target is up.',
  'too-large': 'Find out why the answer is so large.',
  skipped: 'Check that the target, and the hook where there is one, is up and stays up, and run again.',
  untrusted:
    'Put the certificate of the authority that signed it into target.tls.ca; where it has expired or is for another host, renew it or give the host that it is for.',
  uncertified: 'Check target.tls.cert and target.tls.key: the target must know the authority that signed them.',
  'turned-away':
    'Where the target wants a client certificate, check target.tls.cert and target.tls.key; else check that it is up, and look for a crash in its log.',
  'proxy-down': 'Check the host and port in target.proxy, and that the proxy is up.',
  'proxy-untrusted': 'Put the certificate of the authority that signed it into target.tls.ca.',
  'proxy-unauthorized': 'Check the credentials in target.proxy.',
  'proxy-refused': 'Let the proxy take CONNECT to the host and port of the target, or name another in target.proxy.',
  'proxy-dead-end':
    'Check the host and port of the target, that it is up, and that the proxy in target.proxy can reach it.',
};
