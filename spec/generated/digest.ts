// Generated from the YAML files of spec/ by `npm run generate`. Do not edit.
export const specDigest = 'sha256:1bf677bc45c369ab1d2785cf73bf5e92ff6c3011624d5db7c4301dc0ef9e4b82';
