import type { Answers } from './answers.ts';

/**
 * A configuration file with comments: what was answered as it is, and everything else as an example, commented out. Each
 * example is one line, and holds when its # is taken away.
 * @param schema where the schema is, from the file's folder; editors take it from the first line
 */
export function template(answers: Answers, schema: string): string {
  const { target, token, second, foreignToken, profile, hook } = answers;
  const url = scalar(target ?? 'https://staging.example.com/api/v1/cloud');
  return `# yaml-language-server: $schema=${schema}

# What \`cloud-agents-conformance run\` is pointed at, and how. Every key may be left out. A flag goes before a variable
# (CONFORMANCE_SEED and so on), and that before this file; \`run --print-config\` shows the outcome. Paths are relative to
# the folder of this file. The schema describes every key.

target:
  # The base URL of the API, with its path prefix. Without one, a run judges the embedded reference target.
${line(target !== null, `  url: ${url}`)}

  # Where the token comes from: { env: NAME }, or { command: … } with --allow-commands. Never the token itself.
${line(target !== null, `  token: { env: ${scalar(token)} }`)}

  # The token of another account, which must not see the first one's things.
${line(target !== null && second === 'there', `  foreign_token: { env: ${scalar(foreignToken)} }`)}

  # Headers for every request. A plain text is public; what comes from a variable or a command is kept out of the reports.
  # headers: { X-Workspace: ws_1, X-Canary: { env: CANARY_KEY } }

  # An HTTP proxy, and where the value of Proxy-Authorization comes from.
  # proxy: { url: "http://proxy.example.com:3128", authorization: { env: PROXY_AUTH } }

  # PEM files: certificates to trust besides Node's own; the client's certificate and its key.
  # tls: { ca: ca.pem, cert: client.pem, key: client.key, passphrase: { env: KEY_PASS } }

  # Whether it may be one of the documented production hosts.
  # allow_production: true

  # A command that starts the target before the run (with --allow-commands); it is stopped afterwards.
  # start: npm run mock

# The test-control hook (spec/control.yaml), for a target that has few operations. Without a token, the target's is used.
${line(hook !== null, `hook: { url: ${JSON.stringify(hook ?? 'https://staging.example.com/control')} }`)}

# What to use instead of creating it.
arrange:
  # An agent; or else the model of the agent that is created.
  # agent: agent_1
  # model: model_1

  # Environments that nobody else uses meanwhile.
  # environments: { self_hosted: [env_1, env_2], cloud: env_3 }

  # Work items and deployments made by hand, each used once.
  # work_items: [{ environment_id: env_1, work_id: work_1, state: active, worker_id: worker-1 }]
  # deployments: [{ deployment_id: depl_1, status: active }]

# What a run may call and judges: a name that \`list profiles\` prints.
profile: ${scalar(profile)}

# What the target has less of: with one tenant, what takes a second account is not applicable, and the reports say so.
${line(second === 'one tenant', 'capabilities: { tenants: 1 }')}

# Scenarios and requirements, probes and silences, by globs over their ids.
# only: ['work.stop.*']

# Whether the run asks what the documentation leaves open, which is noted and never judged; slow: also what takes seconds.
# probes: false
# slow: true

# Requests a second at most, or unlimited. These are the documented rates, which hold away from this machine.
# rate: { reads: 50, writes: 20 }

# How long to wait: for a connection, an answer, a work item to show, a whole scenario.
# timeouts: { connect: 5s, answer: 10s, item: 45s, scenario: 3m }

# Scenarios at the same time, and the seed of everything random: a number, or random.
# concurrency: 16
# seed: 1

# Random sequences of documented calls to try on each lifecycle; 0 for none.
# explore: 8

# Requests after which nothing is sent any more but for the clean-up.
# max_requests: 5000

# Whether names, User-Agent and order are made unrecognisable; whether what was created stays for a look.
# anonymous: true
# keep: true

# Failures that are known and excused for a time; with strict, one that no longer holds fails the gate at once.
# expectations: expectations.yaml
# strict: true

# How the target behaved in a run that \`lock\` kept; a run tells what it does otherwise, and with lock_strict fails for it.
# lock: behaviour.lock.yaml
# lock_strict: true

# The folder of the reports.
# out: conformance-report
`;
}

/** A line as it is, or commented out. */
function line(live: boolean, text: string): string {
  return live ? text : text.replace(/^( *)/, '$1# ');
}

/** A text as YAML's plain scalar where that is safe, or else in quotes. */
function scalar(text: string): string {
  const plain = /^[A-Za-z_][\w./:-]*$/.test(text) && !/^(true|false|null)$|:$/i.test(text);
  return plain ? text : JSON.stringify(text);
}
