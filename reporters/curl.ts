import { type Exchange, variableOf } from '../harness/exchange.ts';
import { expanding, printf, word } from './shell.ts';
import { isPrintable } from './text.ts';

/** What curl computes itself, and what is about the connection and not the request. */
const ofTheConnection = new Set([
  'accept-encoding',
  'connection',
  'content-length',
  'expect',
  'host',
  'keep-alive',
  'te',
  'transfer-encoding',
  'user-agent',
]);

/**
 * One line for a POSIX shell that repeats a recorded request with curl and shows the answer with its headers.
 * Tokens and secret headers stay variables (`$QODER_PAT`), which the shell expands; everything else arrives as it was sent.
 * A body with control characters, which no shell word carries safely, is piped in.
 * @param baseUrl what the exchange's path is below, with or without a trailing slash
 */
export function curl({ request }: Exchange, baseUrl: string): string {
  const { method, path, body } = request;
  // A call of the hook is recorded with its whole address.
  const url = /^https?:/.test(path) ? path : baseUrl.replace(/\/+$/, '') + path;
  const words = ['curl -sS -i'];
  if (/[[\]{}]/.test(url)) words.push('--globoff');
  if (/\/\.{1,2}(\/|$|\?)/.test(url)) words.push('--path-as-is');
  if (method !== 'GET' || body !== null) words.push('-X', method);
  words.push(word(url));
  const headers = Object.entries(request.headers).filter(([name]) => !ofTheConnection.has(name));
  for (const [name, value] of headers) words.push('-H', header(name, value));
  if (body === null) return words.join(' ');
  // Left alone, curl would call the body a form.
  if (!('content-type' in request.headers)) words.push('-H', word('content-type:'));
  if (isPrintable(body)) return [...words, '--data-raw', word(body)].join(' ');
  return `${printf(body)} | ${[...words, '--data-binary @-'].join(' ')}`;
}

function header(name: string, value: string): string {
  // curl drops `name:`; `name;` is how it sends an empty one.
  if (value === '') return word(`${name};`);
  const secret = name === 'authorization' || name === 'x-api-key' || value === variableOf(name);
  return secret ? expanding(`${name}: ${value}`) : word(`${name}: ${value}`);
}
