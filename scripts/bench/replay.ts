/*
 * Sends the requests of a recorded run again, with undici and nothing else: what the exchanges cost by themselves.
 * Those of one scenario in their order, eight scenarios at a time. Usage: replay.js JOURNAL URL; tokens from the
 * environment, as for a run.
 */
import { readFileSync } from 'node:fs';
import { Pool } from 'undici';
import type { Exchange } from '../../harness/exchange.ts';

const [journal = '', base = ''] = process.argv.slice(2);
const url = new URL(base);
const secrets = { $QODER_PAT: process.env.QODER_PAT ?? '', $QODER_FOREIGN_PAT: process.env.QODER_FOREIGN_PAT ?? '' };

const scenarios = new Map<string, Exchange['request'][]>();
for (const line of readFileSync(journal, 'utf8').trimEnd().split('\n')) {
  const entry: { kind: string; exchange?: Exchange } = JSON.parse(line);
  if (!entry.exchange) continue;
  const { key, request } = entry.exchange;
  const scenario = key.split('/')[0] ?? '';
  scenarios.set(scenario, [...(scenarios.get(scenario) ?? []), request]);
}

const pool = new Pool(url.origin, { connections: 16, pipelining: 1 });
const waiting = [...scenarios.values()];
await Promise.all(
  Array.from({ length: 8 }, async () => {
    for (let requests = waiting.shift(); requests; requests = waiting.shift()) {
      for (const { method, path, headers, body } of requests) {
        const { authorization, ...others } = headers;
        const response = await pool.request({
          method: method as 'GET' | 'POST',
          path: url.pathname + path,
          headers: {
            ...others,
            accept: 'application/json',
            ...(authorization ? { authorization: filled(authorization) } : {}),
          },
          body,
        });
        await response.body.text();
      }
    }
  }),
);
await pool.destroy();

function filled(text: string): string {
  return text.replace(/\$QODER_(FOREIGN_)?PAT/, (name) => secrets[name as keyof typeof secrets]);
}
