// Generated from the YAML files of spec/ by `npm run generate`. Do not edit.
export const specDigest = 'sha256:dd27da438abdbc3323f41697a7d97eb9eb0f8967698cdab30e0b1a0347eb20e7';
