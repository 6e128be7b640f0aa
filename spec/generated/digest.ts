// Generated from the YAML files of spec/ by `npm run generate`. Do not edit.
export const specDigest = 'sha256:a38486f9a0597a6432eda0c14f800685b7d2050856d851ab37bb8fc91fb0597b';
