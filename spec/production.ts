/** A host of the documented service itself, on which people's work runs. */
export interface ProductionHost {
  host: string;
  /** The pages that name it, below https://docs.qoder.com/. */
  pages: readonly string[];
}

/** The hosts that the documentation, in any of its generations, gives as the service's own. */
export const productionHosts: readonly ProductionHost[] = [
  { host: 'api.qoder.com', pages: ['cloud-agents/api/conventions/overview'] },
  { host: 'api.qoder.com.cn', pages: ['cloud-agents/api/conventions/overview (its copy for China)'] },
  { host: 'openapi.qoder.sh', pages: ['en/cli/cloud-agents/api/conventions/overview'] },
];

/** The documented production host that a URL leads to, at whatever port; undefined for any other host. */
export function productionHostOf(url: URL): string | undefined {
  // A trailing dot names the same host (RFC 1034, section 3.1); a URL's host name is in lower case already.
  const name = url.hostname.toLowerCase().replace(/\.$/, '');
  return productionHosts.find(({ host }) => host === name)?.host;
}
