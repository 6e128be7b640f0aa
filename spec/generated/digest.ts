// Generated from the YAML files of spec/ by `npm run generate`. Do not edit.
export const specDigest = 'sha256:8180828f603e0c4262469276f350a3117c0a92affd595248d1bcaca63f0b43fb';
