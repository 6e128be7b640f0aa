// Generated from the YAML files of spec/ by `npm run generate`. Do not edit.
export const specDigest = 'sha256:3b1c4536cabe1035fb6867161b62d562735413eff01f8cdf8f30d3a3fe70e55c';
