/** What `init` has to know, and cannot know by itself. */
export interface Answers {
  /** The base URL; null: left open, so that a run judges the embedded reference target. */
  target: string | null;
  /** The variable with the token of the account that the suite works with. */
  token: string;
  /** A second account: there, with its token in a variable; not at hand; or none, as the target keeps no two apart. */
  second: 'there' | 'not at hand' | 'one tenant';
  /** The variable with the second account's token. */
  foreignToken: string;
  profile: string;
  /** The test-control hook's base URL; null: there is none. */
  hook: string | null;
}

/** What is written where nobody says otherwise. */
export const usualAnswers: Answers = {
  target: null,
  token: 'QODER_PAT',
  second: 'not at hand',
  foreignToken: 'QODER_FOREIGN_PAT',
  profile: 'full',
  hook: null,
};
