// Generated from the YAML files of spec/ by `npm run generate`. Do not edit.
export const specDigest = 'sha256:28f8b64f4365721913b5af40b9accc94b9feb4c1a243fb8e833c6abe8c97b16f';
