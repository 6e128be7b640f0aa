// Generated from the YAML files of spec/ by `npm run generate`. Do not edit.
export const specDigest = 'sha256:1c834465b5796937ce15096c15be118d8ea4a8c580c27baa5d925ce6d4d25c67';
