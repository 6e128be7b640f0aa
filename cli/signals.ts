import type { Output } from './output.ts';

/** What a command does about SIGINT and SIGTERM. */
export interface Signals {
  /** Sets what the first signal does; done at once where it has come already. */
  on: (action: () => void) => void;
  off: () => void;
}

/**
 * The first signal ends the command in good order; a second one leaves at once.
 * @param first what is said of the first
 */
export function watchSignals({ say }: Output, first: string): Signals {
  let interrupt: (() => void) | undefined;
  let seen = 0;
  const handle = () => {
    seen += 1;
    if (seen > 1) process.exit(130);
    say(`Interrupted: ${first}. Once more to leave at once.`);
    interrupt?.();
  };
  process.on('SIGINT', handle);
  process.on('SIGTERM', handle);
  return {
    on: (action: () => void) => {
      interrupt = action;
      if (seen > 0) action();
    },
    off: () => {
      process.off('SIGINT', handle);
      process.off('SIGTERM', handle);
    },
  };
}
