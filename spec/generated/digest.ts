// Generated from the YAML files of spec/ by `npm run generate`. Do not edit.
export const specDigest = 'sha256:5751c0514a906986aa3c22854b05f997b8eac03f18d77d4e803ccdbb7461ab35';
