// Generated from the YAML files of spec/ by `npm run generate`. Do not edit.
export const specDigest = 'sha256:95c6d2538a5137b63190e3b9a632cc6cb47d25462395b4d6c7f577e70da16cf8';
