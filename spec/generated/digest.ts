// Generated from the YAML files of spec/ by `npm run generate`. Do not edit.
export const specDigest = 'sha256:265e41aabc84e35c499cdd273bb6216c62e583cd3460251ec240aa4d689b3c2e';
