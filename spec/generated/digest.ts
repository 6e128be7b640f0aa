// Generated from the YAML files of spec/ by `npm run generate`. Do not edit.
export const specDigest = 'sha256:ace3e491f0405c12da00bdd4dc473d1866a17bb3d1c459d70de3924202e6a282';
