import { describe } from 'vitest';
import { refused, secret, to } from './refused.ts';

describe('a configuration that is wrong in itself is refused', () => {
  refused([
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
        wrong: /yaml:1:7: seed cannot be "one"/,
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
  ]);
});
