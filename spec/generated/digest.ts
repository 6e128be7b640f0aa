// Generated from the YAML files of spec/ by `npm run generate`. Do not edit.
export const specDigest = 'sha256:f040f4501affac5793651eb9ba81adcaea78c686f5c65c3acd5f921127a86292';
