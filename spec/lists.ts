import { lists as ids } from './generated/lists.ts';

/** An operation that takes a `limit` and answers a page of a list (conventions/pagination). */
export type ListOperation = (typeof ids)[number];

/** Every list, so that what is judged of one is judged of each. */
export const lists: readonly ListOperation[] = ids;
