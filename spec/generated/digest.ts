// Generated from the YAML files of spec/ by `npm run generate`. Do not edit.
export const specDigest = 'sha256:79aba3157263d52e83ac013d7f52780ad29e7cb81b5993f0079832af9f9b19df';
