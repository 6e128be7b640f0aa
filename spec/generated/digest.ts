// Generated from the YAML files of spec/ by `npm run generate`. Do not edit.
export const specDigest = 'sha256:b1618d4a5a599435737c598d60745e750305d1103781ed63f4557d5a1bb92c08';
