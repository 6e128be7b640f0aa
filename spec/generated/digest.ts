// Generated from the YAML files of spec/ by `npm run generate`. Do not edit.
export const specDigest = 'sha256:f14276a164454874856083661b133d7571cfff0ba2b19ce1ecfd27a15e9867f9';
