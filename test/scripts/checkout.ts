import { cpSync, mkdtempSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../../', import.meta.url));
const parts = [
  '.gitignore',
  'biome.json',
  'fixtures',
  'harness',
  'package.json',
  'reporters',
  'scripts',
  'spec',
  'suites',
  'tsconfig.json',
];

/** A copy of what the scripts work on, to be changed at will; `remove` takes it away. */
export function checkout(): { folder: string; remove: () => void } {
  const folder = mkdtempSync(join(tmpdir(), 'checkout-'));
  for (const part of parts) cpSync(join(root, part), join(folder, part), { recursive: true });
  symlinkSync(join(root, 'node_modules'), join(folder, 'node_modules'));
  return { folder, remove: () => rmSync(folder, { recursive: true, force: true }) };
}
