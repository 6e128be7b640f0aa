import { describe, expect, test } from 'vitest';
import { commandOutput } from '../../../cli/configuration/command-output.ts';
import { UsageError } from '../../../cli/usage-error.ts';

const place = 'conformance.yaml:4:14: target.token.command';

describe('a command', () => {
  test('gives what it prints on standard output, trimmed', async () => {
    expect(await commandOutput("printf ' pt-%s \\n\\n' 123", place)).toBe('pt-123');
  });

  test('runs in a shell', async () => {
    expect(await commandOutput('A=pt-1; echo "$A" | cat', place)).toBe('pt-1');
  });

  test.each<[string, string, RegExp]>([
    ['fails', 'echo hunter2; exit 7', /the command ended with exit code 7$/],
    ['is ended', 'echo hunter2; kill -9 $$', /the command was ended by SIGKILL$/],
    ['prints nothing', 'true', /the command printed nothing on standard output$/],
    ['prints too much', 'while :; do echo hunter2hunter2hunter2hunter2hunter2; done', /printed more than 64 kB$/],
  ])('that %s is an error with its place, and without its output', async (_, command, message) => {
    const refused = commandOutput(command, place);
    await expect(refused).rejects.toThrow(UsageError);
    await expect(refused).rejects.toThrow(message);
    await expect(refused).rejects.toThrow(/^conformance\.yaml:4:14: target\.token\.command: /);
    await expect(refused).rejects.not.toThrow(/hunter2/);
  });

  test('that takes too long is ended', async () => {
    const begun = performance.now();
    await expect(commandOutput('echo hunter2; exec sleep 20', place, 100)).rejects.toThrow(
      /the command took more than 0.1 seconds$/,
    );
    expect(performance.now() - begun).toBeLessThan(10_000);
  });
});
