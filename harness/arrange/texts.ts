/** What the suite writes into the things that it creates, besides their names. */
export interface Texts {
  /** The description of a deployment. */
  description: string;
  /** The event with which a deployment's sessions begin. */
  event: string;
  /** The message that queues a session's work item. */
  message: string;
  /** The metadata of a deployment or a session of this name. */
  metadata: (name: string) => Record<string, string>;
}

const plain: Texts = {
  description: 'Made by a conformance run',
  event: 'No answer is needed.',
  message: 'A conformance run queues this work item; no answer is needed.',
  metadata: (name) => ({ made_by: 'cloud-agents-conformance', scenario_run: name }),
};

const anonymous: Texts = {
  description: 'Daily summary',
  event: 'Hello.',
  message: 'Hello.',
  metadata: (name) => ({ purpose: 'review', job: name }),
};

/** The texts of a run; with a secret, such that anybody may have written them. */
export function textsOf(secret: string | null): Texts {
  return secret === null ? plain : anonymous;
}

/** The User-Agent of a run (RFC 9110, section 10.1.5); with a secret, what Node's own `fetch` sends. */
export function userAgentOf(version: string, secret: string | null): string {
  return secret === null ? `cloud-agents-conformance/${version}` : 'node';
}
