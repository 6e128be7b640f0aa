// Generated from the YAML files of spec/ by `npm run generate`. Do not edit.
export const specDigest = 'sha256:0139a5ccae7848ca73ed0ddd05476d1c89e13aaeeb8b27a9bcd4161fa8de7a94';
