// Generated from the YAML files of spec/ by `npm run generate`. Do not edit.
export const specDigest = 'sha256:8e64557d317b8e55d63000067511e621833dce6ecacf9390464d6ac9ee6acf40';
