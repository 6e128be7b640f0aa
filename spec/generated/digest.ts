// Generated from the YAML files of spec/ by `npm run generate`. Do not edit.
export const specDigest = 'sha256:4433590d2dddc0996af362b8f187992560b5c5a8f9e8873f29be3eb041bc6a05';
