/** A row of the contract's data that cannot be loaded: which file, where in it, what is wrong. */
export class ContractError extends Error {
  constructor(
    readonly file: string,
    readonly where: string,
    problem: string,
  ) {
    super(`${file}: ${where}: ${problem}`);
    this.name = 'ContractError';
  }
}
