// Generated from the YAML files of spec/ by `npm run generate`. Do not edit.
export const specDigest = 'sha256:a3fee37edc06cf1878bc8402e44fbc1e536f6143182265a6daf611332cf01e21';
