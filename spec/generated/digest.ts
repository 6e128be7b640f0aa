// Generated from the YAML files of spec/ by `npm run generate`. Do not edit.
export const specDigest = 'sha256:3bcf7a4a6b86d86e8adafbb18926b288d1f706a3d1d94931d4375a5026406355';
