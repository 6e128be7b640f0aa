// Generated from the YAML files of spec/ by `npm run generate`. Do not edit.
export const specDigest = 'sha256:a3c91b7cdee9f15b7da180bd8c301e6690656fe8f764405a6909272b439a7520';
