// Generated from the YAML files of spec/ by `npm run generate`. Do not edit.
export const specDigest = 'sha256:0bdaf397b03495f7e6a3943f3130400536634c91af75c3ce943238bbb2770159';
