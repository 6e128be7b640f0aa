// Generated from the YAML files of spec/ by `npm run generate`. Do not edit.
export const specDigest = 'sha256:aef53c71342da2fcb623cab853da433b544f6f95a20c8b10702d4791a0ed97ee';
