import { type FSWatcher, readdirSync, statSync, watch } from 'node:fs';
import { join } from 'node:path';

/**
 * Tells of every file that is saved, made or removed below some folders, also below those that are made later. Each
 * folder is watched by itself: a recursive watch of Node.js on Linux loses a file as soon as an editor replaces it
 * instead of writing into it.
 * @param folders relative to `root`, with slashes, as the files are that `saved` is told of
 */
export function watchFolders(root: string, folders: readonly string[], saved: (file: string) => void): void {
  const watchers = new Map<string, FSWatcher>();

  function follow(folder: string): void {
    watchers.get(folder)?.close();
    const watcher = watch(join(root, folder), (event, name) => {
      if (name) changed(event, `${folder}/${name}`);
    });
    // The folder is gone, which its parent's watcher tells.
    watcher.on('error', () => watcher.close());
    watchers.set(folder, watcher);
    for (const entry of entriesOf(folder)) if (entry.isDirectory()) follow(`${folder}/${entry.name}`);
  }

  function changed(event: string, path: string): void {
    if (!statSync(join(root, path), { throwIfNoEntry: false })?.isDirectory()) saved(path);
    else if (event === 'rename') appeared(path);
  }

  /** A folder was made or moved here, and with it what it holds. */
  function appeared(folder: string): void {
    try {
      follow(folder);
    } catch {
      return; // And is gone again.
    }
    for (const entry of entriesOf(folder)) {
      const path = `${folder}/${entry.name}`;
      if (entry.isDirectory()) appeared(path);
      else saved(path);
    }
  }

  function entriesOf(folder: string) {
    return readdirSync(join(root, folder), { withFileTypes: true });
  }

  for (const folder of folders) follow(folder);
}
