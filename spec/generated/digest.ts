// Generated from the YAML files of spec/ by `npm run generate`. Do not edit.
export const specDigest = 'sha256:90b7bb3cfe41d9c7974d6839cc41878e7b47fa798d04721dc03cfcaaa14dcba1';
