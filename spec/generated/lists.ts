// Generated from spec/openapi.yaml by `npm run generate`. Do not edit.

/** Every operation that takes a `limit` and answers a page with its whole envelope (conventions/pagination). */
export const lists = [
  "deployment-run.list",
  "deployment-run.list-all",
  "deployment.list",
  "work.list"
] as const;
