// Generated from the YAML files of spec/ by `npm run generate`. Do not edit.
export const specDigest = 'sha256:6020f53ea4f81c53113b58f767738f0f4371fecea22e09bc9d0cc030059f9c33';
