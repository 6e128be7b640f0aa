// Generated from the YAML files of spec/ by `npm run generate`. Do not edit.
export const specDigest = 'sha256:37077da6f2f23a21fcb9866740db1731344cbfb086f256ec8e9fc988755d1572';
