// Generated from the YAML files of spec/ by `npm run generate`. Do not edit.
export const specDigest = 'sha256:89cef8ae24d811adadc8cc935f10cacbe2161d2323a315714fafbbd06bc279dd';
