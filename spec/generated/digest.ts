// Generated from the YAML files of spec/ by `npm run generate`. Do not edit.
export const specDigest = 'sha256:b956ad24e26e2d16b39dcf81d7ce7d9ab2a3bdd01e34459bf84e50a9941c65b7';
