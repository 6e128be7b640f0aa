// Generated from the YAML files of spec/ by `npm run generate`. Do not edit.
export const specDigest = 'sha256:86a73e88705a1a2ea351440c4c729fd1b282af372f78adaf7b4a59e7f32f3b1e';
