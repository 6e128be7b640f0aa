// Generated from the YAML files of spec/ by `npm run generate`. Do not edit.
export const specDigest = 'sha256:f62a4e01142a0b21e5ed915bebc250f23a7545ed3cee6859e319ac3766ad8de2';
