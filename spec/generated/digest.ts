// Generated from the YAML files of spec/ by `npm run generate`. Do not edit.
export const specDigest = 'sha256:3f8311478f9e1cedf9bbb58cbda3e0615d3b929f62e9b18ba55c075c62d2ba17';
