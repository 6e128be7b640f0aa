/** Something that the user can mend before anything runs: what is wrong, and what to do next. Exit code 2. */
export class UsageError extends Error {
  constructor(
    message: string,
    readonly remedy: string,
  ) {
    super(message);
    this.name = 'UsageError';
  }
}
