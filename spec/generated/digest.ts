// Generated from the YAML files of spec/ by `npm run generate`. Do not edit.
export const specDigest = 'sha256:831f5d235d1137cb04af5e84cb81f01ef3920a72436954eaa3231cf042a03b16';
