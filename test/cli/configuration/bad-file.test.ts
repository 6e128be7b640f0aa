import { generateKeyPairSync } from 'node:crypto';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { generate } from 'selfsigned';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Listening, tcp } from '../../harness/servers.ts';
import { commandTests, emptyFolder, filesIn, run } from '../command.ts';

commandTests();

/** Counts connections: nothing is sent before the configuration is good. */
let target: Listening;
let connections = 0;
const pem = { 'cert.pem': '', 'key.pem': '', 'other.pem': '', 'locked.pem': '', 'text.pem': 'nothing\n' };
beforeAll(async () => {
  target = await tcp((socket) => {
    connections += 1;
    socket.destroy();
  });
  const { cert, private: key } = await generate([{ name: 'commonName', value: 'client' }]);
  const { privateKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
  Object.assign(pem, {
    'cert.pem': cert,
    'key.pem': key,
    'other.pem': privateKey.export({ type: 'pkcs8', format: 'pem' }),
    'locked.pem': privateKey.export({ type: 'pkcs8', format: 'pem', cipher: 'aes-256-cbc', passphrase: 'hunter2' }),
  });
});
afterAll(() => target.stop());

/** What must never be in any output. */
const secret = 'hunter2-hunter2';
const token = { QODER_PAT: `pt-${secret}` };

interface Case {
  /** The configuration; TARGET stands for a target that is there. */
  yaml: string;
  args?: readonly string[];
  env?: Record<string, string>;
  /** What standard error says is wrong: file, line, column and key; and what it says to do. */
  wrong: RegExp;
  remedy: RegExp;
}

const to = (rest: string) => `target:\n  url: TARGET\n${rest.replace(/^(?=.)/gm, '  ')}`;
const away = (rest: string) => `target:\n  url: https://api.invalid/v1\n${rest.replace(/^(?=.)/gm, '  ')}`;
const commands = ['--allow-commands'];

describe('a bad configuration is told with its place and what to do; nothing is sent, printed or written', () => {
  test.concurrent.each<[string, Case]>([
    ['no YAML', { yaml: 'seed: [1\n', wrong: /conformance\.yaml:2:1: this is not YAML/, remedy: /Mend/ }],
    [
      'a tab for a space',
      { yaml: 'rate:\n\treads: 1\n', wrong: /conformance\.yaml:2:1: this is not YAML/, remedy: /Mend/ },
    ],
    ['a key twice', { yaml: 'seed: 1\nseed: 2\n', wrong: /conformance\.yaml:2:1: .*unique/, remedy: /Mend/ }],
    ['an alias of nothing', { yaml: `seed: *${secret}\n`, wrong: /yaml:1:7: an alias/, remedy: /quotes/ }],
    ['a list', { yaml: '- seed: 1\n', wrong: /yaml:1:1: the file should be a mapping, but is a list/, remedy: /./ }],
    [
      'an unknown key',
      {
        yaml: '# one\nconcurency: 3\n',
        wrong: /conformance\.yaml:2:1: there is no key concurency \(did you mean concurrency\?\)/,
        remedy: /The keys are: target,/,
      },
    ],
    [
      'an unknown key further in',
      {
        yaml: to('foriegn_token: { env: A }\n'),
        wrong: /yaml:3:3: there is no key foriegn_token in target \(did you mean foreign_token\?\)/,
        remedy: /foreign_token/,
      },
    ],
    [
      'a kind of value',
      {
        yaml: 'seed: one\n',
        wrong: /yaml:1:7: seed should be a whole number, but is "one"/,
        remedy: /seed of everything/,
      },
    ],
    [
      'a setting out of range',
      { yaml: 'concurrency: 65\n', wrong: /yaml:1:14: concurrency is 65, which must be <= 64/, remedy: /at most 64/ },
    ],
    [
      'tenants out of range',
      { yaml: 'capabilities: { tenants: 0 }\n', wrong: /yaml:1:26: capabilities\.tenants cannot be 0/, remedy: /1, 2/ },
    ],
    [
      'a rate in words',
      { yaml: 'rate: { reads: fast }\n', wrong: /yaml:1:16: rate\.reads cannot be "fast"/, remedy: /unlimited/ },
    ],
    [
      'a duration without unit',
      {
        yaml: 'timeouts: { answer: "10" }\n',
        wrong: /yaml:1:21: timeouts\.answer is not a duration .*: 10/,
        remedy: /answer: 45s/,
      },
    ],
    [
      'a duration as a number',
      { yaml: 'timeouts: { answer: 10 }\n', wrong: /yaml:1:21: timeouts\.answer should be a string/, remedy: /45s/ },
    ],
    [
      'a duration of another kind',
      { yaml: 'timeouts: { item: 3 parsecs }\n', wrong: /yaml:1:19: timeouts\.item is not a duration/, remedy: /unit/ },
    ],
    [
      'too long a duration',
      {
        yaml: 'timeouts: { item: 25h }\n',
        wrong: /yaml:1:19: timeouts\.item is not a duration .* at most 1h/,
        remedy: /unit/,
      },
    ],
    [
      'an unknown profile',
      {
        yaml: 'profile: documented-for\n',
        wrong: /yaml:1:10: profile: there is no profile documented-for \(did you mean documented-four\?\)/,
        remedy: /The profiles are: .*full/,
      },
    ],
    [
      'a glob that matches nothing',
      {
        yaml: "only:\n  - 'work.*'\n  - 'wrk.*'\n",
        wrong: /yaml:3:5: only\.1 is wrk\.\*, which matches no scenario/,
        remedy: /list requirements/,
      },
    ],
    [
      'a URL that is none',
      {
        yaml: 'target: { url: staging }\n',
        wrong: /yaml:1:16: target\.url is not a URL: staging/,
        remedy: /https:\/\/host/,
      },
    ],
    [
      'a URL with credentials',
      {
        yaml: `target: { url: "https://me:${secret}@host/" }\n`,
        wrong: /yaml:1:16: target\.url has credentials in it/,
        remedy: /environment variables/,
      },
    ],
    [
      'a URL with a query',
      {
        yaml: `target: { url: "https://host/?t=${secret}" }\n`,
        wrong: /yaml:1:16: target\.url has a query/,
        remedy: /base URL/,
      },
    ],
    [
      'a hook that is no URL',
      {
        yaml: `${to('')}hook: { url: /control }\n`,
        env: token,
        wrong: /yaml:3:14: hook\.url is not a URL/,
        remedy: /control/,
      },
    ],
    [
      'a proxy with credentials',
      {
        yaml: to(`proxy: { url: "http://me:${secret}@proxy:3128" }\n`),
        wrong: /yaml:3:17: target\.proxy\.url has credentials/,
        remedy: /proxy\.example\.com/,
      },
    ],
    [
      'a production host',
      {
        yaml: 'target:\n  url: https://api.qoder.com/api\n',
        env: token,
        wrong: /api\.qoder\.com is a documented production host/,
        remedy: /--allow-production/,
      },
    ],
    [
      'a token as plain text',
      {
        yaml: to(`token: pt-${secret}\n`),
        wrong: /yaml:3:10: target\.token should be a mapping/,
        remedy: /\{ env: NAME \}.*\{ command: … \}/,
      },
    ],
    [
      'a token as plain text in braces',
      {
        yaml: to(`token: { pt-${secret} }\n`),
        wrong: /yaml:3:12: there is an unknown key in target\.token/,
        remedy: /env, command/,
      },
    ],
    [
      'a token in the place of a variable',
      {
        yaml: to(`token: { env: pt-${secret} }\n`),
        wrong: /yaml:3:17: target\.token\.env cannot be/,
        remedy: /name of an environment variable/,
      },
    ],
    [
      'a token that might be a variable',
      {
        yaml: to(`token: { env: ${secret.replace('-', '_')} }\n`),
        wrong: /yaml:3:10: target\.token: .*environment variable that is named there is not set/,
        remedy: /Put a token/,
      },
    ],
    [
      'tokens in a list',
      {
        yaml: to(`token: [${secret}]\n`),
        wrong: /yaml:3:10: target\.token should be a mapping, but is a list/,
        remedy: /env/,
      },
    ],
    [
      'a target that is a token',
      {
        yaml: `target: ${secret}\n`,
        wrong: /yaml:1:9: target should be a mapping, but is a string/,
        remedy: /server under test/,
      },
    ],
    [
      'a token of which nobody says where it is',
      { yaml: to('token: {}\n'), wrong: /yaml:3:10: target\.token has too few keys/, remedy: /env/ },
    ],
    [
      'two sources of one token',
      {
        yaml: to('token: { env: A, command: b }\n'),
        wrong: /yaml:3:10: target\.token has too many keys/,
        remedy: /env/,
      },
    ],
    [
      'a variable that is not set',
      {
        yaml: to('token: { env: MINE }\n'),
        env: token,
        wrong: /yaml:3:10: target\.token: there is no token: the environment variable MINE is not set/,
        remedy: /into MINE/,
      },
    ],
    [
      'a foreign token that is not set',
      {
        yaml: to('foreign_token: { env: OTHER }\n'),
        env: token,
        wrong: /yaml:3:18: target\.foreign_token: the environment variable OTHER is not set/,
        remedy: /leave target\.foreign_token out/,
      },
    ],
    [
      'a token of the hook that is not set',
      {
        yaml: `${to('')}hook: { url: TARGET, token: { env: OTHER } }\n`,
        env: token,
        wrong: /hook\.token: the environment variable OTHER is not set/,
        remedy: /target's token is used/,
      },
    ],
    [
      'the same token twice',
      {
        yaml: to('token: { env: A }\nforeign_token: { env: B }\n'),
        env: { A: secret, B: secret },
        wrong: /yaml:4:18: target\.foreign_token: the two tokens are the same/,
        remedy: /second account/,
      },
    ],
    [
      'a short token',
      {
        yaml: away('token: { env: A }\n'),
        env: { A: 'hunter2' },
        wrong: /yaml:3:10: target\.token: the token in A has fewer than eight/,
        remedy: /this machine only/,
      },
    ],
    [
      'a token with a line break',
      {
        yaml: to('token: { env: A }\n'),
        env: { A: `${secret}\n${secret}` },
        wrong: /yaml:3:10: target\.token: the token in A has a character/,
        remedy: /line breaks/,
      },
    ],
    [
      'a token and no target',
      {
        yaml: 'target: { token: { env: QODER_PAT } }\n',
        env: token,
        wrong: /yaml:1:18: target\.token is given, but there is no target/,
        remedy: /--target or target\.url/,
      },
    ],
    [
      'an agent and no target',
      {
        yaml: 'arrange: { agent: agent_1 }\n',
        wrong: /yaml:1:19: arrange\.agent is given, but there is no target/,
        remedy: /--target/,
      },
    ],
    [
      'something to keep and no target',
      { yaml: 'keep: true\n', wrong: /yaml:1:7: keep: the embedded target ends/, remedy: /--target/ },
    ],
    [
      'a token and no hook',
      {
        yaml: `${to('')}hook: { token: { env: QODER_PAT } }\n`,
        env: token,
        wrong: /yaml:3:16: hook\.token: a token for the hook is named, but no hook/,
        remedy: /hook\.url/,
      },
    ],
    ...[
      'Authorization',
      'X-Api-Key',
      'content-length',
      'Host',
      'worker-id',
      'Idempotency-Key',
      'x-request-id',
      'Accept',
      'Content-Type',
      'User-Agent',
    ].map((name): [string, Case] => [
      `the suite's own header ${name}`,
      {
        yaml: to(`headers:\n  ${name}: ${secret}\n`),
        env: token,
        wrong: new RegExp(`yaml:4:\\d+: target\\.headers\\.${name} is a header that the suite sets itself`),
        remedy: /Leave it out/,
      },
    ]),
    [
      'the proxy’s header',
      {
        yaml: to(`headers: { Proxy-Authorization: ${secret} }\n`),
        env: token,
        wrong: /yaml:3:35: target\.headers\.Proxy-Authorization/,
        remedy: /proxy\.authorization/,
      },
    ],
    [
      'a header twice',
      {
        yaml: to('headers: { X-A: a, x-a: b }\n'),
        env: token,
        wrong: /yaml:3:27: target\.headers\.x-a is there twice/,
        remedy: /upper|Leave one/,
      },
    ],
    [
      'a header with a space in its name',
      {
        yaml: to('headers: { X A: a }\n'),
        env: token,
        wrong: /yaml:3:14: there cannot be such a key in target\.headers/,
        remedy: /Headers/,
      },
    ],
    [
      'a header that is a number',
      {
        yaml: to('headers: { X-A: 12345678 }\n'),
        env: token,
        wrong: /yaml:3:19: target\.headers\.X-A should be a string or a mapping/,
        remedy: /string/,
      },
    ],
    [
      'a header that is not ASCII',
      {
        yaml: to(`headers: { X-A: ${secret}ü }\n`),
        env: token,
        wrong: /yaml:3:19: target\.headers\.X-A has a character/,
        remedy: /ASCII/,
      },
    ],
    [
      'a secret header that is not set',
      {
        yaml: to('headers: { X-A: { env: CANARY } }\n'),
        env: token,
        wrong: /yaml:3:19: target\.headers\.X-A: the environment variable CANARY is not set/,
        remedy: /value of the header into CANARY/,
      },
    ],
    [
      'a short secret header',
      {
        yaml: away('headers: { X-A: { env: CANARY } }\n'),
        env: { ...token, CANARY: 'hunter2' },
        wrong: /yaml:3:19: target\.headers\.X-A: the value in CANARY has fewer than eight/,
        remedy: /this machine only/,
      },
    ],
    [
      'a proxy’s authorization without a proxy',
      {
        yaml: to('proxy: { authorization: { env: A } }\n'),
        env: { ...token, A: secret },
        wrong: /yaml:3:27: target\.proxy\.authorization is given, but no proxy/,
        remedy: /target\.proxy\.url/,
      },
    ],
    [
      'a PEM file that is not there',
      {
        yaml: to('tls: { ca: none.pem }\n'),
        env: token,
        wrong: /yaml:3:14: target\.tls\.ca: there is no file none\.pem/,
        remedy: /PEM/,
      },
    ],
    [
      'a PEM file that is a folder',
      { yaml: to('tls: { ca: . }\n'), env: token, wrong: /yaml:3:14: target\.tls\.ca cannot be read/, remedy: /PEM/ },
    ],
    [
      'a PEM file that is none',
      {
        yaml: to('tls: { ca: text.pem }\n'),
        env: token,
        wrong: /yaml:3:14: target\.tls\.ca is not a certificate/,
        remedy: /BEGIN CERTIFICATE/,
      },
    ],
    [
      'a certificate without its key',
      {
        yaml: to('tls: { cert: cert.pem }\n'),
        env: token,
        wrong: /yaml:3:16: target\.tls\.cert is given, but no key/,
        remedy: /target\.tls\.key/,
      },
    ],
    [
      'a key without its certificate',
      {
        yaml: to('tls: { key: key.pem }\n'),
        env: token,
        wrong: /yaml:3:15: target\.tls\.key is given, but no cert/,
        remedy: /target\.tls\.cert/,
      },
    ],
    [
      'a key that is none',
      {
        yaml: to('tls: { cert: cert.pem, key: text.pem }\n'),
        env: token,
        wrong: /yaml:3:31: target\.tls\.key is not a private key/,
        remedy: /PRIVATE KEY/,
      },
    ],
    [
      'the key of another certificate',
      {
        yaml: to('tls: { cert: cert.pem, key: other.pem }\n'),
        env: token,
        wrong: /yaml:3:31: target\.tls\.key is not the key of the certificate in cert\.pem/,
        remedy: /together/,
      },
    ],
    [
      'an encrypted key',
      {
        yaml: to('tls: { cert: cert.pem, key: locked.pem }\n'),
        env: token,
        wrong: /yaml:3:31: target\.tls\.key cannot be decrypted without a passphrase/,
        remedy: /passphrase/,
      },
    ],
    [
      'another passphrase',
      {
        yaml: to('tls: { cert: cert.pem, key: locked.pem, passphrase: { env: A } }\n'),
        env: { ...token, A: secret },
        wrong: /target\.tls\.key cannot be decrypted with this passphrase/,
        remedy: /passphrase/,
      },
    ],
    [
      'a work item of no state',
      {
        yaml: `${to('')}arrange:\n  work_items:\n    - { environment_id: e, work_id: w, state: qeued }\n`,
        wrong: /yaml:5:47: arrange\.work_items\.0\.state cannot be "qeued" \(did you mean queued\?\)/,
        remedy: /queued, starting/,
      },
    ],
    [
      'a work item without its state',
      {
        yaml: 'arrange: { work_items: [{ environment_id: e, work_id: w }] }\n',
        wrong: /yaml:1:25: arrange\.work_items\.0 lacks the key state/,
        remedy: /Add state/,
      },
    ],
    [
      'a work item twice',
      {
        yaml: 'arrange:\n  work_items:\n    - { environment_id: e, work_id: w, state: queued }\n    - { environment_id: f, work_id: w, state: active }\n',
        wrong: /yaml:4:37: arrange\.work_items\.1\.work_id is there twice: w/,
        remedy: /Leave one/,
      },
    ],
    [
      'an active work item that nobody polled',
      {
        yaml: 'arrange:\n  work_items:\n    - { environment_id: e, work_id: w, state: active, delivered: false }\n',
        wrong: /yaml:3:66: arrange\.work_items\.0\.delivered is false, but the item is active/,
        remedy: /queued/,
      },
    ],
    [
      'a deployment twice',
      {
        yaml: 'arrange:\n  deployments:\n    - { deployment_id: d, status: active }\n    - { deployment_id: d, status: paused }\n',
        wrong: /yaml:4:24: arrange\.deployments\.1\.deployment_id is there twice: d/,
        remedy: /Leave one/,
      },
    ],
    [
      'an environment twice',
      {
        yaml: 'arrange: { environments: { self_hosted: [e, e] } }\n',
        wrong: /yaml:1:41: arrange\.environments\.self_hosted .*duplicate/,
        remedy: /./,
      },
    ],
    [
      'an id with a space',
      {
        yaml: 'arrange: { agent: my agent }\n',
        wrong: /yaml:1:19: arrange\.agent cannot be "my agent"/,
        remedy: /without spaces/,
      },
    ],
    [
      'a command for a token, without leave',
      {
        yaml: to('token:\n  command: touch ran; echo pt-12345678\n'),
        wrong: /yaml:4:14: target\.token\.command is a command/,
        remedy: /--allow-commands/,
      },
    ],
    [
      'a command for a header, without leave',
      {
        yaml: to('headers: { X-A: { command: touch ran } }\n'),
        env: token,
        wrong: /yaml:3:30: target\.headers\.X-A\.command is a command/,
        remedy: /--allow-commands/,
      },
    ],
    [
      'a command that starts the target, without leave',
      {
        yaml: to('start: touch ran\n'),
        env: token,
        wrong: /yaml:3:10: target\.start is a command/,
        remedy: /--allow-commands/,
      },
    ],
    [
      'a command on the command line, without leave',
      {
        yaml: to(''),
        args: ['--start', 'touch ran'],
        env: token,
        wrong: /^error: --start is a command/m,
        remedy: /--allow-commands/,
      },
    ],
    [
      'a command that fails',
      {
        yaml: to(`token: { command: 'echo ${secret}; exit 3' }\n`),
        args: commands,
        wrong: /yaml:3:21: target\.token\.command: the command ended with exit code 3/,
        remedy: /by hand/,
      },
    ],
    [
      'a command that there is not',
      {
        yaml: to('token: { command: no-such-command-here 2>/dev/null }\n'),
        args: commands,
        wrong: /target\.token\.command: the command ended with exit code 127/,
        remedy: /by hand/,
      },
    ],
    [
      'a command that prints nothing',
      {
        yaml: to('token: { command: "true" }\n'),
        args: commands,
        wrong: /target\.token\.command: the command printed nothing/,
        remedy: /standard output/,
      },
    ],
    [
      'a command that prints two lines',
      {
        yaml: to(`token: { command: "echo ${secret}; echo ${secret}" }\n`),
        args: commands,
        wrong: /yaml:3:10: target\.token: the token in the command's output has a character/,
        remedy: /line breaks/,
      },
    ],
    [
      'a flag over a good file',
      { yaml: 'seed: 3\n', args: ['--seed', 'x'], wrong: /^error: --seed is not a whole number/m, remedy: /--seed 4/ },
    ],
    [
      'another file that is not there',
      {
        yaml: '',
        args: ['--config', 'none.yaml'],
        wrong: /^error: --config: there is no file none\.yaml/m,
        remedy: /`init`/,
      },
    ],
    [
      'a file that is a folder',
      { yaml: '', args: ['--config', '.'], wrong: /^error: \. cannot be read/m, remedy: /can be read/ },
    ],
  ])('%s', async (_, { yaml, args = [], env = {}, wrong, remedy }) => {
    const cwd = emptyFolder();
    for (const [name, text] of Object.entries(pem)) writeFileSync(join(cwd, name), text);
    writeFileSync(join(cwd, 'conformance.yaml'), yaml.replaceAll('TARGET', `${target.origin}/api`));
    const before = filesIn(cwd);
    const earlier = connections;
    const finished = await run(['run', ...args], { env, cwd });
    expect(finished).toMatchObject({ code: 2, stdout: '' });
    expect(finished.stderr).toMatch(wrong);
    expect(finished.stderr).toMatch(remedy);
    expect(finished.stderr).not.toMatch(/^\s+at |hunter2|12345678/m);
    expect(filesIn(cwd)).toEqual(before);
    expect(connections).toBe(earlier);
  });
});
