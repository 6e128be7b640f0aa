/** Lets something wait until a number of others have come to their ends. */
export interface Barrier {
  /** One of them has come to its end. */
  one: () => void;
  /** Settles when all have, and what is to follow at once is done. */
  all: Promise<void>;
}

/** A barrier before which `number` others come, and then `follow`. */
export function barrier(number: number, follow: () => Promise<void>): Barrier {
  let left = number;
  let open = () => {};
  const passed = new Promise<void>((resolve) => {
    open = resolve;
  });
  if (left === 0) open();
  let followed: Promise<void> | undefined;
  return {
    one: () => {
      left -= 1;
      if (left === 0) open();
    },
    get all() {
      // Only where somebody waits.
      followed ??= passed.then(follow);
      return followed;
    },
  };
}
