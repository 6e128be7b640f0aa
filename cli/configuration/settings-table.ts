import { existsSync } from 'node:fs';
import { usualSequences } from '../../harness/explore/budget.ts';
import { defaultLimits, defaultTimeouts } from '../../harness/limits.ts';
import { allCapabilities, type Capabilities } from '../../spec/capabilities.ts';
import { profileNamed } from '../profile.ts';
import { headers } from './headers.ts';
import * as kinds from './kinds.ts';
import type { Path } from './path.ts';
import { optionalSecret, secret } from './secret.ts';
import { deployments, workItems } from './supplied.ts';

/** A setting: where its value may come from, in the order of precedence, and what kind of value it is. */
export interface Setting<T> {
  flag?: `--${string}`;
  variable?: `CONFORMANCE_${string}`;
  /** In the configuration file; joined by dots, its name. */
  path: Path;
  /** The default; it may depend on the target, which is null for the embedded one. */
  fallback: (target: URL | null) => T;
  kind: kinds.Kind<T>;
}

const setting = <T>(row: Setting<T>): Setting<T> => row;
const rates = (target: URL | null) => (target ? defaultLimits(target).rate : { reads: null, writes: null });

/** The file of expectations that is taken without being named. */
export const usualExpectations = 'expectations.yaml';

