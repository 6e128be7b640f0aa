import { execFile } from 'node:child_process';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Exchange } from '../../harness/exchange.ts';
import { curl } from '../../reporters/curl.ts';
import { word } from '../../reporters/shell.ts';
import { exchange } from './sample.ts';

const run = promisify(execFile);
const env = {
  PATH: process.env.PATH,
  QODER_PAT: 'pat-1 "$x"',
  QODER_FOREIGN_PAT: 'pat-2',
  X_WORKSPACE_KEY: 'key-1 "$x"',
  _3SCALE_KEY: 'key-2',
};

interface Seen {
  method: string;
  url: string;
  headers: Record<string, string>;
  body: string;
}

let server: Server;
let baseUrl: string;

beforeAll(async () => {
  server = createServer(async (request, response) => {
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk);
    const { method, url, headers } = request;
    response.end(JSON.stringify({ method, url, headers, body: Buffer.concat(chunks).toString('utf8') }));
  });
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
  baseUrl = `http://127.0.0.1:${(server.address() as AddressInfo).port}/api/v1/cloud`;
});

afterAll(() => {
  server.close();
});

/** What a server sees when the line is pasted into a shell. */
async function pasted(request: Partial<Exchange['request']>): Promise<Seen> {
  const line = curl(exchange('k', { request }), baseUrl);
  expect(line).not.toContain('\n');
  const { stdout } = await run('sh', ['-c', line], { env });
  expect(stdout).toMatch(/^HTTP\/1.1 200/);
  return JSON.parse(stdout.slice(stdout.indexOf('\r\n\r\n'))) as Seen;
}

const nasty = {
  JSON: '{"force":true}',
  'a quote': `it's "so"`,
  'what a shell would expand': '$HOME `id` $(id) \\n ! * ~ & ; | # %s %d',
  'what curl would read': '@/etc/passwd',
  'lines and tabs': '{\n\t"a": 1\r\n}\n\n',
  'control characters': '\u0000\u001b[31m\u0007\u007f',
  'a leading dash': '-n \n',
  'percent and backslash among controls': '%s \\n \u0001 \\',
  'other scripts': 'Grüße 你好 \u{1F600}',
  'text that runs right to left': 'a\u202eb',
  emptiness: '',
};

describe('the curl line repeats a request', () => {
  test.each(Object.entries(nasty))('whose body has %s', async (_, body) => {
    expect(await pasted({ body })).toMatchObject({ method: 'POST', body });
  });

  test.each(Object.entries(nasty).filter(([, text]) => /^[\x20-\x7e]+$/.test(text)))(
    'whose header has %s',
    async (_, text) => {
      expect((await pasted({ headers: { 'worker-id': text } })).headers['worker-id']).toBe(text.trim());
    },
  );

  test('without a body, as its method', async () => {
    const seen = await pasted({ body: null, headers: { authorization: 'Bearer $QODER_PAT' } });
    expect(seen).toMatchObject({ method: 'POST', body: '', headers: { authorization: 'Bearer pat-1 "$x"' } });
    expect(seen.headers).not.toHaveProperty('content-type');
  });

  test('with the path and query as they were sent', async () => {
    const path = "/a/../b/x%20y?[q]={1}&it='s'&$HOME";
    expect(await pasted({ method: 'GET', path, body: null })).toMatchObject({
      method: 'GET',
      url: `/api/v1/cloud${path}`,
    });
  });

  test('with no content type where none was sent', async () => {
    expect((await pasted({ headers: {}, body: '{}' })).headers).not.toHaveProperty('content-type');
  });

  test.each([
    ['the own token', 'Bearer $QODER_PAT', 'Bearer pat-1 "$x"'],
    ["the other account's token", 'Bearer $QODER_FOREIGN_PAT', 'Bearer pat-2'],
    ['another scheme', 'Basic $QODER_PAT', 'Basic pat-1 "$x"'],
    ['a token that nobody has', 'Bearer a"b\\c`id`$(id)$1', 'Bearer a"b\\c`id`$(id)$1'],
    ['an empty value', '', ''],
  ])('with %s', async (_, authorization, want) => {
    expect((await pasted({ headers: { authorization } })).headers.authorization).toBe(want);
  });

  test('with the secret headers of the configuration, as their variables, and the others as they are', async () => {
    const headers = {
      'x-workspace-key': '$X_WORKSPACE_KEY',
      '3scale-key': '$_3SCALE_KEY',
      'x-canary': '$X_WORKSPACE_KEY',
    };
    expect((await pasted({ headers })).headers).toMatchObject({
      'x-workspace-key': 'key-1 "$x"',
      '3scale-key': 'key-2',
      'x-canary': '$X_WORKSPACE_KEY',
    });
  });

  test('with every header that matters and none of the connection', async () => {
    const matter = { 'content-type': 'text/plain', 'worker-id': 'w 1', 'x-request-id': 'r-1', 'idempotency-key': 'k' };
    const headers = { ...matter, host: 'elsewhere', 'content-length': '999', connection: 'close' };
    const seen = await pasted({ headers, body: 'x' });
    expect(seen.headers).toMatchObject({ ...matter, 'content-length': '1', host: new URL(baseUrl).host });
    expect(seen.headers).not.toHaveProperty('authorization');
  });
});

test('a base URL may end in a slash', () => {
  expect(curl(exchange('k', { request: { path: '/x' } }), 'http://h/p/')).toContain("'http://h/p/x'");
});

test.each(Object.entries(nasty))('a shell reads back a word with %s', async (_, text) => {
  // Neither a shell variable nor a process argument can hold NUL, and `$(...)` drops line ends at the end.
  const { stdout } = await run('sh', ['-c', `printf %s ${word(text)}`], { env });
  expect(stdout).toBe(text.replaceAll('\0', '').replace(/\n+$/, ''));
});
