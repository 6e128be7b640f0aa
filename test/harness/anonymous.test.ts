import { describe, expect, test } from 'vitest';
import { startReferenceTarget } from '../../fixtures/reference-target/server.ts';
import { newSecret } from '../../harness/anonymity.ts';
import type { LedgerEntry } from '../../harness/arrange/ledger.ts';
import { type Judged, judge } from '../suites/judged.ts';
import { type Received, record } from './recorder.ts';

interface Heard extends Judged {
  received: readonly Received[];
  ledger: readonly LedgerEntry[];
}

/** Everything that a run sends, through the API and to the hook. */
async function everythingSent(profile: string, seed: number, secret: string | null): Promise<Heard> {
  const reference = await startReferenceTarget({ hook: true });
  const recorder = await record(new URL(reference.url).origin);
  const behind = (url: string) => recorder.origin + new URL(url).pathname;
  try {
    const { url, token, foreignToken, hookUrl = '', hookToken = '' } = reference;
    const hook = profile === 'documented-four' ? { url: behind(hookUrl), token: hookToken } : undefined;
    const target = { url: behind(url), token, foreignToken, embedded: false, hook };
    const ledger: LedgerEntry[] = [];
    const judged = await judge(target, { profile, seed, secret, ledger: (line) => ledger.push(JSON.parse(line)) });
    return { ...judged, received: recorder.received, ledger };
  } finally {
    await recorder.stop();
    await reference.stop();
  }
}

/** What a run chose itself: names, Worker-IDs, request ids, ids that nothing has, tokens that nobody has. */
function chosen({ received }: Heard): Set<string> {
  return new Set(
    received.flatMap(({ path, headers, body }) => {
      const texts = [...body.matchAll(/"(?:name|title|worker_id)":"([^"]+)"/g)].map(([, text]) => text);
      const ids = path.match(/(?<=\/)(env|work|dep|sess|agent)_[^/?]+/g) ?? [];
      const token = headers.authorization?.match(/pt-.*/)?.[0];
      return [...texts, ...ids, headers['worker-id'], headers['x-request-id'], token].filter(
        (text) => text !== undefined,
      );
    }),
  );
}

describe.each(['full', 'documented-four'])('an anonymous run of the profile %s', (profile) => {
  test('is judged as any other, and sends nothing by which it could be known', async () => {
    const heard = await everythingSent(profile, 7, newSecret());
    expect(heard.record.verdict).toBe('conformant');
    expect(heard.received.length).toBeGreaterThan(200);
    const words = ['conformance', 'cloud-agents', 'cloud agents', 'made_by', 'scenario_run', heard.record.run_id];
    const sent = heard.received.map((request) => JSON.stringify(request).toLowerCase());
    expect(sent.filter((request) => words.some((word) => request.includes(word.toLowerCase())))).toEqual([]);
    expect(new Set(heard.received.map(({ headers }) => headers['user-agent']))).toEqual(new Set(['node']));
  });

  test('shares nothing that it chose with another', async () => {
    const [one, other] = [await everythingSent(profile, 7, newSecret()), await everythingSent(profile, 8, newSecret())];
    const own = chosen(one);
    expect(own.size).toBeGreaterThan(100);
    expect([...chosen(other)].filter((text) => own.has(text))).toEqual([]);
  });
});

test('the secret of an anonymous run stands in the first line of its ledger, and nowhere else', async () => {
  const secret = newSecret();
  const { entries, record: result, received, ledger } = await everythingSent('full', 1, secret);
  expect(ledger[0]).toMatchObject({ at: 'run', secret });
  for (const where of [entries, result, received, ledger.slice(1)]) {
    expect(JSON.stringify(where).includes(secret)).toBe(false);
  }
});

test('a run that is not anonymous says whose it is', async () => {
  const { received, ledger } = await everythingSent('full', 1, null);
  expect(received.filter(({ headers }) => !headers['user-agent']?.startsWith('cloud-agents-conformance/'))).toEqual([]);
  expect(ledger[0]).not.toHaveProperty('secret');
  const creations = received.filter(({ method, path }) => method === 'POST' && /\/(agents|sessions)$/.test(path));
  for (const { body } of creations) expect(body).toMatch(/"conformance \d{8}T\d{6}Z-[0-9a-f]{8} (agent|session) \d+"/);
});
