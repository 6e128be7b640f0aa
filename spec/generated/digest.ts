// Generated from the YAML files of spec/ by `npm run generate`. Do not edit.
export const specDigest = 'sha256:ecd3097ceb9fe922ff009528bb4f91e1467f272258aebe5faecd70ca3e962b73';
