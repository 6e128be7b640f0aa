// Generated from the YAML files of spec/ by `npm run generate`. Do not edit.
export const specDigest = 'sha256:1dd50abad9586a1328ecf9388f9b5008acc5892f5dd5f90c221b223e85d5d540';
