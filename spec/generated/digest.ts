// Generated from the YAML files of spec/ by `npm run generate`. Do not edit.
export const specDigest = 'sha256:534bbb543fb8ee981a659c966ae6612df051c0a7188bba0f5ce73cb8d4da2de0';
