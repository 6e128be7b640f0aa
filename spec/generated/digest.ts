// Generated from the YAML files of spec/ by `npm run generate`. Do not edit.
export const specDigest = 'sha256:ee32cfbf841b88dc6d52b73c8de5ce3c5e3d93bc3fa48a8b45b015ef5073d76b';
