// Generated from the YAML files of spec/ by `npm run generate`. Do not edit.
export const specDigest = 'sha256:f9cd7986a557ee6c5339da9be8edeb0eb75a1e59270e5eefa5c41c50f0c57903';
