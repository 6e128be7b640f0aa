// Generated from the YAML files of spec/ by `npm run generate`. Do not edit.
export const specDigest = 'sha256:de41a375629b71f36d1ae323efb1527c169ad55ecb08a423c3a8018ef6754d8d';
