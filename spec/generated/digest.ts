// Generated from the YAML files of spec/ by `npm run generate`. Do not edit.
export const specDigest = 'sha256:1838d357fdcb9d8a0a43a6fbaf9075a6f24ace303d3891bc7010b532aed30b4a';
