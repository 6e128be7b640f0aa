import { expect, test } from 'vitest';
import { isLoopback } from '../../harness/target.ts';

test.each<[string, boolean]>([
  ['http://127.0.0.1:8080/api', true],
  ['http://127.8.9.10/api', true],
  ['http://localhost/api', true],
  ['http://LOCALHOST:1/api', true],
  ['http://api.localhost/', true],
  ['http://[::1]:9/api', true],
  ['http://2130706433/', true],
  ['http://10.0.0.1/', false],
  ['http://128.0.0.1/', false],
  ['https://api.qoder.com/', false],
  ['http://localhost.example.com/', false],
  ['http://127.0.0.1.example.com/', false],
  ['http://notlocalhost/', false],
  ['http://[::2]/', false],
])('%s is this machine: %s', (url, want) => {
  expect(isLoopback(new URL(url))).toBe(want);
});
