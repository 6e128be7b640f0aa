import { UsageError } from './usage-error.ts';

/**
 * A base URL: http or https, without credentials, query or fragment.
 * @param named how an error names it, such as `--target`
 * @param like a good one, for the remedy
 * @throws UsageError for what cannot be one; what may be a secret in it is not repeated
 */
export function baseUrl(named: string, text: string, like = 'https://host/api/v1/cloud'): URL {
  let url: URL;
  try {
    url = new URL(text);
  } catch {
    throw new UsageError(`${named} is not a URL: ${masked(text)}`, `Give a whole URL, as in ${like}.`);
  }
  const problem =
    url.protocol !== 'http:' && url.protocol !== 'https:'
      ? `${named} is not an http or https URL: ${masked(text)}`
      : url.username || url.password
        ? `${named} has credentials in it`
        : url.search || url.hash
          ? `${named} has a query or a fragment: ${masked(text)}`
          : undefined;
  if (problem) {
    throw new UsageError(
      problem,
      `Give the base URL alone, as in ${like}; tokens come from environment variables or commands.`,
    );
  }
  return url;
}

/** A base URL as it is recorded: without a slash at its end. */
export function plain(url: URL): string {
  return url.href.replace(/\/+$/, '');
}

/** An address as it may be printed: without what stands before an `@` or after a `?` or `#`, which may be a secret. */
function masked(text: string): string {
  const scheme = /^[a-z][a-z\d+.-]*:\/\//i.exec(text)?.[0] ?? '';
  const rest = text.slice(scheme.length);
  const [head = ''] = rest.split(/[?#]/, 1);
  // An @ further on may end a user's password that has a ? or # in it: then nothing is known to be the host.
  if (rest.includes('@', head.length)) return `${scheme}…`;
  const host = head.slice(head.lastIndexOf('@') + 1);
  return `${scheme}${host === head ? '' : '…@'}${host}${head === rest ? '' : `${rest[head.length]}…`}`;
}
