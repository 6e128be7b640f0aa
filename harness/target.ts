/** The server under test, as the harness needs to know it. */
export interface Target {
  /** With the path prefix and without a trailing slash. */
  url: string;
  token: string;
  /** Another account's token; null: none was given. */
  foreignToken: string | null;
  /** The test-control hook (spec/control.yaml), where one is configured. */
  hook?: { url: string; token: string } | undefined;
  /** Whether it is the reference target that the run itself started. */
  embedded: boolean;
}

/** Whether a host is this machine (RFC 1122 127.0.0.0/8, RFC 4291 ::1, RFC 6761 localhost). */
export function isLoopback(url: URL): boolean {
  return /^(localhost|.*\.localhost|127(\.\d+){3}|\[::1\])$/.test(url.hostname);
}
