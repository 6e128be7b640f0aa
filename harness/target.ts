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
  /** How it is reached, where that is not straight. */
  connection?: Connection | undefined;
}

/** What requests to a target take with them, and the way that they go. */
export interface Connection {
  /** Sent with every request, but to a hook of another origin. What a scenario sets itself is never replaced. */
  headers: readonly ExtraHeader[];
  /** An HTTP proxy, and the value of Proxy-Authorization where it wants one (RFC 9110, section 11.7). */
  proxy: { url: string; authorization: string | null } | null;
  /** PEM texts: certificates trusted besides Node's own, and the certificate and key that the client shows. */
  tls: { ca: string | null; cert: string | null; key: string | null; passphrase: string | null };
}

/** A header of the configuration; a secret one is taken out of everything that is recorded. */
export interface ExtraHeader {
  name: string;
  value: string;
  secret: boolean;
}

/** The straight way. */
export const straight: Connection = {
  headers: [],
  proxy: null,
  tls: { ca: null, cert: null, key: null, passphrase: null },
};

/**
 * How the hook is reached: as the target is. Where it has another origin, it is not sent the extra headers; and where it
 * is on this machine and the target is not, no proxy could find it.
 */
export function connectionToHook({ url, hook, connection = straight }: Target): Connection {
  if (!hook) return connection;
  const [target, own] = [new URL(url), new URL(hook.url)];
  return {
    headers: own.origin === target.origin ? connection.headers : [],
    proxy: isLoopback(own) && !isLoopback(target) ? null : connection.proxy,
    tls: connection.tls,
  };
}

/** Whether a host is this machine (RFC 1122 127.0.0.0/8, RFC 4291 ::1, RFC 6761 localhost). */
export function isLoopback(url: URL): boolean {
  return /^(localhost|.*\.localhost|127(\.\d+){3}|\[::1\])$/.test(url.hostname);
}
