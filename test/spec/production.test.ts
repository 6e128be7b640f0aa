import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { productionHostOf, productionHosts } from '../../spec/production.ts';

const hostOf = (url: string) => productionHostOf(new URL(url));

test.each([
  ['https://api.qoder.com/api/v1/cloud', 'api.qoder.com'],
  ['https://API.Qoder.COM/api/v1/cloud', 'api.qoder.com'],
  ['https://api.qoder.com./api/v1/cloud', 'api.qoder.com'],
  ['https://api.qoder.com:8443/', 'api.qoder.com'],
  ['http://api.qoder.com:80/other/prefix', 'api.qoder.com'],
  ['https://%61pi.qoder.com/', 'api.qoder.com'],
  ['https://ａｐｉ.qoder.com/', 'api.qoder.com'],
  ['https://api.qoder.com.cn/api/v1/cloud', 'api.qoder.com.cn'],
  ['https://openapi.qoder.sh/api/v1/cloud', 'openapi.qoder.sh'],
])('%s is production', (url, host) => {
  expect(hostOf(url)).toBe(host);
});

test.each([
  'https://staging.api.qoder.com/api/v1/cloud',
  'https://api.qoder.com.example.com/',
  'https://notapi.qoder.com/',
  'https://qoder.com/',
  'https://example.com/api.qoder.com',
  'http://127.0.0.1:8080/api/v1/cloud',
])('%s is not production', (url) => {
  expect(hostOf(url)).toBeUndefined();
});

test('the servers of the OpenAPI document are production', () => {
  const { servers } = parse(readFileSync(new URL('../../spec/openapi.yaml', import.meta.url), 'utf8'));
  expect(servers.length).toBeGreaterThan(0);
  for (const { url } of servers) expect(hostOf(url)).toBeDefined();
});

test('every host has the pages that name it', () => {
  for (const { pages } of productionHosts) expect(pages.length).toBeGreaterThan(0);
});
