import { type Share, share } from '../kill-matrix/bounds.ts';
import type { JudgedLikeness, ShortLook } from './judge-likeness.ts';

/** What a series of targets shows of the dictionary. */
export interface Counted {
  targets: number;
  crashed: number;
  /** Of the faults that showed: it is among those that one look names. */
  among: Share;
  /** Of them as well: it is named alone. */
  alone: Share;
  /** Of the looks: it names a fault that the target has; by how well it fits. */
  exact: Share;
  likely: Share;
  partly: Share;
  /** Of the targets, asked of a dictionary that has not their faults: so many looks were exact; likely or partly; none. */
  without: { exact: Share; less: Share; none: Share };
}

export function counted(judged: readonly JudgedLikeness[]): Counted {
  const good = judged.filter(({ crash }) => crash === undefined);
  const shown = good.flatMap((it) => it.shown.map((id) => ({ it, id })));
  const looked = good.flatMap((it) => it.looks.map((look) => ({ it, look })));
  const fits = (fit: string) => looked.filter(({ look }) => look.fit === fit);
  const right = ({ it, look }: (typeof looked)[number]) => look.faults.some((id) => it.faults.includes(id));
  const of = <T>(all: readonly T[], hits: (one: T) => boolean) => share(all.filter(hits).length, all.length);
  const failing = good.filter(({ noticed }) => noticed);
  const best = (looks: readonly ShortLook[]) =>
    looks.some(({ fit }) => fit === 'exact') ? 'exact' : looks.length > 0 ? 'less' : 'none';
  return {
    targets: judged.length,
    crashed: judged.length - good.length,
    among: of(shown, ({ it, id }) => it.looks.some(({ faults }) => faults.includes(id))),
    alone: of(shown, ({ it, id }) =>
      it.looks.some(({ faults: [one, ...others] }) => one === id && others.length === 0),
    ),
    exact: of(fits('exact'), right),
    likely: of(fits('likely'), right),
    partly: of(fits('partly'), right),
    without: {
      exact: of(failing, ({ without }) => best(without) === 'exact'),
      less: of(failing, ({ without }) => best(without) === 'less'),
      none: of(failing, ({ without }) => best(without) === 'none'),
    },
  };
}

/** How often it was so as the dictionary says: a fault that could not be noticed was not, another one was. */
export function foretold(judged: readonly JudgedLikeness[]): { blind: Share; noticeable: Share } {
  const good = judged.filter(({ crash }) => crash === undefined);
  const blind = good.filter((it) => it.blind.length > 0);
  const noticeable = good.filter((it) => it.blind.length === 0);
  return {
    blind: share(blind.filter(({ noticed }) => !noticed).length, blind.length),
    noticeable: share(noticeable.filter(({ noticed }) => noticed).length, noticeable.length),
  };
}
