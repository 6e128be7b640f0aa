// Generated from the YAML files of spec/ by `npm run generate`. Do not edit.
export const specDigest = 'sha256:21c077a7d1d15df06e8f32ef0eb9858826934386974d5971e6ed415455d9d9de';
