// Generated from the YAML files of spec/ by `npm run generate`. Do not edit.
export const specDigest = 'sha256:02ac716e48cc22addd5e2b50502988340a973f1aaa70338d3bf809f642e6f868';