/** Every setting. What is a mapping or a list, and every command, has no variable. */
export const settings = {
  target: setting({
    flag: '--target',
    variable: 'CONFORMANCE_TARGET',
    path: ['target', 'url'],
    fallback: () => null,
    kind: kinds.url('https://host/api/v1/cloud'),
  }),
  token: setting({
    flag: '--token-env',
    path: ['target', 'token'],
    fallback: () => ({ env: 'QODER_PAT' }),
    kind: secret,
  }),
  foreignToken: setting({
    flag: '--foreign-token-env',
    path: ['target', 'foreign_token'],
    fallback: () => ({ env: 'QODER_FOREIGN_PAT' }),
    kind: secret,
  }),
  headers: setting({ path: ['target', 'headers'], fallback: () => [], kind: headers }),
  proxy: setting({
    variable: 'CONFORMANCE_PROXY',
    path: ['target', 'proxy', 'url'],
    fallback: () => null,
    kind: kinds.url('http://proxy.example.com:3128'),
  }),
  proxyAuthorization: setting({
    path: ['target', 'proxy', 'authorization'],
    fallback: () => null,
    kind: optionalSecret,
  }),
  ca: setting({
    variable: 'CONFORMANCE_TLS_CA',
    path: ['target', 'tls', 'ca'],
    fallback: () => null,
    kind: kinds.file,
  }),
  cert: setting({
    variable: 'CONFORMANCE_TLS_CERT',
    path: ['target', 'tls', 'cert'],
    fallback: () => null,
    kind: kinds.file,
  }),
  key: setting({
    variable: 'CONFORMANCE_TLS_KEY',
    path: ['target', 'tls', 'key'],
    fallback: () => null,
    kind: kinds.file,
  }),
  passphrase: setting({ path: ['target', 'tls', 'passphrase'], fallback: () => null, kind: optionalSecret }),
  allowProduction: setting({
    flag: '--allow-production',
    variable: 'CONFORMANCE_ALLOW_PRODUCTION',
    path: ['target', 'allow_production'],
    fallback: () => false,
    kind: kinds.yes,
  }),
  start: setting({ flag: '--start', path: ['target', 'start'], fallback: () => null, kind: kinds.text }),
  hook: setting({
    flag: '--hook',
    variable: 'CONFORMANCE_HOOK',
    path: ['hook', 'url'],
    fallback: () => null,
    kind: kinds.url('https://host/control'),
  }),
  hookToken: setting({
    flag: '--hook-token-env',
    path: ['hook', 'token'],
    fallback: () => ({ env: 'QODER_HOOK_TOKEN' }),
    kind: secret,
  }),
  agent: setting({
    variable: 'CONFORMANCE_AGENT',
    path: ['arrange', 'agent'],
    fallback: () => null,
    kind: kinds.id,
  }),
  model: setting({
    variable: 'CONFORMANCE_MODEL',
    path: ['arrange', 'model'],
    fallback: () => null,
    kind: kinds.id,
  }),
  selfHosted: setting({
    path: ['arrange', 'environments', 'self_hosted'],
    fallback: () => [],
    kind: kinds.texts,
  }),
  cloud: setting({
    variable: 'CONFORMANCE_CLOUD_ENVIRONMENT',
    path: ['arrange', 'environments', 'cloud'],
    fallback: () => null,
    kind: kinds.id,
  }),
  workItems: setting({ path: ['arrange', 'work_items'], fallback: () => [], kind: workItems }),
  deployments: setting({ path: ['arrange', 'deployments'], fallback: () => [], kind: deployments }),
  profile: setting({
    flag: '--profile',
    variable: 'CONFORMANCE_PROFILE',
    path: ['profile'],
    fallback: () => profileNamed('full'),
    kind: kinds.profile,
  }),
  tenants: setting<Capabilities['tenants']>({
    flag: '--tenants',
    variable: 'CONFORMANCE_TENANTS',
    path: ['capabilities', 'tenants'],
    fallback: () => allCapabilities.tenants,
    kind: kinds.wholeNumber<Capabilities['tenants']>(1, 2),
  }),
  only: setting({ flag: '--only', path: ['only'], fallback: () => [], kind: kinds.texts }),
  probes: setting({
    flag: '--no-probes',
    variable: 'CONFORMANCE_PROBES',
    path: ['probes'],
    fallback: () => true,
    kind: kinds.yes,
  }),
  slow: yes('slow', '--slow', 'CONFORMANCE_SLOW'),
  reads: setting({
    variable: 'CONFORMANCE_RATE_READS',
    path: ['rate', 'reads'],
    fallback: (target) => rates(target).reads,
    kind: kinds.limit(1, 10_000),
  }),
  writes: setting({
    variable: 'CONFORMANCE_RATE_WRITES',
    path: ['rate', 'writes'],
    fallback: (target) => rates(target).writes,
    kind: kinds.limit(1, 10_000),
  }),
  connect: timeout('connect', 'CONFORMANCE_TIMEOUT_CONNECT'),
  answer: timeout('answer', 'CONFORMANCE_TIMEOUT_ANSWER'),
  item: timeout('item', 'CONFORMANCE_TIMEOUT_ITEM'),
  scenario: timeout('scenario', 'CONFORMANCE_TIMEOUT_SCENARIO'),
  concurrency: setting({
    flag: '--concurrency',
    variable: 'CONFORMANCE_CONCURRENCY',
    path: ['concurrency'],
    fallback: () => 16,
    kind: kinds.wholeNumber(1, 64),
  }),
  seed: setting({
    flag: '--seed',
    variable: 'CONFORMANCE_SEED',
    path: ['seed'],
    fallback: () => 1,
    kind: kinds.seed,
  }),
  explore: setting({
    flag: '--explore',
    variable: 'CONFORMANCE_EXPLORE',
    path: ['explore'],
    fallback: () => usualSequences,
    kind: kinds.wholeNumber(0, 100_000),
  }),
  maxRequests: setting({
    flag: '--max-requests',
    variable: 'CONFORMANCE_MAX_REQUESTS',
    path: ['max_requests'],
    fallback: () => null,
    kind: kinds.limit(1, 1e9),
  }),
  anonymous: yes('anonymous', '--anonymous', 'CONFORMANCE_ANONYMOUS'),
  keep: yes('keep', '--keep', 'CONFORMANCE_KEEP'),
  expectations: setting({
    flag: '--expectations',
    variable: 'CONFORMANCE_EXPECTATIONS',
    path: ['expectations'],
    fallback: () => (existsSync(usualExpectations) ? usualExpectations : null),
    kind: kinds.file,
  }),
  strict: yes('strict', '--strict', 'CONFORMANCE_STRICT'),
  lock: setting({
    flag: '--lock',
    variable: 'CONFORMANCE_LOCK',
    path: ['lock'],
    fallback: () => null,
    kind: kinds.file,
  }),
  lockStrict: yes('lock_strict', '--lock-strict', 'CONFORMANCE_LOCK_STRICT'),
  out: setting({
    flag: '--out',
    variable: 'CONFORMANCE_OUT',
    path: ['out'],
    fallback: () => 'conformance-report',
    kind: kinds.path,
  }),
};

function timeout(name: keyof typeof defaultTimeouts, variable: `CONFORMANCE_${string}`): Setting<number> {
  return { variable, path: ['timeouts', name], fallback: () => defaultTimeouts[name], kind: kinds.duration };
}

function yes(name: string, flag: `--${string}`, variable: `CONFORMANCE_${string}`): Setting<boolean> {
  return { flag, variable, path: [name], fallback: () => false, kind: kinds.yes };
}
