/** Why a folder cannot take a bundle, and what to do about it. */
export class BundleProblem extends Error {
  constructor(
    message: string,
    readonly remedy: string,
  ) {
    super(message);
    this.name = 'BundleProblem';
  }
}
