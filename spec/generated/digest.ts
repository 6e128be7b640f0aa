// Generated from the YAML files of spec/ by `npm run generate`. Do not edit.
export const specDigest = 'sha256:7437c16d4631d0344b0e6ed4365a22f81a1b63e5c50e75b04f3a34315fd40fab';
