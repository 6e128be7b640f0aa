// Generated from the YAML files of spec/ by `npm run generate`. Do not edit.
export const specDigest = 'sha256:b87745b0e3080ef4ea2e58b0d73af2d8b0fa402864723fa662688e22f6633258';
