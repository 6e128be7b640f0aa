import type { Readable, Writable } from 'node:stream';
import { CANCEL_SYMBOL, confirm, select, text } from '@clack/prompts';
import { profiles } from '../../spec/contract.ts';
import { baseUrl } from '../base-url.ts';
import { UsageError } from '../usage-error.ts';
import { type Answers, usualAnswers } from './answers.ts';

/** The terminal that questions are asked on. */
export interface Terminal {
  input: Readable;
  output: Writable;
}

/** Asks for what is not known yet; undefined where the user cancels. */
export async function ask(known: Partial<Answers>, terminal: Terminal): Promise<Answers | undefined> {
  try {
    return await answered(known, terminal);
  } catch (error) {
    if (error instanceof Cancelled) return undefined;
    throw error;
  }
}

class Cancelled extends Error {}

async function answered(known: Partial<Answers>, terminal: Terminal): Promise<Answers> {
  const target = known.target ?? (await askTarget(terminal));
  const profile = known.profile ?? (await askProfile(terminal));
  if (target === null) return { ...usualAnswers, ...known, target, profile };
  const token = known.token ?? (await askVariable('Variable that holds the token', usualAnswers.token, terminal));
  const second = known.second ?? (await askSecond(terminal));
  const foreignToken =
    second === 'there'
      ? await askVariable("Variable that holds the second account's token", usualAnswers.foreignToken, terminal)
      : usualAnswers.foreignToken;
  const hook = known.hook === undefined ? await askHook(terminal) : known.hook;
  return { target, token, second, foreignToken, profile, hook };
}

async function askTarget(terminal: Terminal): Promise<string | null> {
  const given = await text({
    ...terminal,
    message: 'Base URL of the API, with its path prefix (empty: the embedded reference target)',
    placeholder: 'https://staging.example.com/api/v1/cloud',
    validate: (value) => (value ? wrongUrl('it', value) : undefined),
  });
  return settled(given)?.trim() || null;
}

async function askProfile(terminal: Terminal): Promise<string> {
  return settled(
    await select({
      ...terminal,
      message: 'What it may call and judges',
      initialValue: usualAnswers.profile,
      options: Object.values(profiles).map(({ name, statement }) => ({ value: name, hint: statement })),
    }),
  );
}

async function askSecond(terminal: Terminal): Promise<Answers['second']> {
  return settled(
    await select<Answers['second']>({
      ...terminal,
      message: "A second account, which must not see the first one's things",
      initialValue: 'there',
      options: [
        { value: 'there', label: 'There is one' },
        { value: 'not at hand', label: 'Not at hand', hint: 'what needs it stays inconclusive' },
        { value: 'one tenant', label: 'The target has one tenant', hint: 'what needs two is not applicable' },
      ],
    }),
  );
}

async function askHook(terminal: Terminal): Promise<string | null> {
  const wanted = await confirm({
    ...terminal,
    message: 'Is there a test-control hook (for a target that has few operations)?',
    initialValue: false,
  });
  if (!settled(wanted)) return null;
  const given = await text({
    ...terminal,
    message: "The hook's base URL",
    placeholder: 'https://staging.example.com/control',
    validate: (value) => wrongUrl('it', value ?? ''),
  });
  return settled(given).trim();
}

async function askVariable(message: string, usual: string, terminal: Terminal): Promise<string> {
  const given = await text({
    ...terminal,
    message,
    placeholder: usual,
    defaultValue: usual,
    validate: (value) =>
      !value || /^[A-Za-z_][A-Za-z0-9_]*$/.test(value)
        ? undefined
        : 'This is not the name of an environment variable; the token itself stands nowhere.',
  });
  return settled(given);
}

function wrongUrl(named: string, value: string): string | undefined {
  try {
    baseUrl(named, value.trim());
    return undefined;
  } catch (error) {
    if (error instanceof UsageError) return `${error.message}. ${error.remedy}`;
    throw error;
  }
}

function settled<T>(answer: T | typeof CANCEL_SYMBOL): T {
  if (answer === CANCEL_SYMBOL) throw new Cancelled();
  return answer as T;
}
