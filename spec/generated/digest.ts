// Generated from the YAML files of spec/ by `npm run generate`. Do not edit.
export const specDigest = 'sha256:d57a16b14961405db9f1155a7fbc7ee6f5f62ecd80079a68b58bddf1d576952a';
