// Generated from the YAML files of spec/ by `npm run generate`. Do not edit.
export const specDigest = 'sha256:1635cdeda96b5f6d33d48e8a62d6ab5230f7085dd44fc9ee4ebac39ec33dd870';
