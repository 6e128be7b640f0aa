import { describe } from 'vitest';
import { away, refused, secret, to, token } from './refused.ts';

const commands = ['--allow-commands'];

describe('a secret that cannot be read, or stands in the file, is refused', () => {
  refused([
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
      'a token and no hook',
      {
        yaml: `${to('')}hook: { token: { env: QODER_PAT } }\n`,
        env: token,
        wrong: /yaml:3:16: hook\.token: a token for the hook is named, but no hook/,
        remedy: /hook\.url/,
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
  ]);
});
