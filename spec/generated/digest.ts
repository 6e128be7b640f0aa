// Generated from the YAML files of spec/ by `npm run generate`. Do not edit.
export const specDigest = 'sha256:4d9a6d103aba2b0d8e05f3547718bb397f6fdd7cd97a8297cb0ff3290b011869';
