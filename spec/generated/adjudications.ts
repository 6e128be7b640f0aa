// Generated from spec/adjudications: do not edit, run `npm run generate`.
export const adjudications = {
  "cloud-environment": {
    "id": "cloud-environment",
    "contested": "What a call on a work item answers under an environment that is not self-hosted; the pages have both the 400 of the environment and the 404 of an item that is not there.",
    "judged": "400 invalid_request_error or 404 not_found_error for get, ack, stop, heartbeat and metadata; strictly 400 for list, poll and stats.",
    "why": "No item can exist there, so that an item call has two faults of which either may be told; the calls of the queue have the environment alone to judge.",
    "requirements": [
      "work.ack.cloud-environment-refused",
      "work.get.cloud-environment-refused",
      "work.heartbeat.cloud-environment-refused",
      "work.list.cloud-environment-refused",
      "work.metadata.cloud-environment-refused",
      "work.poll.cloud-environment-refused",
      "work.stats.cloud-environment-refused",
      "work.stop.cloud-environment-refused"
    ],
    "silences": [
      "order-of-checks"
    ]
  },
  "item-of-another-environment": {
    "id": "item-of-another-environment",
    "contested": "What a work id answers that exists, but under another environment than the path names.",
    "judged": "A refusal of the 4xx kind that shows nothing of the item and does nothing to it is a MUST; that it is 404 is a SHOULD.",
    "why": "No table has a row for it, but an item that answers under any environment would make the path meaningless.",
    "requirements": [
      "work.ack.other-environment-refused",
      "work.get.other-environment-refused",
      "work.heartbeat.other-environment-refused",
      "work.metadata.other-environment-refused",
      "work.stop.other-environment-refused",
      "work.ack.other-environment-is-404",
      "work.get.other-environment-is-404",
      "work.heartbeat.other-environment-is-404",
      "work.metadata.other-environment-is-404",
      "work.stop.other-environment-is-404",
      "work.ack.misaddressed-no-effect",
      "work.heartbeat.misaddressed-no-effect",
      "work.metadata.misaddressed-no-effect",
      "work.stop.misaddressed-no-effect"
    ],
    "silences": []
  },
  "another-accounts-resource": {
    "id": "another-accounts-resource",
    "contested": "Some pages refuse another account's resource with 403, others hide it with 404.",
    "judged": "Either, permission_error or not_found_error to its status, never the resource and no effect. Which of the two is noted.",
    "why": "Both are documented, and both keep the promise that accounts do not see each other.",
    "requirements": [
      "deployment-run.get.foreign-refused",
      "deployment-run.list.foreign-refused",
      "deployment.archive.foreign-refused",
      "deployment.get.foreign-refused",
      "deployment.pause.foreign-refused",
      "deployment.run.foreign-refused",
      "deployment.unpause.foreign-refused",
      "deployment.update.foreign-refused",
      "tenancy.foreign-refused",
      "work.ack.foreign-refused",
      "work.get.foreign-refused",
      "work.heartbeat.foreign-refused",
      "work.list.foreign-refused",
      "work.metadata.foreign-refused",
      "work.poll.foreign-refused",
      "work.stats.foreign-refused",
      "work.stop.foreign-refused",
      "deployment.archive.foreign-no-effect",
      "deployment.pause.foreign-no-effect",
      "deployment.run.foreign-no-effect",
      "deployment.unpause.foreign-no-effect",
      "deployment.update.foreign-no-effect",
      "tenancy.foreign-no-effect",
      "work.ack.foreign-no-effect",
      "work.heartbeat.foreign-no-effect",
      "work.metadata.foreign-no-effect",
      "work.poll.foreign-no-effect",
      "work.stop.foreign-no-effect",
      "deployment-run.list.all-foreign-hidden",
      "deployment.list.foreign-hidden",
      "tenancy.foreign-not-shown",
      "tenancy.lists-own-only"
    ],
    "silences": [
      "forbidden-or-missing"
    ]
  },
  "layout-of-ids": {
    "id": "layout-of-ids",
    "contested": "The pages show a prefix and 32 hexadecimal digits, where shorter ids of other letters have been seen.",
    "judged": "The prefix alone.",
    "why": "No sentence promises a length or an alphabet, and a client has no use for either.",
    "requirements": [
      "work.get.schema",
      "deployment.get.schema"
    ],
    "silences": []
  },
  "ids-without-the-documented-form": {
    "id": "ids-without-the-documented-form",
    "contested": "Whether an id that cannot be one is a malformed request (400) or something that is not there (404).",
    "judged": "Not judged. Ids that nothing has are otherwise sent in the documented form.",
    "why": "Both rows fit, and none speaks of the form of an id.",
    "requirements": [
      "auth.unknown-token-refused",
      "deployment-run.get.unknown-run-refused",
      "deployment-run.get.unknown-deployment-refused",
      "deployment-run.list.unknown-deployment-refused",
      "deployment.archive.unknown-deployment-refused",
      "deployment.get.unknown-deployment-refused",
      "deployment.pause.unknown-deployment-refused",
      "deployment.run.unknown-deployment-refused",
      "deployment.unpause.unknown-deployment-refused",
      "deployment.update.unknown-deployment-refused",
      "work.ack.unknown-work-refused",
      "work.ack.unknown-environment-refused",
      "work.get.unknown-work-refused",
      "work.get.unknown-environment-refused",
      "work.heartbeat.unknown-work-refused",
      "work.heartbeat.unknown-environment-refused",
      "work.list.unknown-environment-refused",
      "work.metadata.unknown-work-refused",
      "work.metadata.unknown-environment-refused",
      "work.poll.unknown-environment-refused",
      "work.stats.unknown-environment-refused",
      "work.stop.unknown-work-refused",
      "work.stop.unknown-environment-refused"
    ],
    "silences": [
      "malformed-ids"
    ]
  },
  "several-offences-at-once": {
    "id": "several-offences-at-once",
    "contested": "Which refusal a request gets that has earned several.",
    "judged": "Not judged. A request of a test has one offence.",
    "why": "No page gives an order of checks, and servers differ for good reasons.",
    "requirements": [
      "auth.missing-token-refused",
      "auth.malformed-token-refused",
      "auth.unknown-token-refused",
      "auth.api-key-refused",
      "deployment-run.get.other-deployment-refused",
      "deployment-run.get.unknown-run-refused",
      "deployment-run.get.unknown-deployment-refused",
      "deployment-run.get.unauthenticated-refused",
      "deployment-run.get.foreign-refused",
      "deployment-run.get.global-unknown-run-refused",
      "deployment-run.get.global-unauthenticated-refused",
      "deployment-run.get.global-foreign-refused",
      "deployment-run.list.limit-above-100-refused",
      "deployment-run.list.unknown-deployment-refused",
      "deployment-run.list.unauthenticated-refused",
      "deployment-run.list.foreign-refused",
      "deployment-run.list.all-limit-above-100-refused",
      "deployment-run.list.all-unauthenticated-refused",
      "deployment.archive.unknown-deployment-refused",
      "deployment.archive.unauthenticated-refused",
      "deployment.archive.foreign-refused",
      "deployment.create.missing-field-refused",
      "deployment.create.incomplete-schedule-refused",
      "deployment.create.wrong-type-refused",
      "deployment.create.malformed-json-refused",
      "deployment.create.unauthenticated-refused",
      "deployment.get.unknown-deployment-refused",
      "deployment.get.unauthenticated-refused",
      "deployment.get.foreign-refused",
      "deployment.list.unauthenticated-refused",
      "deployment.pause.unknown-deployment-refused",
      "deployment.pause.unauthenticated-refused",
      "deployment.pause.foreign-refused",
      "deployment.run.unknown-deployment-refused",
      "deployment.run.unauthenticated-refused",
      "deployment.run.foreign-refused",
      "deployment.unpause.unknown-deployment-refused",
      "deployment.unpause.unauthenticated-refused",
      "deployment.unpause.foreign-refused",
      "deployment.update.incomplete-schedule-refused",
      "deployment.update.wrong-type-refused",
      "deployment.update.malformed-json-refused",
      "deployment.update.unknown-deployment-refused",
      "deployment.update.unauthenticated-refused",
      "deployment.update.foreign-refused",
      "idempotency.environment-other-body-refused",
      "idempotency.agent-other-body-refused",
      "idempotency.session-other-body-refused",
      "pagination.limit-not-positive-refused",
      "pagination.several-cursors-refused",
      "tenancy.foreign-refused",
      "work.ack.other-worker-refused",
      "work.ack.unauthenticated-refused",
      "work.ack.foreign-refused",
      "work.ack.unknown-work-refused",
      "work.ack.unknown-environment-refused",
      "work.ack.other-environment-refused",
      "work.ack.cloud-environment-refused",
      "work.get.unauthenticated-refused",
      "work.get.foreign-refused",
      "work.get.unknown-work-refused",
      "work.get.unknown-environment-refused",
      "work.get.other-environment-refused",
      "work.get.cloud-environment-refused",
      "work.heartbeat.no-heartbeat-after-first-refused",
      "work.heartbeat.replaced-time-refused",
      "work.heartbeat.unreported-time-refused",
      "work.heartbeat.ttl-not-positive-refused",
      "work.heartbeat.ttl-not-integer-refused",
      "work.heartbeat.expected-malformed-refused",
      "work.heartbeat.unauthenticated-refused",
      "work.heartbeat.foreign-refused",
      "work.heartbeat.unknown-work-refused",
      "work.heartbeat.unknown-environment-refused",
      "work.heartbeat.other-environment-refused",
      "work.heartbeat.cloud-environment-refused",
      "work.list.limit-not-positive-refused",
      "work.list.limit-not-integer-refused",
      "work.list.several-cursors-refused",
      "work.list.unauthenticated-refused",
      "work.list.foreign-refused",
      "work.list.unknown-environment-refused",
      "work.list.cloud-environment-refused",
      "work.metadata.malformed-json-refused",
      "work.metadata.non-string-value-refused",
      "work.metadata.unauthenticated-refused",
      "work.metadata.foreign-refused",
      "work.metadata.unknown-work-refused",
      "work.metadata.unknown-environment-refused",
      "work.metadata.other-environment-refused",
      "work.metadata.cloud-environment-refused",
      "work.poll.block-out-of-range-refused",
      "work.poll.block-not-integer-refused",
      "work.poll.reclaim-negative-refused",
      "work.poll.reclaim-not-integer-refused",
      "work.poll.unauthenticated-refused",
      "work.poll.foreign-refused",
      "work.poll.unknown-environment-refused",
      "work.poll.cloud-environment-refused",
      "work.stats.unauthenticated-refused",
      "work.stats.foreign-refused",
      "work.stats.unknown-environment-refused",
      "work.stats.cloud-environment-refused",
      "work.stop.malformed-json-refused",
      "work.stop.unauthenticated-refused",
      "work.stop.foreign-refused",
      "work.stop.unknown-work-refused",
      "work.stop.unknown-environment-refused",
      "work.stop.other-environment-refused",
      "work.stop.cloud-environment-refused"
    ],
    "silences": [
      "order-of-checks"
    ]
  },
  "times": {
    "id": "times",
    "contested": "The pages print times to the second, to the microsecond, with trailing zeros and without.",
    "judged": "RFC 3339 in UTC, null or set as the way through the lifecycle requires, and a time once set keeps its instant, is a MUST. That times are in the order of their events is a SHOULD, compared in the coarser of two precisions with one unit to spare.",
    "why": "The form follows from every example, the instant from what the fields mean. An order of clocks is what one expects, but no sentence promises it.",
    "requirements": [
      "format.work-times-set-once",
      "format.work-times-ordered",
      "work.get.times-fit-path"
    ],
    "silences": []
  },
  "what-never-changes": {
    "id": "what-never-changes",
    "contested": "No page says which fields of an object are constant.",
    "judged": "Id, type, environment, the session that an item is for and the time of creation never change; the times of heartbeats, of a repeated ack and of a request to stop may.",
    "why": "An object with another id, environment or birth would be another object.",
    "requirements": [
      "format.work-constants",
      "format.deployment-constants",
      "format.run-constants"
    ],
    "silences": [
      "ack-time-on-retry",
      "stop-request-time-of-other-stops"
    ]
  },
  "presence-of-fields": {
    "id": "presence-of-fields",
    "contested": "No page says whether a field without a value is null or left out.",
    "judged": "All fields of a work item, a heartbeat, the statistics and a list's envelope are there, and those of a deployment that all generations of its pages share; what has no value is null. Left out may be environment_variables, cas_config and last_run_at.",
    "why": "Every example agrees, and a client that reads a documented field must not meet nothing.",
    "requirements": [
      "work.ack.schema",
      "work.get.schema",
      "work.heartbeat.schema",
      "work.list.schema",
      "work.metadata.schema",
      "work.poll.schema",
      "work.stats.schema",
      "work.stop.schema",
      "deployment.archive.schema",
      "deployment.create.schema",
      "deployment.get.schema",
      "deployment.list.schema",
      "deployment.pause.schema",
      "deployment.run.schema",
      "deployment.unpause.schema",
      "deployment.update.schema"
    ],
    "silences": [
      "form-of-a-deployment",
      "last-run-after-run-by-hand"
    ]
  },
  "error-envelope": {
    "id": "error-envelope",
    "contested": "Older pages show other envelopes of an error than the current page on errors.",
    "judged": "As that page has it, with type, request_id, error.type and error.message; request_id repeats an x-request-id that was sent. The media type of an error is a SHOULD.",
    "why": "The general page is the newest, and says that it holds for every error.",
    "requirements": [
      "error.envelope",
      "error.type-matches-status",
      "error.request-id-echoed",
      "error.request-id-present",
      "error.request-id-is-uuid",
      "error.media-type",
      "error.no-internal-error"
    ],
    "silences": [
      "request-id-in-headers",
      "request-id-of-another-form"
    ]
  },
  "status-of-a-create": {
    "id": "status-of-a-create",
    "contested": "Copies of the create pages differ between 200 and 201, those of sending events between 200 and 202.",
    "judged": "Either is accepted, and which it was is noted.",
    "why": "Both are published at the same time.",
    "requirements": [
      "deployment.create.created"
    ],
    "silences": [
      "create-status"
    ]
  },
  "content-of-a-message": {
    "id": "content-of-a-message",
    "contested": "Older pages take the content of a user.message as a string, newer ones as a list of blocks.",
    "judged": "Sent as a list of text blocks, and not compared when it is read.",
    "why": "That is the form that both generations take.",
    "requirements": [
      "deployment.create.keeps-given-fields"
    ],
    "silences": [
      "text-as-event-content"
    ]
  },
  "what-is-never-judged": {
    "id": "what-is-never-judged",
    "contested": "The pages name a limit of body size, rates, and headers that count them.",
    "judged": "Not judged; a run keeps to the documented rates.",
    "why": "To test a limit of rates takes the attack that it is there to fend off.",
    "requirements": [
      "error.envelope"
    ],
    "silences": []
  },
  "requests-with-a-key": {
    "id": "requests-with-a-key",
    "contested": "Whether Idempotency-Key is honoured by calls whose pages do not name it.",
    "judged": "A MUST on the creates of environments, agents and sessions, where the pages name it. Elsewhere it is observed.",
    "why": "The general page describes the header, and leaves to each page which call has it.",
    "requirements": [
      "idempotency.environment-replayed",
      "idempotency.environment-other-body-refused",
      "idempotency.agent-replayed",
      "idempotency.agent-other-body-refused",
      "idempotency.session-replayed",
      "idempotency.session-other-body-refused",
      "idempotency.session-without-key-anew",
      "idempotency.executed-once",
      "idempotency.new-key-carried-out",
      "idempotency.key-is-per-account",
      "idempotency.read-ignores-key"
    ],
    "silences": [
      "idempotency-on-other-calls",
      "odd-idempotency-keys",
      "replay-of-a-refusal",
      "key-in-flight"
    ]
  },
  "time-of-a-request-to-stop": {
    "id": "time-of-a-request-to-stop",
    "contested": "Which stops set stop_requested_at, and whether a later one moves it.",
    "judged": "Null before any stop, and set while an item is stopping. What a forced stop, one of a queued item or the confirming one makes of it is not judged.",
    "why": "The name ties it to a request that leaves the item draining; for every other stop the pages differ or say nothing.",
    "requirements": [
      "work.stop.sets-stop-requested-at",
      "work.stop.stopped-at-null-while-stopping"
    ],
    "silences": [
      "stop-request-time-of-other-stops"
    ]
  },
  "time-of-a-repeated-ack": {
    "id": "time-of-a-repeated-ack",
    "contested": "Whether a repeated ack moves acknowledged_at.",
    "judged": "It may, and is then compared with no other time; the state may not move.",
    "why": "A retry is called safe as to the state, and the page says nothing of the time.",
    "requirements": [
      "work.ack.starting",
      "work.ack.active"
    ],
    "silences": [
      "ack-time-on-retry"
    ]
  },
  "bodies-of-a-stop": {
    "id": "bodies-of-a-stop",
    "contested": "What is not valid JSON for a stop, and what force of another type, an array, a scalar or null do; and whether force may be sent to a stopped item.",
    "judged": "Text that no reader can take for JSON is 400 and stops nothing. The rest is not judged.",
    "why": "The table has a row for JSON that is not valid, and none for JSON that is unexpected.",
    "requirements": [
      "work.stop.malformed-json-refused",
      "work.stop.malformed-json-no-effect"
    ],
    "silences": [
      "stop-with-odd-bodies",
      "force-stop-on-stopped",
      "stop-body-without-content-type"
    ]
  },
  "worker-of-an-ack": {
    "id": "worker-of-an-ack",
    "contested": "Poll and ack may each carry a Worker-ID or not, and only their difference has a row in a table.",
    "judged": "Two ids that differ are 409 without effect; the same id, and none on both, are accepted. One of the two missing, a retry by another worker and an ack without a poll are not judged.",
    "why": "These three are what the page says; the rest would rest on how a server stores who polled.",
    "requirements": [
      "work.ack.other-worker-refused",
      "work.ack.other-worker-no-effect",
      "work.ack.same-worker-accepted",
      "work.ack.no-worker-accepted"
    ],
    "silences": [
      "ack-by-half-known-worker",
      "ack-retry-by-another-worker",
      "ack-without-poll",
      "worker-stored-on-redelivery"
    ]
  },
  "heartbeat-of-a-stopping-item": {
    "id": "heartbeat-of-a-stopping-item",
    "contested": "One table lets a worker prolong its lease while it drains, another has live states only.",
    "judged": "Not judged, and sent to no item that something else is judged on.",
    "why": "Either reading is sound, and the pages contradict each other.",
    "requirements": [
      "work.heartbeat.conflict-no-effect"
    ],
    "silences": [
      "heartbeat-on-stopping"
    ]
  },
  "condition-of-a-heartbeat": {
    "id": "condition-of-a-heartbeat",
    "contested": "Whether NO_HEARTBEAT is refused where there has been one, and a value that was replaced since.",
    "judged": "Both are 412 precondition_failed_error without effect. A value counts as replaced once the reported one has changed.",
    "why": "The table ties 412 to a value that does not match the last heartbeat, and the page of ack ties NO_HEARTBEAT to the first.",
    "requirements": [
      "work.heartbeat.no-heartbeat-after-first-refused",
      "work.heartbeat.replaced-time-refused",
      "work.heartbeat.precondition-no-effect"
    ],
    "silences": [
      "time-before-any-heartbeat",
      "heartbeat-time-by-instant"
    ]
  },
  "length-of-a-lease": {
    "id": "length-of-a-lease",
    "contested": "Whether a wish outside 10 to 600 seconds is refused or brought into the range, and what is granted without a wish.",
    "judged": "That what is granted lies within the range is a MUST; that it is the wish brought into the range is a SHOULD. The default and the end of a lease are not judged.",
    "why": "The page describes the range as a clamp, and gives no default that all copies share.",
    "requirements": [
      "work.heartbeat.ttl-within-range",
      "work.heartbeat.ttl-is-clamped-wish",
      "work.heartbeat.ttl-outside-range-accepted"
    ],
    "silences": [
      "default-ttl",
      "lease-expiry"
    ]
  },
  "redelivery": {
    "id": "redelivery",
    "contested": "When a delivered item that nobody has acknowledged is delivered again.",
    "judged": "Not within a window that cannot pass, and at once with a window of 0. The default window is not judged.",
    "why": "The bounds follow from the parameter; the five seconds in between would make a check of a clock that is not ours.",
    "requirements": [
      "work.poll.delivered-once",
      "work.poll.redelivered"
    ],
    "silences": [
      "default-redelivery-window",
      "worker-stored-on-redelivery"
    ]
  },
  "waiting-polls": {
    "id": "waiting-polls",
    "contested": "How exactly a poll that waits keeps to block_ms.",
    "judged": "An empty answer comes no later than block_ms, two seconds and the slowest ordinary answer of the run, and a breach is repeated before it counts. That an item is delivered during the wait is a SHOULD.",
    "why": "A network is in between, and an unbroken chain of polls serves a worker as well as a wait.",
    "requirements": [
      "work.poll.block-ends-in-time",
      "work.poll.block-delivers",
      "work.poll.block-delivers-at-once"
    ],
    "silences": [
      "empty-poll-before-its-time"
    ]
  },
  "statistics": {
    "id": "statistics",
    "contested": "What counts in each figure, and for how long.",
    "judged": "Types, numbers that are not negative, and that depth and pending move as items are queued, delivered, acknowledged and stopped. oldest_queued_at may be null; of workers_polling only the type is judged.",
    "why": "The sentences name what the figures are of, and no windows.",
    "requirements": [
      "work.stats.depth-counts-waiting",
      "work.stats.pending-counts-delivered",
      "work.stats.acknowledged-leaves",
      "work.stats.stopped-leaves",
      "work.stats.own-environment-only",
      "work.stats.oldest-queued-at-covers-waiting",
      "work.stats.changes-nothing",
      "work.stats.schema",
      "work.stats.unauthenticated-refused",
      "work.stats.foreign-refused",
      "work.stats.unknown-environment-refused",
      "work.stats.cloud-environment-refused"
    ],
    "silences": [
      "oldest-queued-at-of-an-empty-queue",
      "windows-of-statistics"
    ]
  },
  "lists-of-work": {
    "id": "lists-of-work",
    "contested": "The order of the list, the meaning of the cursor, and whether stopped items stay in it.",
    "judged": "Ascending ids, complete over the pages and without repetition, has_more as it is, and a next_page while there is more. Never that the cursor equals an id, nor that a stopped item stays. The cap of 100 items is judged by 101 items only where these cost nothing.",
    "why": "A list that loses or repeats items is of no use; how long it remembers what has ended is the server's own affair.",
    "requirements": [
      "work.list.ascending",
      "work.list.shows-live-items",
      "work.list.limit-above-100-accepted",
      "pagination.default-limit",
      "pagination.limit-respected",
      "pagination.limit-fills-page",
      "pagination.limit-not-positive-refused",
      "pagination.several-cursors-refused",
      "pagination.complete",
      "pagination.without-repetition",
      "pagination.stable-under-writes",
      "pagination.has-more-truthful",
      "pagination.next-page-while-more",
      "pagination.no-next-page-at-end",
      "pagination.names-first-and-last",
      "pagination.empty-page",
      "pagination.after-id-continues"
    ],
    "silences": [
      "stopped-items-in-list",
      "odd-cursors",
      "direction-of-before-id"
    ]
  },
  "metadata": {
    "id": "metadata",
    "contested": "What values metadata may have, and whether a server may add some of its own.",
    "judged": "Keys that a caller gave keep their string values, a change merges, and other keys stay; cas_config is the server's. A value that is no string is 400 on work items, whose page says so, and elsewhere not judged. At its limit each is accepted where the page names the limit; beyond it nothing is judged.",
    "why": "That is what the merge patch promises; a server's own keys take nothing away.",
    "requirements": [
      "work.metadata.queued",
      "work.metadata.starting",
      "work.metadata.active",
      "work.metadata.stopping",
      "work.metadata.sets-new-key",
      "work.metadata.replaces-value",
      "work.metadata.null-deletes-key",
      "work.metadata.keeps-other-keys",
      "work.metadata.deletes-missing-key",
      "work.metadata.without-metadata-unchanged",
      "work.metadata.empty-metadata-unchanged",
      "work.metadata.returns-updated-item",
      "work.metadata.keeps-the-rest",
      "work.metadata.affects-one-item",
      "work.metadata.malformed-json-refused",
      "work.metadata.malformed-json-no-effect",
      "work.metadata.non-string-value-refused",
      "work.metadata.non-string-value-no-effect",
      "work.metadata.carries-session-strings",
      "work.metadata.keeps-session-strings",
      "work.metadata.schema",
      "work.metadata.unauthenticated-refused",
      "work.metadata.unauthenticated-no-effect",
      "work.metadata.foreign-refused",
      "work.metadata.foreign-no-effect",
      "work.metadata.unknown-work-refused",
      "work.metadata.unknown-environment-refused",
      "work.metadata.other-environment-refused",
      "work.metadata.other-environment-is-404",
      "work.metadata.cloud-environment-refused",
      "work.metadata.misaddressed-no-effect",
      "deployment.create.keeps-metadata",
      "deployment.create.metadata-at-limits-accepted",
      "deployment.update.sets-metadata-key",
      "deployment.update.null-deletes-metadata-key",
      "deployment.update.keeps-other-metadata"
    ],
    "silences": [
      "work-metadata-of-another-kind",
      "work-metadata-limits",
      "metadata-projection",
      "metadata-on-stopped",
      "empty-metadata-key-or-value",
      "values-not-allowed"
    ]
  },
  "reason-of-a-pause": {
    "id": "reason-of-a-pause",
    "contested": "The pages show paused_reason with more and with fewer keys.",
    "judged": "Its type is manual after a pause by hand; further keys are legal.",
    "why": "All copies share that one key.",
    "requirements": [
      "deployment.pause.sets-paused-reason"
    ],
    "silences": [
      "other-reasons-of-a-pause"
    ]
  },
  "what-a-pause-leaves-alone": {
    "id": "what-a-pause-leaves-alone",
    "contested": "No page lists what a pause keeps.",
    "judged": "Name, description, agent, environment, events, resources, vaults, the caller's metadata and the schedule are kept. Coming runs, the last run and cas_config move with time. That updated_at moves is a SHOULD.",
    "why": "A pause that changes what is run would be an update; that it counts as a change is shown by examples alone.",
    "requirements": [
      "deployment.pause.keeps-the-rest",
      "deployment.pause.moves-updated-at",
      "deployment.unpause.keeps-the-rest",
      "deployment.unpause.moves-updated-at"
    ],
    "silences": [
      "upcoming-runs-while-paused",
      "paused-schedule"
    ]
  },
  "content-type-of-empty-bodies": {
    "id": "content-type-of-empty-bodies",
    "contested": "The pages of pause and its likes require a Content-Type, the overview only recommends it.",
    "judged": "Sent with application/json and an empty body, as in their examples; without it nothing is judged.",
    "why": "A request that follows the stricter page is right by both.",
    "requirements": [
      "deployment.pause.active",
      "deployment.unpause.paused",
      "deployment.archive.active"
    ],
    "silences": [
      "pause-without-content-type"
    ]
  },
  "two-pauses-at-once": {
    "id": "two-pauses-at-once",
    "contested": "Whether of two pauses at the same moment one has to conflict.",
    "judged": "The deployment ends paused, and each answer is documented for some order of the two, or 200.",
    "why": "The documentation promises no serialisation.",
    "requirements": [
      "race.concurrent-pauses"
    ],
    "silences": []
  },
  "archived-deployments": {
    "id": "archived-deployments",
    "contested": "What an archive changes besides archived_at, and what calls on an archived deployment answer.",
    "judged": "archived_at is set, the default list hides it and run answers 409, each a MUST. That coming runs are empty and the name gets a suffix is a SHOULD. Other calls on it are not judged.",
    "why": "The first three stand in sentences and tables, the next two in examples, and for the rest copies differ.",
    "requirements": [
      "deployment.archive.sets-archived-at",
      "deployment.archive.hides-from-default-list",
      "deployment.run.archived",
      "deployment.archive.empties-upcoming-runs",
      "deployment.archive.suffixes-name"
    ],
    "silences": [
      "get-archived-deployment",
      "status-of-an-archived-deployment",
      "update-archived-deployment",
      "pause-archived-deployment",
      "unpause-archived-deployment",
      "archive-archived-deployment",
      "archive-paused-deployment"
    ]
  },
  "limit-above-100": {
    "id": "limit-above-100",
    "contested": "Newer copies refuse a limit above 100 on lists of deployments and runs, older ones take up to 1000.",
    "judged": "Not judged for deployments. For runs, whose newer page says 400, a SHOULD.",
    "why": "Both generations are in force.",
    "requirements": [
      "deployment-run.list.limit-above-100-refused",
      "deployment-run.list.all-limit-above-100-refused"
    ],
    "silences": [
      "deployment-limit-above-100"
    ]
  },
  "order-of-deployments": {
    "id": "order-of-deployments",
    "contested": "Work is listed by ascending id, deployments and runs newest first.",
    "judged": "Each as its own page says.",
    "why": "They are two lists, and no sentence speaks of both.",
    "requirements": [
      "deployment.list.newest-first",
      "deployment-run.list.newest-first",
      "deployment-run.list.all-newest-first"
    ],
    "silences": []
  }
} as const;
