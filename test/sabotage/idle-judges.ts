import type { Pair } from '../../scripts/kill-matrix/strength.ts';

/** Judges that kill no fault, with the reason why they are kept all the same. The list may only become shorter. */
export interface Idle {
  reason: string;
  /** What shows all the same that they can fail: a lie about a recorded run, or nothing in this suite. */
  proof: 'lie' | 'none';
  /** Requirements by scenario or monitor. */
  judges: Readonly<Record<string, readonly string[]>>;
}

export const idle: readonly Idle[] = [
  {
    reason:
      'As the SHOULDs below, and no lie is at hand for certain: coming runs of what is archived stand in an answer of a recorded run at times alone.',
    proof: 'none',
    judges: { 'deployment.archive.archives-scheduled': ['deployment.archive.empties-upcoming-runs'] },
  },
  {
    reason:
      'An exploration judges, anywhere in a sequence, what the scenarios of single calls judge too. Those prove the faults of single calls alone, since to explore takes as long as all of them; what only a sequence shows has faults of its own.',
    proof: 'lie',
    judges: {
      'explore.deployment': [
        'deployment.archive.active',
        'deployment.archive.sets-archived-at',
        'deployment.get.active',
        'deployment.get.paused',
        'deployment.list.include-archived-shows-them',
        'deployment.pause.keeps-the-rest',
        'deployment.pause.paused',
        'deployment.pause.paused-no-effect',
        'deployment.pause.returns-updated-deployment',
        'deployment.pause.sets-paused-reason',
        'deployment.run.active',
        'deployment.run.archived',
        'deployment.run.conflict-no-effect',
        'deployment.run.keeps-deployment-active',
        'deployment.run.paused',
        'deployment.unpause.active',
        'deployment.unpause.active-no-effect',
        'deployment.unpause.clears-paused-reason',
        'deployment.unpause.keeps-the-rest',
        'deployment.unpause.paused',
        'deployment.unpause.returns-updated-deployment',
        'deployment.update.active',
        'deployment.update.changes-given-fields',
        'deployment.update.keeps-other-metadata',
        'deployment.update.keeps-the-rest',
        'deployment.update.returns-updated-deployment',
        'deployment.update.sets-metadata-key',
      ],
      'explore.work-item': [
        'work.ack.active',
        'work.ack.conflict-no-effect',
        'work.ack.keeps-metadata',
        'work.ack.keeps-other-times',
        'work.ack.queued',
        'work.ack.returns-acked-item',
        'work.ack.sets-acknowledged-at',
        'work.ack.started-at-stays-null',
        'work.ack.starting',
        'work.ack.stopped',
        'work.ack.stopping',
        'work.get.active',
        'work.get.queued',
        'work.get.starting',
        'work.get.stopped',
        'work.get.stopping',
        'work.heartbeat.conflict-no-effect',
        'work.heartbeat.heartbeat-times-ascend',
        'work.heartbeat.keeps-metadata',
        'work.heartbeat.no-heartbeat-after-first-refused',
        'work.heartbeat.precondition-no-effect',
        'work.heartbeat.queued',
        'work.heartbeat.reported-time-accepted',
        'work.heartbeat.reports-state',
        'work.heartbeat.sets-latest-heartbeat-at',
        'work.heartbeat.sets-started-at',
        'work.heartbeat.starting',
        'work.heartbeat.stopped',
        'work.metadata.active',
        'work.metadata.keeps-other-keys',
        'work.metadata.keeps-the-rest',
        'work.metadata.null-deletes-key',
        'work.metadata.queued',
        'work.metadata.replaces-value',
        'work.metadata.returns-updated-item',
        'work.metadata.sets-new-key',
        'work.metadata.starting',
        'work.metadata.stopping',
        'work.stop.force-active',
        'work.stop.force-queued',
        'work.stop.force-starting',
        'work.stop.force-stopping',
        'work.stop.graceful-active',
        'work.stop.graceful-queued',
        'work.stop.graceful-stopped',
        'work.stop.graceful-stopping',
        'work.stop.keeps-earlier-times',
        'work.stop.keeps-metadata',
        'work.stop.returns-updated-item',
        'work.stop.sets-stop-requested-at',
        'work.stop.sets-stopped-at',
        'work.stop.stopped-at-null-while-stopping',
        'work.stop.stopped-item-unchanged',
      ],
    },
  },
  {
    reason:
      'A target departs from this SHOULD as a legal alternative and not as a fault. Variants do, and each of them fails unless some judge notices that it departs (test/suites/variants.test.ts).',
    proof: 'lie',
    judges: {
      'deployment.archive.archives-scheduled': ['deployment.archive.moves-updated-at'],
      'deployment.archive.frees-the-name': ['deployment.archive.frees-the-name'],
      'monitor.times-ordered': ['format.work-times-ordered'],
      'pagination.deployment-list-page-by-page': ['pagination.limit-fills-page'],
      'pagination.deployment-run-list-all-page-by-page': ['pagination.limit-fills-page'],
      'pagination.deployment-run-list-page-by-page': ['pagination.limit-fills-page'],
      'pagination.work-list-page-by-page': ['pagination.limit-fills-page'],
      'work.metadata.set-in-queued': ['work.metadata.carries-session-strings'],
    },
  },
  {
    reason:
      'These monitors judge in every scenario what the scenarios of the list and of the statistics judge in theirs, which notice every fault that there is; nothing else reads such a list twice, or polls, and looks.',
    proof: 'lie',
    judges: {
      'monitor.lists-complete': ['work.list.shows-live-items'],
      'monitor.pending-delivered': ['work.stats.pending-counts-delivered'],
    },
  },
  {
    reason:
      'They are for profiles without the call that stops an item, where one that is supplied at its end is read; faults are judged with the whole profile.',
    proof: 'none',
    judges: {
      'work.get.reads-stopped': ['work.get.changes-nothing', 'work.get.stopped', 'work.get.times-fit-path'],
      'work.get.reads-stopping': ['work.get.changes-nothing', 'work.get.stopping', 'work.get.times-fit-path'],
    },
  },
  {
    reason:
      'What they put into the list is too little to overfill a page; an account that is full of others’ records shows the fault. Where a list can be filled quickly, pagination-limits fills it and kills.',
    proof: 'none',
    judges: {
      'pagination.deployment-list-page-by-page': ['pagination.default-limit'],
      'pagination.deployment-run-list-all-page-by-page': ['pagination.default-limit'],
      'pagination.deployment-run-list-page-by-page': ['pagination.default-limit'],
      'pagination.work-list-page-by-page': ['pagination.default-limit'],
    },
  },
];

/** All pairs of the list. */
export const listed: readonly Pair[] = idle.flatMap(({ judges }) => pairsOf(judges));

/** The pairs of a part of it. */
export function pairsOf(judges: Idle['judges']): Pair[] {
  return Object.entries(judges).flatMap(([judge, requirements]) =>
    requirements.map((requirement) => ({ judge, requirement })),
  );
}
