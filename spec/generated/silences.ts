// Generated from spec/silences: do not edit, run `npm run generate`.
export const silences = {
  "heartbeat-on-stopping": {
    "id": "heartbeat-on-stopping",
    "operation": "work.heartbeat",
    "page": "environments/work/heartbeat",
    "question": "Whether a heartbeat on a stopping item is accepted, and what it answers.",
    "reading": "Never sent."
  },
  "time-before-any-heartbeat": {
    "id": "time-before-any-heartbeat",
    "operation": "work.heartbeat",
    "page": "environments/work/heartbeat",
    "question": "What a heartbeat answers that expects a time while the item has had none.",
    "reading": "Never sent; the first heartbeat expects NO_HEARTBEAT or nothing."
  },
  "heartbeat-time-by-instant": {
    "id": "heartbeat-time-by-instant",
    "operation": "work.heartbeat",
    "page": "environments/work/heartbeat",
    "question": "Whether the expected time is compared as text or as an instant (the same instant with other digits or as an offset).",
    "reading": "A reported time is sent back verbatim."
  },
  "default-ttl": {
    "id": "default-ttl",
    "operation": "work.heartbeat",
    "page": "environments/work/heartbeat",
    "question": "How long the lease is where no length was wished.",
    "reading": "That it lies within the range is judged."
  },
  "force-stop-on-stopped": {
    "id": "force-stop-on-stopped",
    "operation": "work.stop",
    "page": "environments/work/stop",
    "question": "What a forced stop answers on a stopped item; the table has a row for live states only.",
    "reading": "Sent by clean-up at most, where a refusal is not judged."
  },
  "stop-request-time-of-other-stops": {
    "id": "stop-request-time-of-other-stops",
    "operation": "work.stop",
    "page": "environments/work/stop",
    "question": "Whether a forced stop, or a graceful stop of a queued item, sets stop_requested_at, and whether a repeated stop moves it.",
    "reading": "stop_requested_at is not compared after an accepted stop; it is null before any stop and set in stopping."
  },
  "stop-with-odd-bodies": {
    "id": "stop-with-odd-bodies",
    "operation": "work.stop",
    "page": "environments/work/stop",
    "question": "What a force of another type, an array, a scalar or null as the body, or unknown keys do.",
    "reading": "Never sent. Malformed JSON means text that no reader can take for JSON."
  },
  "stop-body-without-content-type": {
    "id": "stop-body-without-content-type",
    "operation": "work.stop",
    "page": "environments/work/stop",
    "question": "Whether a stop with a body is understood without a Content-Type; the headers' table marks it as not required and names it for requests with a body.",
    "reading": "A body is always sent as application/json."
  },
  "ack-time-on-retry": {
    "id": "ack-time-on-retry",
    "operation": "work.ack",
    "page": "environments/work/ack",
    "question": "Whether a repeated ack moves acknowledged_at.",
    "reading": "It may; the time is then compared with no other."
  },
  "ack-by-half-known-worker": {
    "id": "ack-by-half-known-worker",
    "operation": "work.ack",
    "page": "environments/work/ack",
    "question": "What an ack answers when only one of poll and ack carried a Worker-ID.",
    "reading": "Never sent."
  },
  "ack-retry-by-another-worker": {
    "id": "ack-retry-by-another-worker",
    "operation": "work.ack",
    "page": "environments/work/ack",
    "question": "Whether another worker may repeat the ack of a starting or active item.",
    "reading": "Never sent."
  },
  "ack-without-poll": {
    "id": "ack-without-poll",
    "operation": "work.ack",
    "page": "environments/work/ack",
    "question": "Whether an item that was never delivered can be acknowledged.",
    "reading": "Items are polled before they are acknowledged."
  },
  "ack-dispatch": {
    "id": "ack-dispatch",
    "operation": "work.ack",
    "page": "environments/work/ack",
    "question": "The page says that an ack triggers a dispatch at once; no answer that a caller can see depends on it.",
    "reading": "Not observable from outside."
  },
  "worker-stored-on-redelivery": {
    "id": "worker-stored-on-redelivery",
    "operation": "work.ack",
    "page": "environments/work/poll",
    "question": "Whether a redelivery to another worker replaces the recorded Worker-ID.",
    "reading": "Every item is acknowledged by the worker that polled it first."
  },
  "poll-order": {
    "id": "poll-order",
    "operation": "work.poll",
    "page": "environments/work/poll",
    "question": "In which order polls deliver the items that wait; only the order of the list is documented.",
    "reading": "Any order is accepted."
  },
  "default-redelivery-window": {
    "id": "default-redelivery-window",
    "operation": "work.poll",
    "page": "environments/work/poll",
    "question": "Whether an item is delivered again right after the default window of five seconds, and never before.",
    "reading": "Judged with a window of 0, and with one that cannot pass during a run."
  },
  "empty-poll-before-its-time": {
    "id": "empty-poll-before-its-time",
    "operation": "work.poll",
    "page": "environments/work/poll",
    "question": "Whether a poll that waits and finds nothing may answer before block_ms have passed.",
    "reading": "It may; only an answer that is late is judged."
  },
  "empty-parameter-values": {
    "id": "empty-parameter-values",
    "operation": "work.poll",
    "page": "environments/work/poll",
    "question": "What a parameter with an empty value (block_ms=) means.",
    "reading": "Never sent."
  },
  "oldest-queued-at-of-an-empty-queue": {
    "id": "oldest-queued-at-of-an-empty-queue",
    "operation": "work.stats",
    "page": "environments/work/stats",
    "question": "What oldest_queued_at is while nothing waits, and whether items count that were delivered and not acknowledged.",
    "reading": "Null and a time are both accepted."
  },
  "windows-of-statistics": {
    "id": "windows-of-statistics",
    "operation": "work.stats",
    "page": "environments/work/stats",
    "question": "How long a poll counts in workers_polling, how several polls of one worker count, and which redelivery window pending goes by where polls give several.",
    "reading": "Of workers_polling only the type is judged, and pending is read right after a delivery."
  },
  "which-call-queues": {
    "id": "which-call-queues",
    "operation": "session.create",
    "page": "environments/work/schemas",
    "question": "Whether creating the session or its first message queues the item, how soon, and whether a session has one item or several.",
    "reading": "Both are tried, within a bounded wait; any item of the session serves."
  },
  "order-of-checks": {
    "id": "order-of-checks",
    "operation": "*",
    "page": "conventions/errors",
    "question": "Which refusal comes first when a request has several offences.",
    "reading": "A request carries one offence at a time."
  },
  "malformed-ids": {
    "id": "malformed-ids",
    "operation": "*",
    "page": "conventions/errors",
    "question": "Whether an id without the documented form is 400 or 404.",
    "reading": "Unknown ids are sent in the documented form."
  },
  "forbidden-or-missing": {
    "id": "forbidden-or-missing",
    "operation": "*",
    "page": "conventions/errors",
    "question": "Whether another account's resource is 403 or 404.",
    "reading": "Either is accepted."
  },
  "lease-expiry": {
    "id": "lease-expiry",
    "operation": "work.heartbeat",
    "page": "environments/work/heartbeat",
    "question": "What happens to an item whose lease runs out, and how another worker takes it over.",
    "reading": "Heartbeats ask for the longest lease; where another length is under test, the next one follows at once."
  },
  "metadata-projection": {
    "id": "metadata-projection",
    "operation": "work.get",
    "page": "environments/work/schemas",
    "question": "How session metadata becomes the item's string map beyond keeping string values.",
    "reading": "Sessions are made with strings alone. Of those that an item carries the values are judged, and that they survive other calls."
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
  "stopped-items-in-list": {
    "id": "stopped-items-in-list",
    "operation": "work.list",
    "page": "environments/work/list",
    "question": "Whether, and how long, stopped items stay in the list.",
    "reading": "Probed; only items that are not stopped are looked for."
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
  "archived-environment": {
    "id": "archived-environment",
    "operation": "*",
    "page": "environments/archive",
    "question": "What work calls answer under an archived environment.",
    "reading": "Environments are archived when nothing more is asked of them."
  },
  "get-archived-deployment": {
    "id": "get-archived-deployment",
    "operation": "deployment.get",
    "page": "deployments/get",
    "question": "Whether an archived deployment can be read.",
    "reading": "Never read after its archiving."
  },
  "pause-archived-deployment": {
    "id": "pause-archived-deployment",
    "operation": "deployment.pause",
    "page": "deployments/pause",
    "question": "What pausing an archived deployment answers.",
    "reading": "Never sent."
  },
  "unpause-archived-deployment": {
    "id": "unpause-archived-deployment",
    "operation": "deployment.unpause",
    "page": "deployments/unpause",
    "question": "What resuming an archived deployment answers.",
    "reading": "Never sent."
  },
  "archive-paused-deployment": {
    "id": "archive-paused-deployment",
    "operation": "deployment.archive",
    "page": "deployments/archive",
    "question": "Whether a paused deployment can be archived.",
    "reading": "Sent by clean-up only, where a refusal is not judged."
  },
  "archive-archived-deployment": {
    "id": "archive-archived-deployment",
    "operation": "deployment.archive",
    "page": "deployments/archive",
    "question": "What archiving an archived deployment answers.",
    "reading": "Never sent."
  },
  "paused-schedule": {
    "id": "paused-schedule",
    "operation": "deployment.pause",
    "page": "deployments/pause",
    "question": "That a paused schedule no longer fires is promised, but shows only after a firing time has passed.",
    "reading": "Not observed, since schedules under test fire at most once in years."
  },
  "pause-without-content-type": {
    "id": "pause-without-content-type",
    "operation": "deployment.pause",
    "page": "deployments/pause",
    "question": "The page requires a Content-Type although there is no body; the overview says it is recommended only.",
    "reading": "Sent with application/json and an empty body, as in the page's example."
  },
  "request-id-in-headers": {
    "id": "request-id-in-headers",
    "operation": "*",
    "page": "conventions/errors",
    "question": "Whether answers carry the request id in a header, and which ids a client may choose.",
    "reading": "Ids sent are UUIDs; headers are not judged."
  },
  "ack-under-concurrent-change": {
    "id": "ack-under-concurrent-change",
    "operation": "work.ack",
    "page": "environments/work/ack",
    "question": "The 409 row names a concurrent change of state; which overlapping calls conflict, and when, cannot be brought about from outside for certain.",
    "reading": "Not judged by this version."
  },
  "expired-token": {
    "id": "expired-token",
    "operation": "*",
    "page": "conventions/authentication",
    "question": "An expired or revoked token is refused like an invalid one; a run cannot make one.",
    "reading": "Tried with no token, an empty one, an unknown one, another scheme and x-api-key."
  },
  "other-uses-of-an-item-refused": {
    "id": "other-uses-of-an-item-refused",
    "operation": "work.ack",
    "page": "environments/work/ack",
    "question": "Whether a refused call may still keep the item's own worker from acknowledging it.",
    "reading": "Where the accepted call of a scenario fails after a refused one, its requirement is inconclusive and says so."
  }
} as const;
