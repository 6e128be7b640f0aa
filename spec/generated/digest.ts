// Generated from the YAML files of spec/ by `npm run generate`. Do not edit.
export const specDigest = 'sha256:fa3c789ce1c6e60db9336a7b3c9ed66f4997cbe93d627319894fe83528c0c9eb';
