/** What can be listed. */
export const lists = ['requirements', 'scenarios', 'faults', 'variants', 'silences', 'profiles'] as const;
export type ListName = (typeof lists)[number];
