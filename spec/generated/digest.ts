// Generated from the YAML files of spec/ by `npm run generate`. Do not edit.
export const specDigest = 'sha256:eaa4c35e5c579654ea22634bcf3f4250ab85537bb254059e41d1d349e91ad124';
