#!/usr/bin/env node
import { main } from './main.ts';

// Whoever reads the output may have seen enough (`| head`); what is going on comes to its end all the same.
for (const stream of [process.stdout, process.stderr]) {
  stream.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EPIPE') throw error;
  });
}

process.exitCode = await main(process.argv.slice(2), process);
