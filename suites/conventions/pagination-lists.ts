import type { Precondition } from '../../harness/arrange/precondition.ts';
import type { Exchange } from '../../harness/exchange.ts';
import type { Finding } from '../../harness/finding.ts';
import type { Io, Listed } from '../../harness/scenario.ts';
import type { RequirementId } from '../../spec/contract.ts';
import { type ListOperation, lists } from '../../spec/lists.ts';
import type { PageParameters } from '../../spec/operations.ts';
import type { Request } from '../../spec/request.ts';
import { deploymentList } from './pagination-of-deployments.ts';
import { allRunsList, runList } from './pagination-of-runs.ts';
import { workList } from './pagination-of-work.ts';

/** A page of any list. */
export type Page = Exchange<ListOperation>;

/** What there is to know of a list, so that the page on pagination can be judged of it. */
export interface PagedList {
  /** Records of the scenario's own, at a place where few others are. */
  records: (count: 2 | 3) => Precondition<Listed>;
  /** A place that has no records; somebody else's may be there where it is not the scenario's `alone`. */
  empty: Precondition<Pick<Listed, 'place' | 'alone'>>;
  /** A place that has more records than a page holds without a limit, where that can be had for little. */
  crowded?: Precondition<Pick<Listed, 'place'>>;
  /** A page of the list at a place. */
  page: (place: Listed['place'], parameters: PageParameters) => Request<ListOperation>;
  /** The same where the list has as many records as it can have; else at the place itself. */
  widest?: (place: Listed['place'], parameters: PageParameters) => Request<ListOperation>;
  /** Where records may leave the list by themselves: what shows that one is still there. */
  still?: { read: (place: Listed['place'], id: string) => Request; isThere: (read: Exchange) => boolean };
  /** What is written between two pages; each has a reading of its own. */
  writes: readonly Write[];
  /** Rows of the list's own page that say the same, and that of the order in which the records come. */
  rows?: { severalCursors?: RequirementId; limitNotPositive?: RequirementId; order?: Order; own?: Belonging };
}

/** A write between two pages; undefined where there is nothing to write. */
export type Write = (io: Io, held: Listed, earlier: readonly Exchange[]) => Promise<Exchange> | undefined;

/** The order of a list, and the row that says it. */
export interface Order {
  requirement: RequirementId;
  judge: (pages: readonly Page[]) => Finding[];
}

/** What every record on every page has in common at a place, and the row that says it. */
export interface Belonging {
  requirement: RequirementId;
  judge: (pages: readonly Page[], place: Listed['place']) => readonly Finding[];
}

/** Every list of the API description; one that is not here does not compile. */
const paged: Readonly<Record<ListOperation, PagedList>> = {
  'work.list': workList,
  'deployment.list': deploymentList,
  'deployment-run.list': runList,
  'deployment-run.list-all': allRunsList,
};

/** A list, and the beginning of the ids of its scenarios. */
export const pagedLists: readonly { operation: ListOperation; prefix: `pagination.${string}`; list: PagedList }[] =
  lists.map((operation) => ({
    operation,
    prefix: `pagination.${operation.replace('.', '-')}`,
    list: paged[operation],
  }));
