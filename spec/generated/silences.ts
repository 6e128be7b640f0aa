// Generated from spec/silences: do not edit, run `npm run generate`.
export const silences = {
  "heartbeat-on-stopping": {
    "id": "heartbeat-on-stopping",
    "operation": "work.heartbeat",
    "page": "environments/work/heartbeat",
    "question": "Whether a heartbeat on a stopping item is accepted, and what it answers.",
    "reading": "Probed; besides sent where it must not take the stop back, and in a race with a stop and its control; what it answers is not judged."
  },
  "time-before-any-heartbeat": {
    "id": "time-before-any-heartbeat",
    "operation": "work.heartbeat",
    "page": "environments/work/heartbeat",
    "question": "What a heartbeat answers that expects a time while the item has had none.",
    "reading": "Probed; the first heartbeat otherwise expects NO_HEARTBEAT or nothing."
  },
  "heartbeat-time-by-instant": {
    "id": "heartbeat-time-by-instant",
    "operation": "work.heartbeat",
    "page": "environments/work/heartbeat",
    "question": "Whether the expected time is compared as text or as an instant (the same instant with other digits or as an offset).",
    "reading": "Probed; a reported time is otherwise sent back verbatim."
  },
  "default-ttl": {
    "id": "default-ttl",
    "operation": "work.heartbeat",
    "page": "environments/work/heartbeat",
    "question": "How long the lease is where no length was wished.",
    "reading": "Probed; that it lies within the range is judged."
  },
  "lease-expiry": {
    "id": "lease-expiry",
    "operation": "work.heartbeat",
    "page": "environments/work/heartbeat",
    "question": "What happens to an item whose lease runs out, and how another worker takes it over.",
    "reading": "Probed where slow probes are asked for; heartbeats otherwise ask for the longest lease."
  },
  "poll-order": {
    "id": "poll-order",
    "operation": "work.poll",
    "page": "environments/work/poll",
    "question": "In which order polls deliver the items that wait; only the order of the list is documented.",
    "reading": "Probed; any order is accepted."
  },
  "default-redelivery-window": {
    "id": "default-redelivery-window",
    "operation": "work.poll",
    "page": "environments/work/poll",
    "question": "Whether an item is delivered again right after the default window of five seconds, and never before.",
    "reading": "Probed where slow probes are asked for; judged with a window of 0 and with one that cannot pass."
  },
  "empty-poll-before-its-time": {
    "id": "empty-poll-before-its-time",
    "operation": "work.poll",
    "page": "environments/work/poll",
    "question": "Whether a poll that waits and finds nothing may answer before block_ms have passed.",
    "reading": "Probed; only an answer that is late is judged."
  },
  "worker-stored-on-redelivery": {
    "id": "worker-stored-on-redelivery",
    "operation": "work.ack",
    "page": "environments/work/poll",
    "question": "Whether a redelivery to another worker replaces the recorded Worker-ID.",
    "reading": "Probed; every item is otherwise acknowledged by the worker that polled it first."
  },
  "empty-parameter-values": {
    "id": "empty-parameter-values",
    "operation": "work.poll",
    "page": "environments/work/poll",
    "question": "What a parameter with an empty value (block_ms=) means.",
    "reading": "Probed."
  },
  "length-of-a-worker-id": {
    "id": "length-of-a-worker-id",
    "operation": "work.poll",
    "page": "environments/work/poll",
    "question": "How long a Worker-ID may be.",
    "reading": "One of more than a hundred characters is sent once; what it was accepted with is judged, and nothing where it is refused."
  },
  "ack-time-on-retry": {
    "id": "ack-time-on-retry",
    "operation": "work.ack",
    "page": "environments/work/ack",
    "question": "Whether a repeated ack moves acknowledged_at.",
    "reading": "Probed; it may, and the time is then compared with no other."
  },
  "ack-by-half-known-worker": {
    "id": "ack-by-half-known-worker",
    "operation": "work.ack",
    "page": "environments/work/ack",
    "question": "What an ack answers when only one of poll and ack carried a Worker-ID.",
    "reading": "Probed both ways; sent nowhere else."
  },
  "ack-retry-by-another-worker": {
    "id": "ack-retry-by-another-worker",
    "operation": "work.ack",
    "page": "environments/work/ack",
    "question": "Whether another worker may repeat the ack of a starting or active item.",
    "reading": "Probed; sent nowhere else."
  },
  "ack-without-poll": {
    "id": "ack-without-poll",
    "operation": "work.ack",
    "page": "environments/work/ack",
    "question": "Whether an item that was never delivered can be acknowledged.",
    "reading": "Probed; items are otherwise polled before they are acknowledged."
  },
  "ack-under-concurrent-change": {
    "id": "ack-under-concurrent-change",
    "operation": "work.ack",
    "page": "environments/work/ack",
    "question": "The 409 row names a concurrent change of state; which overlapping calls conflict, and when, cannot be brought about from outside for certain.",
    "reading": "What overlapping acks are answered is noted; only what is stored afterwards is judged."
  },
  "ack-dispatch": {
    "id": "ack-dispatch",
    "operation": "work.ack",
    "page": "environments/work/ack",
    "question": "The page says that an ack triggers a dispatch at once; no answer that a caller can see depends on it.",
    "reading": "Not observable from outside."
  },
  "other-uses-of-an-item-refused": {
    "id": "other-uses-of-an-item-refused",
    "operation": "work.ack",
    "page": "environments/work/ack",
    "question": "Whether a refused call may still keep the item's own worker from acknowledging it.",
    "reading": "Where the accepted call of a scenario fails after a refused one, its requirement is inconclusive and says so."
  },
  "force-stop-on-stopped": {
    "id": "force-stop-on-stopped",
    "operation": "work.stop",
    "page": "environments/work/stop",
    "question": "What a forced stop answers on a stopped item; the table has a row for live states only.",
    "reading": "Probed; sent by clean-up besides, where a refusal is not judged."
  },
  "stop-request-time-of-other-stops": {
    "id": "stop-request-time-of-other-stops",
    "operation": "work.stop",
    "page": "environments/work/stop",
    "question": "Whether a forced stop, or a graceful stop of a queued item, sets stop_requested_at, and whether a repeated stop moves it.",
    "reading": "Probed; stop_requested_at is null before any stop, set in stopping, and not compared after an accepted stop."
  },
  "stop-with-odd-bodies": {
    "id": "stop-with-odd-bodies",
    "operation": "work.stop",
    "page": "environments/work/stop",
    "question": "What a force of another type, an array, a scalar or null as the body do.",
    "reading": "Probed. Malformed JSON means text that no reader can take for JSON."
  },
  "stop-body-without-content-type": {
    "id": "stop-body-without-content-type",
    "operation": "work.stop",
    "page": "environments/work/stop",
    "question": "Whether a stop with a body is understood without a Content-Type; the headers' table marks it as not required and names it for requests with a body.",
    "reading": "Probed; a body is otherwise sent as application/json."
  },
  "session-after-stop": {
    "id": "session-after-stop",
    "operation": "work.stop",
    "page": "environments/work/stop",
    "question": "What a stop means for the session of the item, and whether a further message queues another item.",
    "reading": "Probed; an item that was stopped is used no further."
  },
  "metadata-on-stopped": {
    "id": "metadata-on-stopped",
    "operation": "work.metadata",
    "page": "environments/work/update-metadata",
    "question": "Whether the metadata of a stopped item can be changed; no row forbids it, and none allows it.",
    "reading": "Probed; sent nowhere else."
  },
  "work-metadata-of-another-kind": {
    "id": "work-metadata-of-another-kind",
    "operation": "work.metadata",
    "page": "environments/work/update-metadata",
    "question": "What metadata that is null, an array or a scalar means, or a body that is no object.",
    "reading": "Probed; sent nowhere else."
  },
  "work-metadata-limits": {
    "id": "work-metadata-limits",
    "operation": "work.metadata",
    "page": "environments/work/update-metadata",
    "question": "Whether the general limits of metadata hold for an item's, and what going beyond them answers.",
    "reading": "Never tried on a work item."
  },
  "metadata-projection": {
    "id": "metadata-projection",
    "operation": "work.get",
    "page": "environments/work/schemas",
    "question": "How session metadata becomes the item's string map beyond keeping string values.",
    "reading": "Probed; that metadata survives other calls is judged where the item carries any."
  },
  "stopped-items-in-list": {
    "id": "stopped-items-in-list",
    "operation": "work.list",
    "page": "environments/work/list",
    "question": "Whether, and how long, stopped items stay in the list.",
    "reading": "Probed; only items that are not stopped are looked for."
  },
  "oldest-queued-at-of-an-empty-queue": {
    "id": "oldest-queued-at-of-an-empty-queue",
    "operation": "work.stats",
    "page": "environments/work/stats",
    "question": "What oldest_queued_at is while nothing waits, and whether items count that were delivered and not acknowledged.",
    "reading": "Probed; null and a time are both accepted."
  },
  "windows-of-statistics": {
    "id": "windows-of-statistics",
    "operation": "work.stats",
    "page": "environments/work/stats",
    "question": "How long a poll counts in workers_polling, how several polls of one worker count, and which redelivery window pending goes by where polls give several.",
    "reading": "Probed; of workers_polling only the type is judged, and pending is read right after a delivery."
  },
  "which-call-queues": {
    "id": "which-call-queues",
    "operation": "session.create",
    "page": "environments/work/schemas",
    "question": "Whether creating the session or its first message queues the item, how soon, and whether a session has one item or several.",
    "reading": "Probed; both calls are tried, within a bounded wait, and any item of the session serves."
  },
  "item-of-an-archived-session": {
    "id": "item-of-an-archived-session",
    "operation": "work.get",
    "page": "sessions/archive",
    "question": "What becomes of the live item of a session that is archived.",
    "reading": "Probed; sessions are otherwise archived when nothing more is asked of their items."
  },
  "archived-environment": {
    "id": "archived-environment",
    "operation": "*",
    "page": "environments/archive",
    "question": "What work calls answer under an archived environment.",
    "reading": "Probed; environments are otherwise archived when nothing more is asked of them."
  },
  "create-status": {
    "id": "create-status",
    "operation": "deployment.create",
    "page": "deployments/create",
    "question": "Whether a create is answered 200 or 201; copies of the create pages differ.",
    "reading": "Noted; either is accepted."
  },
  "text-as-event-content": {
    "id": "text-as-event-content",
    "operation": "deployment.create",
    "page": "deployments/create",
    "question": "Whether an event's content is taken as text, as a list of blocks, or as both, and which of them is shown.",
    "reading": "Probed; sent as a list of blocks, and not compared."
  },
  "form-of-a-deployment": {
    "id": "form-of-a-deployment",
    "operation": "deployment.create",
    "page": "deployments/create",
    "question": "What description is where it was left out, whether environment_variables are taken and shown, and whether the server keeps its own object under cas_config; generations differ.",
    "reading": "Probed; either form is accepted."
  },
  "invalid-schedule": {
    "id": "invalid-schedule",
    "operation": "deployment.create",
    "page": "deployments/create",
    "question": "What an expression that is no cron expression, or a timezone that does not exist, answers; of the tables that say so only that of the older update page has been seen.",
    "reading": "Probed; sent nowhere else."
  },
  "values-not-allowed": {
    "id": "values-not-allowed",
    "operation": "deployment.create",
    "page": "deployments/create",
    "question": "What a name, a list of events or metadata beyond its documented limit answers, an empty name, an event of a type that is not listed, or metadata with a value that is no string; of the tables that say so only that of the older update page has been seen.",
    "reading": "Probed on create and update; at the limit each is to be accepted."
  },
  "unknown-references": {
    "id": "unknown-references",
    "operation": "deployment.create",
    "page": "deployments/create",
    "question": "What an agent or environment that does not exist, or is another account's, answers.",
    "reading": "Probed; deployments are otherwise made of what the run has."
  },
  "duplicate-names": {
    "id": "duplicate-names",
    "operation": "deployment.create",
    "page": "deployments/create",
    "question": "Whether names are unique, as the suffix of archived ones suggests, and what a second use answers.",
    "reading": "Probed; every deployment is otherwise given a name of its own."
  },
  "get-archived-deployment": {
    "id": "get-archived-deployment",
    "operation": "deployment.get",
    "page": "deployments/get",
    "question": "Whether an archived deployment can be read by its id.",
    "reading": "Probed; after its archiving it is otherwise looked for in the list with include_archived."
  },
  "status-of-an-archived-deployment": {
    "id": "status-of-an-archived-deployment",
    "operation": "deployment.list",
    "page": "deployments/list",
    "question": "Which status an archived deployment shows, and whether a status with include_archived finds it.",
    "reading": "Probed; archived_at alone tells that it is archived."
  },
  "update-paused-deployment": {
    "id": "update-paused-deployment",
    "operation": "deployment.update",
    "page": "deployments/update",
    "question": "Whether a paused deployment can be changed.",
    "reading": "Probed; sent nowhere else."
  },
  "update-archived-deployment": {
    "id": "update-archived-deployment",
    "operation": "deployment.update",
    "page": "deployments/update",
    "question": "What changing an archived deployment answers.",
    "reading": "Probed; sent nowhere else."
  },
  "null-schedule-on-update": {
    "id": "null-schedule-on-update",
    "operation": "deployment.update",
    "page": "deployments/update",
    "question": "Whether a schedule of null makes a deployment manual.",
    "reading": "Probed; sent nowhere else."
  },
  "pause-archived-deployment": {
    "id": "pause-archived-deployment",
    "operation": "deployment.pause",
    "page": "deployments/pause",
    "question": "What pausing an archived deployment answers.",
    "reading": "Probed; sent nowhere else."
  },
  "unpause-archived-deployment": {
    "id": "unpause-archived-deployment",
    "operation": "deployment.unpause",
    "page": "deployments/unpause",
    "question": "What resuming an archived deployment answers; it may read as not paused.",
    "reading": "Probed; sent nowhere else."
  },
  "archive-paused-deployment": {
    "id": "archive-paused-deployment",
    "operation": "deployment.archive",
    "page": "deployments/archive",
    "question": "Whether a paused deployment can be archived.",
    "reading": "Probed; sent by clean-up besides, where a refusal is not judged."
  },
  "archive-archived-deployment": {
    "id": "archive-archived-deployment",
    "operation": "deployment.archive",
    "page": "deployments/archive",
    "question": "What archiving an archived deployment answers; the older copies' table has 409 conflict_error, that of the newer ones has not been seen.",
    "reading": "Probed; sent nowhere else."
  },
  "upcoming-runs-while-paused": {
    "id": "upcoming-runs-while-paused",
    "operation": "deployment.pause",
    "page": "deployments/pause",
    "question": "Whether a paused deployment shows coming runs, as the examples do.",
    "reading": "Noted; not compared."
  },
  "paused-schedule": {
    "id": "paused-schedule",
    "operation": "deployment.pause",
    "page": "deployments/pause",
    "question": "That a paused schedule no longer fires is promised, but shows only after a firing time has passed.",
    "reading": "Not observed, since schedules under test fire at most once in years."
  },
  "other-reasons-of-a-pause": {
    "id": "other-reasons-of-a-pause",
    "operation": "deployment.get",
    "page": "deployments/pause",
    "question": "Whether the server pauses deployments by itself, and with which reason.",
    "reading": "Not brought about; the reason is judged after a pause by hand alone."
  },
  "pause-without-content-type": {
    "id": "pause-without-content-type",
    "operation": "deployment.pause",
    "page": "deployments/pause",
    "question": "The page requires a Content-Type although there is no body; the overview says it is recommended only.",
    "reading": "Probed; otherwise sent with application/json and an empty body, as in the page's example."
  },
  "deployment-limit-above-100": {
    "id": "deployment-limit-above-100",
    "operation": "deployment.list",
    "page": "deployments/list",
    "question": "Whether a limit above 100 is refused, as newer copies say, or taken up to 1000, as older ones do.",
    "reading": "Probed; sent nowhere else."
  },
  "filter-by-unknown-id": {
    "id": "filter-by-unknown-id",
    "operation": "deployment.list",
    "page": "deployments/list",
    "question": "Whether a filter with an id that does not exist gives an empty page or a refusal.",
    "reading": "Probed; filters otherwise name what exists."
  },
  "last-run-after-run-by-hand": {
    "id": "last-run-after-run-by-hand",
    "operation": "deployment.run",
    "page": "deployments/run",
    "question": "Whether a run by hand sets the schedule's last_run_at, and what that is before the first run, absent or null.",
    "reading": "Noted; both are accepted."
  },
  "form-of-a-run": {
    "id": "form-of-a-run",
    "operation": "deployment.run",
    "page": "deployments/run",
    "question": "Whether a run has a status and what goes with it, as older copies show, or has not, as newer ones do; when it has a session_id, and whether one without always has an error.",
    "reading": "Noted; either form is accepted."
  },
  "run-above-concurrency": {
    "id": "run-above-concurrency",
    "operation": "deployment.run",
    "page": "deployments/run",
    "question": "Whether a run above the limit of concurrent ones is skipped, refused or made; only older copies speak of it.",
    "reading": "Probed; runs of a deployment are otherwise made one after the other."
  },
  "run-queues-work": {
    "id": "run-queues-work",
    "operation": "deployment.run",
    "page": "deployments/run",
    "question": "Whether the run of a deployment in a self-hosted environment queues a work item there.",
    "reading": "Probed; no item is expected of it."
  },
  "runs-of-an-archived-deployment": {
    "id": "runs-of-an-archived-deployment",
    "operation": "deployment-run.list",
    "page": "deployments/list-runs",
    "question": "Whether the runs of an archived deployment can still be listed and read.",
    "reading": "Probed; runs are otherwise read while their deployment is active or paused."
  },
  "order-of-checks": {
    "id": "order-of-checks",
    "operation": "*",
    "page": "conventions/errors",
    "question": "Which refusal comes first when a request has several offences (no item in an environment that is not self-hosted; a malformed parameter and no environment; malformed JSON and no item; a stopped item and a value that does not match).",
    "reading": "Probed with these pairs; a request otherwise carries one offence at a time."
  },
  "malformed-ids": {
    "id": "malformed-ids",
    "operation": "*",
    "page": "conventions/errors",
    "question": "Whether an id without the documented form is 400 or 404.",
    "reading": "Probed; unknown ids are otherwise sent in the documented form."
  },
  "forbidden-or-missing": {
    "id": "forbidden-or-missing",
    "operation": "*",
    "page": "conventions/errors",
    "question": "Whether another account's resource is 403 or 404.",
    "reading": "Noted; either is accepted."
  },
  "expired-token": {
    "id": "expired-token",
    "operation": "*",
    "page": "conventions/authentication",
    "question": "An expired or revoked token is refused like an invalid one; a run cannot make one.",
    "reading": "Tried with no token, an empty one, an unknown one, another scheme and x-api-key."
  },
  "case-of-bearer": {
    "id": "case-of-bearer",
    "operation": "*",
    "page": "conventions/authentication",
    "question": "Whether the scheme is taken in another case than Bearer.",
    "reading": "Probed; sent as Bearer otherwise."
  },
  "request-id-in-headers": {
    "id": "request-id-in-headers",
    "operation": "*",
    "page": "conventions/errors",
    "question": "Whether answers carry the request id in a header, and those that succeed in their body.",
    "reading": "Noted; not judged."
  },
  "request-id-of-another-form": {
    "id": "request-id-of-another-form",
    "operation": "*",
    "page": "conventions/errors",
    "question": "Which ids a client may choose, and what becomes of one that is no UUID or is very long.",
    "reading": "Probed; ids sent are otherwise UUIDs."
  },
  "unknown-parameters-and-fields": {
    "id": "unknown-parameters-and-fields",
    "operation": "*",
    "page": "conventions/errors",
    "question": "Whether query parameters and fields of a body that are not documented are ignored or refused.",
    "reading": "Probed; sent nowhere else."
  },
  "undocumented-routes": {
    "id": "undocumented-routes",
    "operation": "*",
    "page": "conventions/errors",
    "question": "What a path that is not documented, another method on a documented path (PUT, HEAD, OPTIONS), or a slash at the end of one answers.",
    "reading": "Probed with ids that do not exist, so that nothing can be harmed; whether a target has an operation is never told by it."
  },
  "other-content-type": {
    "id": "other-content-type",
    "operation": "*",
    "page": "conventions/overview",
    "question": "Whether JSON is understood where the Content-Type says something else; the overview speaks of detecting it.",
    "reading": "Probed; a body is otherwise sent as application/json."
  },
  "limit-not-a-number": {
    "id": "limit-not-a-number",
    "operation": "*",
    "page": "conventions/pagination",
    "question": "What a limit that is no number answers on lists other than that of work; the general page speaks of zero and below only.",
    "reading": "Probed there; judged on the list of work, whose page says it."
  },
  "odd-cursors": {
    "id": "odd-cursors",
    "operation": "*",
    "page": "conventions/pagination",
    "question": "What an empty cursor answers, one that names a record that does not exist, or a page that was never given out.",
    "reading": "Probed; cursors are otherwise those that the target gave."
  },
  "direction-of-before-id": {
    "id": "direction-of-before-id",
    "operation": "*",
    "page": "conventions/pagination",
    "question": "Which records, in which order, before_id gives, and what has_more means then.",
    "reading": "Probed; lists are otherwise read forward."
  },
  "empty-metadata-key-or-value": {
    "id": "empty-metadata-key-or-value",
    "operation": "*",
    "page": "conventions/schemas",
    "question": "Whether a key or a value of metadata may be empty.",
    "reading": "Probed; sent nowhere else."
  },
  "idempotency-on-other-calls": {
    "id": "idempotency-on-other-calls",
    "operation": "*",
    "page": "conventions/idempotency",
    "question": "Whether the calls on work items and deployments, whose pages do not name the header, honour an Idempotency-Key.",
    "reading": "Probed; judged on the creates of environments, agents and sessions only."
  },
  "odd-idempotency-keys": {
    "id": "odd-idempotency-keys",
    "operation": "*",
    "page": "conventions/idempotency",
    "question": "What a key does on another path than the one it was used for, whether one that is no UUID or is very long is taken, and whether X-Idempotency-Key is another name of the header.",
    "reading": "Probed; keys are otherwise UUIDs, in Idempotency-Key, for one path."
  },
  "replay-of-a-refusal": {
    "id": "replay-of-a-refusal",
    "operation": "*",
    "page": "conventions/idempotency",
    "question": "Whether a refusal is replayed to the same key, or the request carried out anew.",
    "reading": "Probed; keys are otherwise repeated after an accepted create."
  },
  "key-in-flight": {
    "id": "key-in-flight",
    "operation": "*",
    "page": "conventions/idempotency",
    "question": "What the same key answers while its first request is still under way.",
    "reading": "Probed; keys are otherwise repeated after the first answer."
  }
} as const;
