// Generated from spec/requirements: do not edit, run `npm run generate`.
export const requirements = {
  "deployment.archive.schema": {
    "id": "deployment.archive.schema",
    "level": "MUST",
    "basis": "promoted",
    "statement": "The answer is a deployment with every field that all documented generations share, each of its documented type.",
    "source": {
      "page": "deployments/archive",
      "section": "Example response"
    },
    "operation": "deployment.archive",
    "why": "Every example of every generation shows these fields."
  },
  "deployment.create.schema": {
    "id": "deployment.create.schema",
    "level": "MUST",
    "basis": "promoted",
    "statement": "The answer is a deployment with every field that all documented generations share, each of its documented type.",
    "source": {
      "page": "deployments/create",
      "section": "Example response"
    },
    "operation": "deployment.create",
    "why": "Every example of every generation shows these fields."
  },
  "deployment.get.active": {
    "id": "deployment.get.active",
    "level": "MUST",
    "basis": "stated",
    "statement": "Reading an active deployment answers 200 with the deployment, whose status is active.",
    "source": {
      "page": "deployments/get",
      "section": "Introduction"
    },
    "operation": "deployment.get"
  },
  "deployment.get.paused": {
    "id": "deployment.get.paused",
    "level": "MUST",
    "basis": "stated",
    "statement": "Reading a paused deployment answers 200 with the deployment, whose status is paused.",
    "source": {
      "page": "deployments/get",
      "section": "Introduction"
    },
    "operation": "deployment.get"
  },
  "deployment.get.unknown-deployment-refused": {
    "id": "deployment.get.unknown-deployment-refused",
    "level": "MUST",
    "basis": "table",
    "statement": "A deployment id that does not exist is refused with 404 not_found_error.",
    "source": {
      "page": "deployments/get",
      "section": "Errors"
    },
    "operation": "deployment.get"
  },
  "deployment.get.schema": {
    "id": "deployment.get.schema",
    "level": "MUST",
    "basis": "promoted",
    "statement": "The answer is a deployment with every field that all documented generations share, each of its documented type.",
    "source": {
      "page": "deployments/get",
      "section": "Example response"
    },
    "operation": "deployment.get",
    "why": "Every example of every generation shows these fields."
  },
  "deployment.pause.active": {
    "id": "deployment.pause.active",
    "level": "MUST",
    "basis": "stated",
    "statement": "Pausing an active deployment answers 200 and makes its status, as stored, paused; neither a body nor a schedule is needed, and it holds again after the deployment was resumed.",
    "source": {
      "page": "deployments/pause",
      "section": "Introduction"
    },
    "operation": "deployment.pause"
  },
  "deployment.pause.sets-paused-reason": {
    "id": "deployment.pause.sets-paused-reason",
    "level": "MUST",
    "basis": "stated",
    "statement": "Pausing sets paused_reason to an object whose type is manual.",
    "source": {
      "page": "deployments/pause",
      "section": "Introduction"
    },
    "operation": "deployment.pause"
  },
  "deployment.pause.returns-updated-deployment": {
    "id": "deployment.pause.returns-updated-deployment",
    "level": "MUST",
    "basis": "stated",
    "statement": "The answer is the complete deployment as it is then stored.",
    "source": {
      "page": "deployments/pause",
      "section": "Example response"
    },
    "operation": "deployment.pause"
  },
  "deployment.pause.schema": {
    "id": "deployment.pause.schema",
    "level": "MUST",
    "basis": "promoted",
    "statement": "The answer is a deployment with every field that all documented generations share, each of its documented type.",
    "source": {
      "page": "deployments/pause",
      "section": "Example response"
    },
    "operation": "deployment.pause",
    "why": "Every example of every generation shows these fields."
  },
  "deployment.pause.keeps-the-rest": {
    "id": "deployment.pause.keeps-the-rest",
    "level": "MUST",
    "basis": "promoted",
    "statement": "Pausing leaves name, description, agent, environment, initial events, resources, vaults, the caller's metadata, creation and archive times and the schedule's type, expression and timezone as they were (a run's deployments have no resources and no vaults).",
    "source": {
      "page": "deployments/pause",
      "section": "Introduction"
    },
    "operation": "deployment.pause",
    "why": "The page names status and reason as what pausing changes."
  },
  "deployment.pause.affects-one-deployment": {
    "id": "deployment.pause.affects-one-deployment",
    "level": "MUST",
    "basis": "promoted",
    "statement": "Pausing a deployment leaves another deployment of the account active.",
    "source": {
      "page": "deployments/pause",
      "section": "Path parameters"
    },
    "operation": "deployment.pause",
    "why": "The path names one deployment."
  },
  "deployment.pause.moves-updated-at": {
    "id": "deployment.pause.moves-updated-at",
    "level": "SHOULD",
    "basis": "example",
    "statement": "Pausing moves updated_at forward (given the time to show it, where it is printed in whole seconds).",
    "source": {
      "page": "deployments/pause",
      "section": "Example response"
    },
    "operation": "deployment.pause"
  },
  "deployment.pause.paused": {
    "id": "deployment.pause.paused",
    "level": "MUST",
    "basis": "table",
    "statement": "Pausing a paused deployment is refused with 409 conflict_error.",
    "source": {
      "page": "deployments/pause",
      "section": "Errors"
    },
    "operation": "deployment.pause"
  },
  "deployment.pause.paused-no-effect": {
    "id": "deployment.pause.paused-no-effect",
    "level": "MUST",
    "basis": "promoted",
    "statement": "A pause that was refused because the deployment is paused changes nothing of it, updated_at included.",
    "source": {
      "page": "deployments/pause",
      "section": "Errors"
    },
    "operation": "deployment.pause",
    "why": "A refusal that takes effect all the same would make the documented conflict meaningless."
  },
  "deployment.pause.unknown-deployment-refused": {
    "id": "deployment.pause.unknown-deployment-refused",
    "level": "MUST",
    "basis": "table",
    "statement": "A deployment id that does not exist is refused with 404 not_found_error.",
    "source": {
      "page": "deployments/pause",
      "section": "Errors"
    },
    "operation": "deployment.pause"
  },
  "deployment.pause.unauthenticated-refused": {
    "id": "deployment.pause.unauthenticated-refused",
    "level": "MUST",
    "basis": "table",
    "statement": "Without a valid token (none, an empty or unknown one, another scheme, x-api-key) the call is refused with 401 authentication_error.",
    "source": {
      "page": "deployments/pause",
      "section": "Errors"
    },
    "operation": "deployment.pause"
  },
  "deployment.pause.unauthenticated-no-effect": {
    "id": "deployment.pause.unauthenticated-no-effect",
    "level": "MUST",
    "basis": "promoted",
    "statement": "A pause that was refused for its token pauses nothing.",
    "source": {
      "page": "deployments/pause",
      "section": "Errors"
    },
    "operation": "deployment.pause",
    "why": "A refusal that takes effect all the same is no authentication."
  },
  "deployment.pause.foreign-refused": {
    "id": "deployment.pause.foreign-refused",
    "level": "MUST",
    "basis": "promoted",
    "statement": "Pausing another account's deployment is refused with 403 permission_error or 404 not_found_error, and nothing of it is shown.",
    "source": {
      "page": "conventions/errors",
      "section": "Error types"
    },
    "operation": "deployment.pause",
    "why": "The errors page gives 403 for resources of other users, this page's table has only 404; either keeps the promise.",
    "tenants": 2
  },
  "deployment.pause.foreign-no-effect": {
    "id": "deployment.pause.foreign-no-effect",
    "level": "MUST",
    "basis": "promoted",
    "statement": "A pause by another account pauses nothing.",
    "source": {
      "page": "conventions/errors",
      "section": "Error types"
    },
    "operation": "deployment.pause",
    "why": "A refusal that takes effect all the same is no authorisation.",
    "tenants": 2
  },
  "deployment.unpause.schema": {
    "id": "deployment.unpause.schema",
    "level": "MUST",
    "basis": "promoted",
    "statement": "The answer is a deployment with every field that all documented generations share, each of its documented type.",
    "source": {
      "page": "deployments/unpause",
      "section": "Example response"
    },
    "operation": "deployment.unpause",
    "why": "Every example of every generation shows these fields."
  },
  "error.envelope": {
    "id": "error.envelope",
    "level": "MUST",
    "basis": "table",
    "statement": "An error answer is a JSON object whose type is error, with an error object that has a type and a message, both strings (and a param that is a string, where there is one).",
    "source": {
      "page": "conventions/errors",
      "section": "Error envelope"
    },
    "operation": "*"
  },
  "error.type-matches-status": {
    "id": "error.type-matches-status",
    "level": "MUST",
    "basis": "table",
    "statement": "The error type is the one documented for the status and the operation (a 409 is a conflict_error, of ack and heartbeat also an invalid_request_error; their own requirements say when).",
    "source": {
      "page": "conventions/errors",
      "section": "Error types"
    },
    "operation": "*"
  },
  "error.request-id-echoed": {
    "id": "error.request-id-echoed",
    "level": "MUST",
    "basis": "table",
    "statement": "The request_id of an error answer is the x-request-id that the request carried.",
    "source": {
      "page": "conventions/errors",
      "section": "Error envelope"
    },
    "operation": "*"
  },
  "error.request-id-present": {
    "id": "error.request-id-present",
    "level": "MUST",
    "basis": "table",
    "statement": "Without an x-request-id in the request, an error answer has a request_id of the server's own, which is not empty.",
    "source": {
      "page": "conventions/errors",
      "section": "Error envelope"
    },
    "operation": "*"
  },
  "error.media-type": {
    "id": "error.media-type",
    "level": "SHOULD",
    "basis": "promoted",
    "statement": "The media type of an error answer is application/json or ends in +json.",
    "source": {
      "page": "conventions/errors",
      "section": "Error envelope"
    },
    "operation": "*",
    "why": "The overview says that the API speaks JSON, but no page shows the headers of an error."
  },
  "error.no-internal-error": {
    "id": "error.no-internal-error",
    "level": "MUST",
    "basis": "promoted",
    "statement": "A documented operation does not answer a documented request with 500.",
    "source": {
      "page": "conventions/errors",
      "section": "Error types"
    },
    "operation": "*",
    "why": "The page documents 500 as an internal error, that is, as a fault of the server and not as a possible answer of an operation."
  },
  "format.work-constants": {
    "id": "format.work-constants",
    "level": "MUST",
    "basis": "promoted",
    "statement": "A work item's type, environment, data and creation time are the same in every reading of it (get, list, poll).",
    "source": {
      "page": "environments/work/schemas",
      "section": "Work item object"
    },
    "operation": "*",
    "why": "They identify the item and its origin; no operation is documented to change them."
  },
  "format.work-times-set-once": {
    "id": "format.work-times-set-once",
    "level": "MUST",
    "basis": "promoted",
    "statement": "A time of a work item, once set, keeps its instant and is not lost; only the latest heartbeat's moves by its nature, the acknowledgement's may move under a repeated ack, and the stop request's is not compared after an accepted stop.",
    "source": {
      "page": "environments/work/schemas",
      "section": "Work item object"
    },
    "operation": "*",
    "why": "Each time stands for one event, which happens once."
  },
  "format.work-times-ordered": {
    "id": "format.work-times-ordered",
    "level": "SHOULD",
    "basis": "promoted",
    "statement": "The times of a work item are in the order of their events (created, acknowledged, started, latest heartbeat; stop requested, stopped), at the precision in which they are printed.",
    "source": {
      "page": "environments/work/schemas",
      "section": "Work item object"
    },
    "operation": "*",
    "why": "The examples are ordered, but no page promises that one clock sets them all."
  },
  "format.work-states-forward": {
    "id": "format.work-states-forward",
    "level": "MUST",
    "basis": "promoted",
    "statement": "From one answer to a later one, a work item's state never moves backwards (queued, starting, active, stopping, stopped).",
    "source": {
      "page": "environments/work/schemas",
      "section": "States"
    },
    "operation": "*",
    "why": "Every documented transition leads forward; no call is documented to bring an item back."
  },
  "format.deployment-constants": {
    "id": "format.deployment-constants",
    "level": "MUST",
    "basis": "promoted",
    "statement": "A deployment's type and creation time are the same in every reading of it.",
    "source": {
      "page": "deployments/get",
      "section": "Example response"
    },
    "operation": "*",
    "why": "They identify the deployment; no operation is documented to change them."
  },
  "pagination.limit-respected": {
    "id": "pagination.limit-respected",
    "level": "MUST",
    "basis": "table",
    "statement": "A page holds as many records as its limit at most.",
    "source": {
      "page": "conventions/pagination",
      "section": "Request parameters"
    },
    "operation": "*"
  },
  "pagination.limit-fills-page": {
    "id": "pagination.limit-fills-page",
    "level": "SHOULD",
    "basis": "promoted",
    "statement": "A page that has more after it holds as many records as its limit.",
    "source": {
      "page": "conventions/pagination",
      "section": "Request parameters"
    },
    "operation": "*",
    "why": "The limit is described as the number of items on a page; that a server may give fewer is nowhere ruled out."
  },
  "pagination.complete": {
    "id": "pagination.complete",
    "level": "MUST",
    "basis": "stated",
    "statement": "Following next_page to the end shows every record that the list holds.",
    "source": {
      "page": "conventions/pagination",
      "section": "Introduction"
    },
    "operation": "*"
  },
  "pagination.without-repetition": {
    "id": "pagination.without-repetition",
    "level": "MUST",
    "basis": "stated",
    "statement": "Following next_page to the end shows no record twice.",
    "source": {
      "page": "conventions/pagination",
      "section": "Introduction"
    },
    "operation": "*"
  },
  "pagination.stable-under-writes": {
    "id": "pagination.stable-under-writes",
    "level": "MUST",
    "basis": "stated",
    "statement": "What is written while the pages are read makes the reading lose or repeat none of the records that stay.",
    "source": {
      "page": "conventions/pagination",
      "section": "Introduction"
    },
    "operation": "*"
  },
  "pagination.has-more-truthful": {
    "id": "pagination.has-more-truthful",
    "level": "MUST",
    "basis": "table",
    "statement": "has_more is true on a page that records follow, and false on the last.",
    "source": {
      "page": "conventions/pagination",
      "section": "Field descriptions"
    },
    "operation": "*"
  },
  "pagination.next-page-while-more": {
    "id": "pagination.next-page-while-more",
    "level": "MUST",
    "basis": "table",
    "statement": "While has_more is true, next_page is not null, and leads to the next page.",
    "source": {
      "page": "conventions/pagination",
      "section": "Field descriptions"
    },
    "operation": "*"
  },
  "pagination.no-next-page-at-end": {
    "id": "pagination.no-next-page-at-end",
    "level": "MUST",
    "basis": "table",
    "statement": "Where has_more is false, next_page is null.",
    "source": {
      "page": "environments/work/list",
      "section": "Response fields"
    },
    "operation": "*"
  },
  "pagination.names-first-and-last": {
    "id": "pagination.names-first-and-last",
    "level": "MUST",
    "basis": "table",
    "statement": "first_id and last_id are the ids of the first and the last record of the page.",
    "source": {
      "page": "conventions/pagination",
      "section": "Field descriptions"
    },
    "operation": "*"
  },
  "pagination.empty-page": {
    "id": "pagination.empty-page",
    "level": "MUST",
    "basis": "table",
    "statement": "A list without records answers 200 with empty data, first_id and last_id null and has_more false.",
    "source": {
      "page": "conventions/schemas",
      "section": "Paginated list"
    },
    "operation": "*"
  },
  "pagination.after-id-continues": {
    "id": "pagination.after-id-continues",
    "level": "MUST",
    "basis": "table",
    "statement": "With after_id the list continues behind that record; the last_id of a page, so used, leads to the page that follows it.",
    "source": {
      "page": "conventions/pagination",
      "section": "Request parameters"
    },
    "operation": "*"
  },
  "race.concurrent-pauses": {
    "id": "race.concurrent-pauses",
    "level": "MUST",
    "basis": "promoted",
    "statement": "Of two pauses at the same moment each answers 200 or 409 conflict_error, and the deployment ends paused.",
    "source": {
      "page": "deployments/pause",
      "section": "Errors"
    },
    "operation": "deployment.pause",
    "why": "No page promises that calls are put in order, so both may succeed; but every order of them ends in a paused deployment."
  },
  "work.ack.queued": {
    "id": "work.ack.queued",
    "level": "MUST",
    "basis": "stated",
    "statement": "Acknowledging a delivered item answers 200 and moves it, as stored, from queued to starting.",
    "source": {
      "page": "environments/work/ack",
      "section": "Introduction"
    },
    "operation": "work.ack"
  },
  "work.ack.starting": {
    "id": "work.ack.starting",
    "level": "MUST",
    "basis": "stated",
    "statement": "An ack can be repeated safely on a starting item, which answers 200 and stays in starting.",
    "source": {
      "page": "environments/work/ack",
      "section": "Introduction"
    },
    "operation": "work.ack"
  },
  "work.ack.active": {
    "id": "work.ack.active",
    "level": "MUST",
    "basis": "stated",
    "statement": "An ack can be repeated safely on an active item, which answers 200 and stays in active.",
    "source": {
      "page": "environments/work/ack",
      "section": "Introduction"
    },
    "operation": "work.ack"
  },
  "work.ack.stopping": {
    "id": "work.ack.stopping",
    "level": "MUST",
    "basis": "table",
    "statement": "Acknowledging a stopping item is refused with 409, of type invalid_request_error.",
    "source": {
      "page": "environments/work/ack",
      "section": "Errors"
    },
    "operation": "work.ack"
  },
  "work.ack.stopped": {
    "id": "work.ack.stopped",
    "level": "MUST",
    "basis": "table",
    "statement": "Acknowledging a stopped item is refused with 409, of type invalid_request_error.",
    "source": {
      "page": "environments/work/ack",
      "section": "Errors"
    },
    "operation": "work.ack"
  },
  "work.ack.conflict-no-effect": {
    "id": "work.ack.conflict-no-effect",
    "level": "MUST",
    "basis": "promoted",
    "statement": "An ack that was refused for the item's state leaves the item as it was.",
    "source": {
      "page": "environments/work/ack",
      "section": "Errors"
    },
    "operation": "work.ack",
    "why": "A refusal that takes effect all the same would make the documented conflict meaningless."
  },
  "work.ack.sets-acknowledged-at": {
    "id": "work.ack.sets-acknowledged-at",
    "level": "MUST",
    "basis": "stated",
    "statement": "The ack sets acknowledged_at, which was null before.",
    "source": {
      "page": "environments/work/schemas",
      "section": "Work item object"
    },
    "operation": "work.ack"
  },
  "work.ack.started-at-stays-null": {
    "id": "work.ack.started-at-stays-null",
    "level": "MUST",
    "basis": "stated",
    "statement": "The ack leaves started_at null; the first heartbeat sets it.",
    "source": {
      "page": "environments/work/schemas",
      "section": "Work item object"
    },
    "operation": "work.ack"
  },
  "work.ack.keeps-other-times": {
    "id": "work.ack.keeps-other-times",
    "level": "MUST",
    "basis": "promoted",
    "statement": "An ack, first or repeated, leaves the times of other events (started, latest heartbeat, stop requested, stopped) as they were; a repeated one does not lose acknowledged_at.",
    "source": {
      "page": "environments/work/ack",
      "section": "Introduction"
    },
    "operation": "work.ack",
    "why": "Each of these times stands for an event that an ack is not, and the page calls repeating it safe."
  },
  "work.ack.affects-one-item": {
    "id": "work.ack.affects-one-item",
    "level": "MUST",
    "basis": "promoted",
    "statement": "An ack leaves the other items of the environment as they were.",
    "source": {
      "page": "environments/work/ack",
      "section": "Path parameters"
    },
    "operation": "work.ack",
    "why": "The path names one item."
  },
  "work.ack.keeps-metadata": {
    "id": "work.ack.keeps-metadata",
    "level": "MUST",
    "basis": "promoted",
    "statement": "The ack leaves the item's metadata as it was (judged where the item carries any).",
    "source": {
      "page": "environments/work/ack",
      "section": "Introduction"
    },
    "operation": "work.ack",
    "why": "The page names the state as what an ack changes; the metadata has an operation of its own.",
    "mayNotArise": true
  },
  "work.ack.returns-acked-item": {
    "id": "work.ack.returns-acked-item",
    "level": "MUST",
    "basis": "stated",
    "statement": "The answer is the acknowledged item as it is then stored.",
    "source": {
      "page": "environments/work/ack",
      "section": "Response fields"
    },
    "operation": "work.ack"
  },
  "work.ack.schema": {
    "id": "work.ack.schema",
    "level": "MUST",
    "basis": "promoted",
    "statement": "The answer is a work item with all twelve fields, each of its documented type, nullable ones as an explicit null.",
    "source": {
      "page": "environments/work/schemas",
      "section": "Work item object"
    },
    "operation": "work.ack",
    "why": "Every example shows all twelve fields with explicit nulls, and the object's page gives their types."
  },
  "work.ack.other-worker-refused": {
    "id": "work.ack.other-worker-refused",
    "level": "MUST",
    "basis": "table",
    "statement": "An ack with another Worker-ID than the poll recorded is refused with 409, of type invalid_request_error.",
    "source": {
      "page": "environments/work/ack",
      "section": "Headers"
    },
    "operation": "work.ack"
  },
  "work.ack.other-worker-no-effect": {
    "id": "work.ack.other-worker-no-effect",
    "level": "MUST",
    "basis": "promoted",
    "statement": "An ack that was refused for its Worker-ID leaves the item as it was, and the worker that polled can still acknowledge it.",
    "source": {
      "page": "environments/work/ack",
      "section": "Headers"
    },
    "operation": "work.ack",
    "why": "A refusal that takes effect all the same would give the item to the wrong worker."
  },
  "work.ack.same-worker-accepted": {
    "id": "work.ack.same-worker-accepted",
    "level": "MUST",
    "basis": "table",
    "statement": "An ack with the Worker-ID that polled the item is accepted.",
    "source": {
      "page": "environments/work/ack",
      "section": "Headers"
    },
    "operation": "work.ack"
  },
  "work.ack.no-worker-accepted": {
    "id": "work.ack.no-worker-accepted",
    "level": "MUST",
    "basis": "table",
    "statement": "Worker-ID is optional; an item polled without one is acknowledged without one.",
    "source": {
      "page": "environments/work/ack",
      "section": "Headers"
    },
    "operation": "work.ack"
  },
  "work.ack.bare-request-accepted": {
    "id": "work.ack.bare-request-accepted",
    "level": "MUST",
    "basis": "table",
    "statement": "An ack needs neither a body nor a Content-Type.",
    "source": {
      "page": "environments/work/ack",
      "section": "Headers"
    },
    "operation": "work.ack"
  },
  "work.ack.unauthenticated-refused": {
    "id": "work.ack.unauthenticated-refused",
    "level": "MUST",
    "basis": "table",
    "statement": "Without a valid token (none, an empty or unknown one, another scheme, x-api-key) the call is refused with 401 authentication_error.",
    "source": {
      "page": "environments/work/ack",
      "section": "Errors"
    },
    "operation": "work.ack"
  },
  "work.ack.unauthenticated-no-effect": {
    "id": "work.ack.unauthenticated-no-effect",
    "level": "MUST",
    "basis": "promoted",
    "statement": "An ack that was refused for its token leaves the item as it was.",
    "source": {
      "page": "environments/work/ack",
      "section": "Errors"
    },
    "operation": "work.ack",
    "why": "A refusal that takes effect all the same is no authentication."
  },
  "work.ack.foreign-refused": {
    "id": "work.ack.foreign-refused",
    "level": "MUST",
    "basis": "promoted",
    "statement": "Acknowledging another account's item is refused with 403 permission_error or 404 not_found_error, and nothing of it is shown.",
    "source": {
      "page": "environments/work/ack",
      "section": "Errors"
    },
    "operation": "work.ack",
    "why": "The table has a 403 row, the errors page names resources of other users, and the pages leave open which of the two is answered.",
    "tenants": 2
  },
  "work.ack.foreign-no-effect": {
    "id": "work.ack.foreign-no-effect",
    "level": "MUST",
    "basis": "promoted",
    "statement": "An ack by another account leaves the item as it was.",
    "source": {
      "page": "environments/work/ack",
      "section": "Errors"
    },
    "operation": "work.ack",
    "why": "A refusal that takes effect all the same is no authorisation.",
    "tenants": 2
  },
  "work.ack.unknown-work-refused": {
    "id": "work.ack.unknown-work-refused",
    "level": "MUST",
    "basis": "table",
    "statement": "A work id that does not exist is refused with 404 not_found_error.",
    "source": {
      "page": "environments/work/ack",
      "section": "Errors"
    },
    "operation": "work.ack"
  },
  "work.ack.unknown-environment-refused": {
    "id": "work.ack.unknown-environment-refused",
    "level": "MUST",
    "basis": "table",
    "statement": "An environment id that does not exist is refused with 404 not_found_error, also with the id of an existing item.",
    "source": {
      "page": "environments/work/ack",
      "section": "Errors"
    },
    "operation": "work.ack"
  },
  "work.ack.other-environment-refused": {
    "id": "work.ack.other-environment-refused",
    "level": "MUST",
    "basis": "promoted",
    "statement": "Acknowledging an item under another self-hosted environment than its own is refused with a 4xx.",
    "source": {
      "page": "environments/work/ack",
      "section": "Path parameters"
    },
    "operation": "work.ack",
    "why": "The path scopes the item to its environment; that it does not exist elsewhere follows, which status says so does not."
  },
  "work.ack.other-environment-is-404": {
    "id": "work.ack.other-environment-is-404",
    "level": "SHOULD",
    "basis": "promoted",
    "statement": "The refusal of an item addressed under another environment is 404 not_found_error.",
    "source": {
      "page": "environments/work/ack",
      "section": "Errors"
    },
    "operation": "work.ack",
    "why": "The table's 404 row speaks of a missing item, and the item is missing there."
  },
  "work.ack.cloud-environment-refused": {
    "id": "work.ack.cloud-environment-refused",
    "level": "MUST",
    "basis": "promoted",
    "statement": "A call under an environment that is not self-hosted is refused with 400 invalid_request_error, or 404 not_found_error since no item can exist there.",
    "source": {
      "page": "environments/work/ack",
      "section": "Errors"
    },
    "operation": "work.ack",
    "why": "The table has both rows and no order of checks is documented."
  },
  "work.ack.misaddressed-no-effect": {
    "id": "work.ack.misaddressed-no-effect",
    "level": "MUST",
    "basis": "promoted",
    "statement": "An ack that was refused for its environment (unknown, another, not self-hosted) leaves the item as it was.",
    "source": {
      "page": "environments/work/ack",
      "section": "Errors"
    },
    "operation": "work.ack",
    "why": "A refusal that takes effect all the same would let one environment act on another's queue."
  },
  "work.get.queued": {
    "id": "work.get.queued",
    "level": "MUST",
    "basis": "stated",
    "statement": "Reading a queued item answers 200 with the item in state queued.",
    "source": {
      "page": "environments/work/get",
      "section": "Response fields"
    },
    "operation": "work.get"
  },
  "work.get.starting": {
    "id": "work.get.starting",
    "level": "MUST",
    "basis": "stated",
    "statement": "Reading an acknowledged item answers 200 with the item in state starting.",
    "source": {
      "page": "environments/work/get",
      "section": "Response fields"
    },
    "operation": "work.get"
  },
  "work.get.active": {
    "id": "work.get.active",
    "level": "MUST",
    "basis": "stated",
    "statement": "Reading an item that has had its first heartbeat answers 200 with the item in state active.",
    "source": {
      "page": "environments/work/get",
      "section": "Response fields"
    },
    "operation": "work.get"
  },
  "work.get.stopping": {
    "id": "work.get.stopping",
    "level": "MUST",
    "basis": "stated",
    "statement": "Reading an item that was asked to drain answers 200 with the item in state stopping.",
    "source": {
      "page": "environments/work/get",
      "section": "Response fields"
    },
    "operation": "work.get"
  },
  "work.get.stopped": {
    "id": "work.get.stopped",
    "level": "MUST",
    "basis": "stated",
    "statement": "Reading a stopped item answers 200 with the item in state stopped.",
    "source": {
      "page": "environments/work/get",
      "section": "Response fields"
    },
    "operation": "work.get"
  },
  "work.get.returns-the-item-asked-for": {
    "id": "work.get.returns-the-item-asked-for",
    "level": "MUST",
    "basis": "stated",
    "statement": "The answer is the item, and the environment, that the path names, also where the environment holds several items.",
    "source": {
      "page": "environments/work/get",
      "section": "Path parameters"
    },
    "operation": "work.get"
  },
  "work.get.schema": {
    "id": "work.get.schema",
    "level": "MUST",
    "basis": "promoted",
    "statement": "The answer is a work item with all twelve fields, each of its documented type, nullable ones as an explicit null.",
    "source": {
      "page": "environments/work/schemas",
      "section": "Response fields"
    },
    "operation": "work.get",
    "why": "Every example shows all twelve fields with explicit nulls, and the object's page gives their types; a client that reads a field must be able to count on it."
  },
  "work.get.times-fit-path": {
    "id": "work.get.times-fit-path",
    "level": "MUST",
    "basis": "stated",
    "statement": "A time is null until the event it stands for has happened, and set afterwards (acknowledged by an ack, started and last heartbeat by the first heartbeat, stop requested in stopping, stopped in stopped).",
    "source": {
      "page": "environments/work/schemas",
      "section": "Work item object"
    },
    "operation": "work.get"
  },
  "work.get.shows-what-was-delivered": {
    "id": "work.get.shows-what-was-delivered",
    "level": "MUST",
    "basis": "promoted",
    "statement": "Right after a poll delivered an item, reading it shows the item that was delivered, in all twelve fields (judged where the item came by a poll).",
    "source": {
      "page": "environments/work/get",
      "section": "Response fields"
    },
    "operation": "work.get",
    "why": "Both answers are documented as the same object, and nothing happened to it in between.",
    "mayNotArise": true
  },
  "work.get.changes-nothing": {
    "id": "work.get.changes-nothing",
    "level": "MUST",
    "basis": "promoted",
    "statement": "Reading an item twice gives the same item; the reading itself changes nothing.",
    "source": {
      "page": "environments/work/get",
      "section": "Response fields"
    },
    "operation": "work.get",
    "why": "The page describes a read; a GET that changes what it reads would contradict RFC 9110 section 9.2.1, and nothing on the page says otherwise."
  },
  "work.get.unauthenticated-refused": {
    "id": "work.get.unauthenticated-refused",
    "level": "MUST",
    "basis": "table",
    "statement": "Without a valid token (none, an empty or unknown one, another scheme, x-api-key) the call is refused with 401 authentication_error.",
    "source": {
      "page": "environments/work/get",
      "section": "Errors"
    },
    "operation": "work.get"
  },
  "work.get.foreign-refused": {
    "id": "work.get.foreign-refused",
    "level": "MUST",
    "basis": "promoted",
    "statement": "Another account's item is refused with 403 permission_error or 404 not_found_error, and nothing of it is shown.",
    "source": {
      "page": "environments/work/get",
      "section": "Errors"
    },
    "operation": "work.get",
    "why": "The error table has a 403 row, the errors page names resources of other users, and the pages leave open whether 403 or 404 is answered; either keeps the promise.",
    "tenants": 2
  },
  "work.get.unknown-work-refused": {
    "id": "work.get.unknown-work-refused",
    "level": "MUST",
    "basis": "table",
    "statement": "A work id that does not exist is refused with 404 not_found_error.",
    "source": {
      "page": "environments/work/get",
      "section": "Errors"
    },
    "operation": "work.get"
  },
  "work.get.unknown-environment-refused": {
    "id": "work.get.unknown-environment-refused",
    "level": "MUST",
    "basis": "table",
    "statement": "An environment id that does not exist is refused with 404 not_found_error, also with the id of an existing item.",
    "source": {
      "page": "environments/work/get",
      "section": "Errors"
    },
    "operation": "work.get"
  },
  "work.get.other-environment-refused": {
    "id": "work.get.other-environment-refused",
    "level": "MUST",
    "basis": "promoted",
    "statement": "An item asked for under another self-hosted environment than its own is refused with a 4xx and not shown.",
    "source": {
      "page": "environments/work/get",
      "section": "Path parameters"
    },
    "operation": "work.get",
    "why": "The path scopes the item to its environment; that it does not exist elsewhere follows, which status says so does not."
  },
  "work.get.other-environment-is-404": {
    "id": "work.get.other-environment-is-404",
    "level": "SHOULD",
    "basis": "promoted",
    "statement": "The refusal of an item asked for under another environment is 404 not_found_error.",
    "source": {
      "page": "environments/work/get",
      "section": "Errors"
    },
    "operation": "work.get",
    "why": "The table's 404 row speaks of a missing item, and the item is missing there."
  },
  "work.get.cloud-environment-refused": {
    "id": "work.get.cloud-environment-refused",
    "level": "MUST",
    "basis": "promoted",
    "statement": "A call under an environment that is not self-hosted is refused with 400 invalid_request_error, or 404 not_found_error since no item can exist there.",
    "source": {
      "page": "environments/work/get",
      "section": "Errors"
    },
    "operation": "work.get",
    "why": "The table has both rows and no order of checks is documented."
  },
  "work.heartbeat.starting": {
    "id": "work.heartbeat.starting",
    "level": "MUST",
    "basis": "stated",
    "statement": "The first heartbeat that is accepted answers 200 and moves a starting item, as stored, to active.",
    "source": {
      "page": "environments/work/heartbeat",
      "section": "Introduction"
    },
    "operation": "work.heartbeat"
  },
  "work.heartbeat.active": {
    "id": "work.heartbeat.active",
    "level": "MUST",
    "basis": "stated",
    "statement": "A later heartbeat answers 200 and leaves an active item, as stored, active.",
    "source": {
      "page": "environments/work/heartbeat",
      "section": "Introduction"
    },
    "operation": "work.heartbeat"
  },
  "work.heartbeat.queued": {
    "id": "work.heartbeat.queued",
    "level": "MUST",
    "basis": "table",
    "statement": "A heartbeat on a queued item is refused with 409, of type invalid_request_error.",
    "source": {
      "page": "environments/work/heartbeat",
      "section": "Errors"
    },
    "operation": "work.heartbeat"
  },
  "work.heartbeat.stopped": {
    "id": "work.heartbeat.stopped",
    "level": "MUST",
    "basis": "table",
    "statement": "A heartbeat on a stopped item is refused with 409, of type invalid_request_error.",
    "source": {
      "page": "environments/work/heartbeat",
      "section": "Errors"
    },
    "operation": "work.heartbeat"
  },
  "work.heartbeat.conflict-no-effect": {
    "id": "work.heartbeat.conflict-no-effect",
    "level": "MUST",
    "basis": "promoted",
    "statement": "A heartbeat that was refused for the item's state leaves the item as it was.",
    "source": {
      "page": "environments/work/heartbeat",
      "section": "Errors"
    },
    "operation": "work.heartbeat",
    "why": "A refusal that takes effect all the same would make the documented conflict meaningless."
  },
  "work.heartbeat.sets-started-at": {
    "id": "work.heartbeat.sets-started-at",
    "level": "MUST",
    "basis": "stated",
    "statement": "The first heartbeat sets started_at, which was null before.",
    "source": {
      "page": "environments/work/schemas",
      "section": "Work item object"
    },
    "operation": "work.heartbeat"
  },
  "work.heartbeat.sets-latest-heartbeat-at": {
    "id": "work.heartbeat.sets-latest-heartbeat-at",
    "level": "MUST",
    "basis": "stated",
    "statement": "The first heartbeat sets latest_heartbeat_at, which was null before.",
    "source": {
      "page": "environments/work/schemas",
      "section": "Work item object"
    },
    "operation": "work.heartbeat"
  },
  "work.heartbeat.moves-latest-heartbeat-at": {
    "id": "work.heartbeat.moves-latest-heartbeat-at",
    "level": "MUST",
    "basis": "stated",
    "statement": "A later heartbeat, more than a second after the one before, makes latest_heartbeat_at another time.",
    "source": {
      "page": "environments/work/schemas",
      "section": "Work item object"
    },
    "operation": "work.heartbeat"
  },
  "work.heartbeat.heartbeat-times-ascend": {
    "id": "work.heartbeat.heartbeat-times-ascend",
    "level": "SHOULD",
    "basis": "promoted",
    "statement": "A later heartbeat does not make latest_heartbeat_at an earlier time.",
    "source": {
      "page": "environments/work/schemas",
      "section": "Work item object"
    },
    "operation": "work.heartbeat",
    "why": "It is the time of the latest heartbeat, but no page promises that one clock sets all times."
  },
  "work.heartbeat.keeps-other-times": {
    "id": "work.heartbeat.keeps-other-times",
    "level": "MUST",
    "basis": "promoted",
    "statement": "A heartbeat leaves the times of other events (acknowledged, stop requested, stopped) as they were, and a later one started_at too.",
    "source": {
      "page": "environments/work/heartbeat",
      "section": "Introduction"
    },
    "operation": "work.heartbeat",
    "why": "Each of these times stands for an event that this heartbeat is not."
  },
  "work.heartbeat.reports-stored-time": {
    "id": "work.heartbeat.reports-stored-time",
    "level": "SHOULD",
    "basis": "promoted",
    "statement": "last_heartbeat of the answer is the item's latest_heartbeat_at as then stored, at the coarser precision of the two.",
    "source": {
      "page": "environments/work/heartbeat",
      "section": "Example response"
    },
    "operation": "work.heartbeat",
    "why": "Both are described as the time of the latest heartbeat, but no page says that they are printed from one value."
  },
  "work.heartbeat.reports-state": {
    "id": "work.heartbeat.reports-state",
    "level": "SHOULD",
    "basis": "example",
    "statement": "The answer to an accepted heartbeat on a starting or active item has the state active.",
    "source": {
      "page": "environments/work/heartbeat",
      "section": "Example response"
    },
    "operation": "work.heartbeat"
  },
  "work.heartbeat.reports-lease-extended": {
    "id": "work.heartbeat.reports-lease-extended",
    "level": "SHOULD",
    "basis": "example",
    "statement": "The answer to an accepted heartbeat on a starting or active item has lease_extended true.",
    "source": {
      "page": "environments/work/heartbeat",
      "section": "Example response"
    },
    "operation": "work.heartbeat"
  },
  "work.heartbeat.no-heartbeat-accepted": {
    "id": "work.heartbeat.no-heartbeat-accepted",
    "level": "MUST",
    "basis": "table",
    "statement": "NO_HEARTBEAT is accepted while the item has had no heartbeat.",
    "source": {
      "page": "environments/work/heartbeat",
      "section": "Query parameters"
    },
    "operation": "work.heartbeat"
  },
  "work.heartbeat.reported-time-accepted": {
    "id": "work.heartbeat.reported-time-accepted",
    "level": "MUST",
    "basis": "table",
    "statement": "The time that the server reported last, sent back verbatim, is accepted.",
    "source": {
      "page": "environments/work/heartbeat",
      "section": "Query parameters"
    },
    "operation": "work.heartbeat"
  },
  "work.heartbeat.unconditional-accepted": {
    "id": "work.heartbeat.unconditional-accepted",
    "level": "MUST",
    "basis": "table",
    "statement": "Without expected_last_heartbeat a heartbeat is unconditional, for the first one and for later ones.",
    "source": {
      "page": "environments/work/heartbeat",
      "section": "Query parameters"
    },
    "operation": "work.heartbeat"
  },
  "work.heartbeat.no-heartbeat-after-first-refused": {
    "id": "work.heartbeat.no-heartbeat-after-first-refused",
    "level": "MUST",
    "basis": "promoted",
    "statement": "NO_HEARTBEAT is refused with 412 precondition_failed_error once the item has had a heartbeat.",
    "source": {
      "page": "environments/work/heartbeat",
      "section": "Errors"
    },
    "operation": "work.heartbeat",
    "why": "The table ties 412 to a value that does not match, and the ack page ties NO_HEARTBEAT to the first heartbeat."
  },
  "work.heartbeat.replaced-time-refused": {
    "id": "work.heartbeat.replaced-time-refused",
    "level": "MUST",
    "basis": "promoted",
    "statement": "A reported time is refused with 412 precondition_failed_error once a later heartbeat has replaced it by another.",
    "source": {
      "page": "environments/work/heartbeat",
      "section": "Errors"
    },
    "operation": "work.heartbeat",
    "why": "The table ties 412 to a value that does not match the current one."
  },
  "work.heartbeat.unreported-time-refused": {
    "id": "work.heartbeat.unreported-time-refused",
    "level": "MUST",
    "basis": "table",
    "statement": "Once the item has had a heartbeat, a time that the server never reported for it, earlier or later, is refused with 412 precondition_failed_error.",
    "source": {
      "page": "environments/work/heartbeat",
      "section": "Errors"
    },
    "operation": "work.heartbeat"
  },
  "work.heartbeat.precondition-no-effect": {
    "id": "work.heartbeat.precondition-no-effect",
    "level": "MUST",
    "basis": "promoted",
    "statement": "A heartbeat that was refused with 412 leaves the item as it was, and the time reported last is still accepted.",
    "source": {
      "page": "environments/work/heartbeat",
      "section": "Errors"
    },
    "operation": "work.heartbeat",
    "why": "The condition exists so that a worker that has lost the item cannot extend its lease; a refusal that takes effect would defeat it."
  },
  "work.heartbeat.ttl-within-range": {
    "id": "work.heartbeat.ttl-within-range",
    "level": "MUST",
    "basis": "promoted",
    "statement": "ttl_seconds of the answer lies within 10 to 600, whatever was wished, and also where nothing was.",
    "source": {
      "page": "environments/work/heartbeat",
      "section": "Query parameters"
    },
    "operation": "work.heartbeat",
    "why": "The table clamps the lease to that range; that the field reports the lease is the reading of its name and of the example."
  },
  "work.heartbeat.ttl-is-clamped-wish": {
    "id": "work.heartbeat.ttl-is-clamped-wish",
    "level": "SHOULD",
    "basis": "promoted",
    "statement": "ttl_seconds of the answer is the wish, or the end of the range that is nearest to it.",
    "source": {
      "page": "environments/work/heartbeat",
      "section": "Query parameters"
    },
    "operation": "work.heartbeat",
    "why": "The example answers a wish of 60 with 60, and the table speaks of clamping; the description of the field has not been seen."
  },
  "work.heartbeat.ttl-outside-range-accepted": {
    "id": "work.heartbeat.ttl-outside-range-accepted",
    "level": "MUST",
    "basis": "table",
    "statement": "A positive wish below 10 or above 600 seconds is accepted.",
    "source": {
      "page": "environments/work/heartbeat",
      "section": "Query parameters"
    },
    "operation": "work.heartbeat"
  },
  "work.heartbeat.ttl-not-positive-refused": {
    "id": "work.heartbeat.ttl-not-positive-refused",
    "level": "MUST",
    "basis": "table",
    "statement": "A desired_ttl_seconds of zero or below is refused with 400 invalid_request_error.",
    "source": {
      "page": "environments/work/heartbeat",
      "section": "Errors"
    },
    "operation": "work.heartbeat"
  },
  "work.heartbeat.ttl-not-integer-refused": {
    "id": "work.heartbeat.ttl-not-integer-refused",
    "level": "MUST",
    "basis": "table",
    "statement": "A desired_ttl_seconds that is no integer (a fraction, text) is refused with 400 invalid_request_error.",
    "source": {
      "page": "environments/work/heartbeat",
      "section": "Errors"
    },
    "operation": "work.heartbeat"
  },
  "work.heartbeat.expected-malformed-refused": {
    "id": "work.heartbeat.expected-malformed-refused",
    "level": "MUST",
    "basis": "table",
    "statement": "An expected_last_heartbeat that is neither NO_HEARTBEAT nor an RFC 3339 time is refused with 400 invalid_request_error.",
    "source": {
      "page": "environments/work/heartbeat",
      "section": "Errors"
    },
    "operation": "work.heartbeat"
  },
  "work.heartbeat.malformed-no-effect": {
    "id": "work.heartbeat.malformed-no-effect",
    "level": "MUST",
    "basis": "promoted",
    "statement": "A heartbeat that was refused for its parameters leaves the item as it was.",
    "source": {
      "page": "environments/work/heartbeat",
      "section": "Errors"
    },
    "operation": "work.heartbeat",
    "why": "A refusal that takes effect all the same would extend a lease on a garbled request."
  },
  "work.heartbeat.bare-request-accepted": {
    "id": "work.heartbeat.bare-request-accepted",
    "level": "MUST",
    "basis": "table",
    "statement": "A heartbeat needs neither a body nor a Content-Type, nor any parameter.",
    "source": {
      "page": "environments/work/heartbeat",
      "section": "Headers"
    },
    "operation": "work.heartbeat"
  },
  "work.heartbeat.affects-one-item": {
    "id": "work.heartbeat.affects-one-item",
    "level": "MUST",
    "basis": "promoted",
    "statement": "A heartbeat leaves the other items of the environment as they were.",
    "source": {
      "page": "environments/work/heartbeat",
      "section": "Path parameters"
    },
    "operation": "work.heartbeat",
    "why": "The path names one item."
  },
  "work.heartbeat.keeps-metadata": {
    "id": "work.heartbeat.keeps-metadata",
    "level": "MUST",
    "basis": "promoted",
    "statement": "A heartbeat leaves the item's metadata as it was (judged where the item carries any).",
    "source": {
      "page": "environments/work/heartbeat",
      "section": "Introduction"
    },
    "operation": "work.heartbeat",
    "why": "The page names lease and state as what a heartbeat changes; the metadata has an operation of its own.",
    "mayNotArise": true
  },
  "work.heartbeat.schema": {
    "id": "work.heartbeat.schema",
    "level": "MUST",
    "basis": "promoted",
    "statement": "The answer is a heartbeat with its five fields, each of its documented type.",
    "source": {
      "page": "environments/work/heartbeat",
      "section": "Example response"
    },
    "operation": "work.heartbeat",
    "why": "Every example shows the five fields."
  },
  "work.heartbeat.unauthenticated-refused": {
    "id": "work.heartbeat.unauthenticated-refused",
    "level": "MUST",
    "basis": "table",
    "statement": "Without a valid token (none, an empty or unknown one, another scheme, x-api-key) the call is refused with 401 authentication_error.",
    "source": {
      "page": "environments/work/heartbeat",
      "section": "Errors"
    },
    "operation": "work.heartbeat"
  },
  "work.heartbeat.unauthenticated-no-effect": {
    "id": "work.heartbeat.unauthenticated-no-effect",
    "level": "MUST",
    "basis": "promoted",
    "statement": "A heartbeat that was refused for its token leaves the item as it was.",
    "source": {
      "page": "environments/work/heartbeat",
      "section": "Errors"
    },
    "operation": "work.heartbeat",
    "why": "A refusal that takes effect all the same is no authentication."
  },
  "work.heartbeat.foreign-refused": {
    "id": "work.heartbeat.foreign-refused",
    "level": "MUST",
    "basis": "promoted",
    "statement": "A heartbeat on another account's item is refused with 403 permission_error or 404 not_found_error, and nothing of it is shown.",
    "source": {
      "page": "environments/work/heartbeat",
      "section": "Errors"
    },
    "operation": "work.heartbeat",
    "why": "The table has a 403 row, the errors page names resources of other users, and the pages leave open which of the two is answered.",
    "tenants": 2
  },
  "work.heartbeat.foreign-no-effect": {
    "id": "work.heartbeat.foreign-no-effect",
    "level": "MUST",
    "basis": "promoted",
    "statement": "A heartbeat by another account leaves the item as it was.",
    "source": {
      "page": "environments/work/heartbeat",
      "section": "Errors"
    },
    "operation": "work.heartbeat",
    "why": "A refusal that takes effect all the same is no authorisation.",
    "tenants": 2
  },
  "work.heartbeat.unknown-work-refused": {
    "id": "work.heartbeat.unknown-work-refused",
    "level": "MUST",
    "basis": "table",
    "statement": "A work id that does not exist is refused with 404 not_found_error.",
    "source": {
      "page": "environments/work/heartbeat",
      "section": "Errors"
    },
    "operation": "work.heartbeat"
  },
  "work.heartbeat.unknown-environment-refused": {
    "id": "work.heartbeat.unknown-environment-refused",
    "level": "MUST",
    "basis": "table",
    "statement": "An environment id that does not exist is refused with 404 not_found_error, also with the id of an existing item.",
    "source": {
      "page": "environments/work/heartbeat",
      "section": "Errors"
    },
    "operation": "work.heartbeat"
  },
  "work.heartbeat.other-environment-refused": {
    "id": "work.heartbeat.other-environment-refused",
    "level": "MUST",
    "basis": "promoted",
    "statement": "A heartbeat on an item under another self-hosted environment than its own is refused with a 4xx.",
    "source": {
      "page": "environments/work/heartbeat",
      "section": "Path parameters"
    },
    "operation": "work.heartbeat",
    "why": "The path scopes the item to its environment; that it does not exist elsewhere follows, which status says so does not."
  },
  "work.heartbeat.other-environment-is-404": {
    "id": "work.heartbeat.other-environment-is-404",
    "level": "SHOULD",
    "basis": "promoted",
    "statement": "The refusal of an item addressed under another environment is 404 not_found_error.",
    "source": {
      "page": "environments/work/heartbeat",
      "section": "Errors"
    },
    "operation": "work.heartbeat",
    "why": "The table's 404 row speaks of a missing item, and the item is missing there."
  },
  "work.heartbeat.cloud-environment-refused": {
    "id": "work.heartbeat.cloud-environment-refused",
    "level": "MUST",
    "basis": "promoted",
    "statement": "A call under an environment that is not self-hosted is refused with 400 invalid_request_error, or 404 not_found_error since no item can exist there.",
    "source": {
      "page": "environments/work/heartbeat",
      "section": "Errors"
    },
    "operation": "work.heartbeat",
    "why": "The table has both rows and no order of checks is documented."
  },
  "work.heartbeat.misaddressed-no-effect": {
    "id": "work.heartbeat.misaddressed-no-effect",
    "level": "MUST",
    "basis": "promoted",
    "statement": "A heartbeat that was refused for its environment (unknown, another, not self-hosted) leaves the item as it was.",
    "source": {
      "page": "environments/work/heartbeat",
      "section": "Errors"
    },
    "operation": "work.heartbeat",
    "why": "A refusal that takes effect all the same would let one environment act on another's queue."
  },
  "work.list.shows-live-items": {
    "id": "work.list.shows-live-items",
    "level": "MUST",
    "basis": "stated",
    "statement": "The list, read to its end, shows every item of the environment that is not stopped, whether queued, delivered, starting, active or stopping.",
    "source": {
      "page": "environments/work/list",
      "section": "Introduction"
    },
    "operation": "work.list"
  },
  "work.list.shows-items-as-stored": {
    "id": "work.list.shows-items-as-stored",
    "level": "MUST",
    "basis": "promoted",
    "statement": "An item in the list is the item that reading it by its id shows, in all twelve fields.",
    "source": {
      "page": "environments/work/list",
      "section": "Response fields"
    },
    "operation": "work.list",
    "why": "Both answers are documented as the same object."
  },
  "work.list.own-environment-only": {
    "id": "work.list.own-environment-only",
    "level": "MUST",
    "basis": "promoted",
    "statement": "The list shows items of its own environment only.",
    "source": {
      "page": "environments/work/list",
      "section": "Path parameters"
    },
    "operation": "work.list",
    "why": "The path names one environment."
  },
  "work.list.ascending": {
    "id": "work.list.ascending",
    "level": "MUST",
    "basis": "stated",
    "statement": "Items come in ascending order of id, within a page and from page to page.",
    "source": {
      "page": "environments/work/list",
      "section": "Response fields"
    },
    "operation": "work.list"
  },
  "work.list.limit-above-100-accepted": {
    "id": "work.list.limit-above-100-accepted",
    "level": "MUST",
    "basis": "table",
    "statement": "A limit above 100 is accepted.",
    "source": {
      "page": "environments/work/list",
      "section": "Query parameters"
    },
    "operation": "work.list"
  },
  "work.list.limit-not-positive-refused": {
    "id": "work.list.limit-not-positive-refused",
    "level": "MUST",
    "basis": "table",
    "statement": "A limit of zero or below is refused with 400 invalid_request_error.",
    "source": {
      "page": "environments/work/list",
      "section": "Errors"
    },
    "operation": "work.list"
  },
  "work.list.limit-not-integer-refused": {
    "id": "work.list.limit-not-integer-refused",
    "level": "MUST",
    "basis": "table",
    "statement": "A limit that is no integer (a fraction, text) is refused with 400 invalid_request_error.",
    "source": {
      "page": "environments/work/list",
      "section": "Errors"
    },
    "operation": "work.list"
  },
  "work.list.several-cursors-refused": {
    "id": "work.list.several-cursors-refused",
    "level": "MUST",
    "basis": "table",
    "statement": "Any two of page, before_id and after_id at once are refused with 400 invalid_request_error.",
    "source": {
      "page": "environments/work/list",
      "section": "Errors"
    },
    "operation": "work.list"
  },
  "work.list.changes-nothing": {
    "id": "work.list.changes-nothing",
    "level": "MUST",
    "basis": "promoted",
    "statement": "Listing changes no item and delivers none; a poll is still given the item that was listed.",
    "source": {
      "page": "environments/work/list",
      "section": "Introduction"
    },
    "operation": "work.list",
    "why": "The page describes a read; a GET that changes what it reads would contradict RFC 9110 section 9.2.1, and nothing on the page says otherwise."
  },
  "work.list.schema": {
    "id": "work.list.schema",
    "level": "MUST",
    "basis": "promoted",
    "statement": "The answer is a page of work items with data, first_id, last_id, has_more and next_page, each of its documented type.",
    "source": {
      "page": "environments/work/list",
      "section": "Response fields"
    },
    "operation": "work.list",
    "why": "The page's field table and every example agree on the five fields of the envelope."
  },
  "work.list.unauthenticated-refused": {
    "id": "work.list.unauthenticated-refused",
    "level": "MUST",
    "basis": "table",
    "statement": "Without a valid token (none, an empty or unknown one, another scheme, x-api-key) the call is refused with 401 authentication_error.",
    "source": {
      "page": "environments/work/list",
      "section": "Errors"
    },
    "operation": "work.list"
  },
  "work.list.foreign-refused": {
    "id": "work.list.foreign-refused",
    "level": "MUST",
    "basis": "promoted",
    "statement": "Listing another account's environment is refused with 403 permission_error or 404 not_found_error, and no item is shown.",
    "source": {
      "page": "environments/work/list",
      "section": "Errors"
    },
    "operation": "work.list",
    "why": "The table has a 403 row, the errors page names resources of other users, and the pages leave open which of the two is answered.",
    "tenants": 2
  },
  "work.list.unknown-environment-refused": {
    "id": "work.list.unknown-environment-refused",
    "level": "MUST",
    "basis": "table",
    "statement": "An environment id that does not exist is refused with 404 not_found_error.",
    "source": {
      "page": "environments/work/list",
      "section": "Errors"
    },
    "operation": "work.list"
  },
  "work.list.cloud-environment-refused": {
    "id": "work.list.cloud-environment-refused",
    "level": "MUST",
    "basis": "table",
    "statement": "Listing an environment that is not self-hosted is refused with 400 invalid_request_error.",
    "source": {
      "page": "environments/work/list",
      "section": "Errors"
    },
    "operation": "work.list"
  },
  "work.metadata.queued": {
    "id": "work.metadata.queued",
    "level": "MUST",
    "basis": "promoted",
    "statement": "The metadata of a queued item can be changed, which answers 200 and leaves it queued.",
    "source": {
      "page": "environments/work/update-metadata",
      "section": "Errors"
    },
    "operation": "work.metadata",
    "why": "No row of the table lets a state refuse the call, and the page restricts it to none."
  },
  "work.metadata.starting": {
    "id": "work.metadata.starting",
    "level": "MUST",
    "basis": "promoted",
    "statement": "The metadata of a starting item can be changed, which answers 200 and leaves it starting.",
    "source": {
      "page": "environments/work/update-metadata",
      "section": "Errors"
    },
    "operation": "work.metadata",
    "why": "No row of the table lets a state refuse the call, and the page restricts it to none."
  },
  "work.metadata.active": {
    "id": "work.metadata.active",
    "level": "MUST",
    "basis": "stated",
    "statement": "The metadata of an active item can be changed, which answers 200 and leaves it active.",
    "source": {
      "page": "environments/work/update-metadata",
      "section": "Introduction"
    },
    "operation": "work.metadata"
  },
  "work.metadata.stopping": {
    "id": "work.metadata.stopping",
    "level": "MUST",
    "basis": "promoted",
    "statement": "The metadata of a stopping item can be changed, which answers 200 and leaves it stopping.",
    "source": {
      "page": "environments/work/update-metadata",
      "section": "Errors"
    },
    "operation": "work.metadata",
    "why": "No row of the table lets a state refuse the call, and the page restricts it to none."
  },
  "work.metadata.sets-new-key": {
    "id": "work.metadata.sets-new-key",
    "level": "MUST",
    "basis": "stated",
    "statement": "A string value of a key that the item does not have adds the key, as stored.",
    "source": {
      "page": "environments/work/update-metadata",
      "section": "Request body"
    },
    "operation": "work.metadata"
  },
  "work.metadata.replaces-value": {
    "id": "work.metadata.replaces-value",
    "level": "MUST",
    "basis": "stated",
    "statement": "A string value of a key that the item has replaces its value, as stored.",
    "source": {
      "page": "environments/work/update-metadata",
      "section": "Request body"
    },
    "operation": "work.metadata"
  },
  "work.metadata.null-deletes-key": {
    "id": "work.metadata.null-deletes-key",
    "level": "MUST",
    "basis": "stated",
    "statement": "A null value deletes the key, as stored.",
    "source": {
      "page": "environments/work/update-metadata",
      "section": "Request body"
    },
    "operation": "work.metadata"
  },
  "work.metadata.keeps-other-keys": {
    "id": "work.metadata.keeps-other-keys",
    "level": "MUST",
    "basis": "stated",
    "statement": "Keys that the body does not name keep their values.",
    "source": {
      "page": "environments/work/update-metadata",
      "section": "Request body"
    },
    "operation": "work.metadata"
  },
  "work.metadata.deletes-missing-key": {
    "id": "work.metadata.deletes-missing-key",
    "level": "SHOULD",
    "basis": "example",
    "statement": "A null value of a key that the item does not have is accepted and changes nothing.",
    "source": {
      "page": "environments/work/update-metadata",
      "section": "Example request"
    },
    "operation": "work.metadata"
  },
  "work.metadata.without-metadata-unchanged": {
    "id": "work.metadata.without-metadata-unchanged",
    "level": "MUST",
    "basis": "stated",
    "statement": "A body without metadata answers 200 with the item, of which nothing changes.",
    "source": {
      "page": "environments/work/update-metadata",
      "section": "Request body"
    },
    "operation": "work.metadata"
  },
  "work.metadata.empty-metadata-unchanged": {
    "id": "work.metadata.empty-metadata-unchanged",
    "level": "MUST",
    "basis": "promoted",
    "statement": "An empty metadata object answers 200 with the item, of which nothing changes.",
    "source": {
      "page": "environments/work/update-metadata",
      "section": "Request body"
    },
    "operation": "work.metadata",
    "why": "A merge patch that names no key changes none."
  },
  "work.metadata.returns-updated-item": {
    "id": "work.metadata.returns-updated-item",
    "level": "MUST",
    "basis": "stated",
    "statement": "The answer is the updated item as it is then stored.",
    "source": {
      "page": "environments/work/update-metadata",
      "section": "Response fields"
    },
    "operation": "work.metadata"
  },
  "work.metadata.keeps-the-rest": {
    "id": "work.metadata.keeps-the-rest",
    "level": "MUST",
    "basis": "promoted",
    "statement": "A change of metadata leaves state and times of the item as they were.",
    "source": {
      "page": "environments/work/update-metadata",
      "section": "Introduction"
    },
    "operation": "work.metadata",
    "why": "The page names the metadata as what the call changes."
  },
  "work.metadata.affects-one-item": {
    "id": "work.metadata.affects-one-item",
    "level": "MUST",
    "basis": "promoted",
    "statement": "A change of metadata leaves the other items of the environment as they were.",
    "source": {
      "page": "environments/work/update-metadata",
      "section": "Path parameters"
    },
    "operation": "work.metadata",
    "why": "The path names one item."
  },
  "work.metadata.malformed-json-refused": {
    "id": "work.metadata.malformed-json-refused",
    "level": "MUST",
    "basis": "table",
    "statement": "A body that is not valid JSON is refused with 400 invalid_request_error.",
    "source": {
      "page": "environments/work/update-metadata",
      "section": "Errors"
    },
    "operation": "work.metadata"
  },
  "work.metadata.malformed-json-no-effect": {
    "id": "work.metadata.malformed-json-no-effect",
    "level": "MUST",
    "basis": "promoted",
    "statement": "A change that was refused for its body changes nothing.",
    "source": {
      "page": "environments/work/update-metadata",
      "section": "Errors"
    },
    "operation": "work.metadata",
    "why": "A refusal that takes effect all the same would change metadata on a garbled request."
  },
  "work.metadata.non-string-value-refused": {
    "id": "work.metadata.non-string-value-refused",
    "level": "MUST",
    "basis": "table",
    "statement": "A metadata value that is neither a string nor null (a number, a boolean, an object, an array) is refused with 400 invalid_request_error.",
    "source": {
      "page": "environments/work/update-metadata",
      "section": "Errors"
    },
    "operation": "work.metadata"
  },
  "work.metadata.non-string-value-no-effect": {
    "id": "work.metadata.non-string-value-no-effect",
    "level": "MUST",
    "basis": "promoted",
    "statement": "A change that was refused for one of its values changes nothing, the keys with sound values included.",
    "source": {
      "page": "environments/work/update-metadata",
      "section": "Errors"
    },
    "operation": "work.metadata",
    "why": "A refusal that takes effect in part would leave metadata that nobody asked for."
  },
  "work.metadata.carries-session-strings": {
    "id": "work.metadata.carries-session-strings",
    "level": "SHOULD",
    "basis": "stated",
    "statement": "An item carries the keys of its session's metadata (judged where the session was made with metadata).",
    "source": {
      "page": "environments/work/schemas",
      "section": "Metadata"
    },
    "operation": "work.get",
    "mayNotArise": true
  },
  "work.metadata.keeps-session-strings": {
    "id": "work.metadata.keeps-session-strings",
    "level": "MUST",
    "basis": "promoted",
    "statement": "A key of its session's metadata that an item carries has the string that the session was given (judged where the session was made with metadata).",
    "source": {
      "page": "environments/work/schemas",
      "section": "Metadata"
    },
    "operation": "work.get",
    "why": "The page calls the item's metadata a projection of the session's to strings; how it makes others of them is open, but a string is one already.",
    "mayNotArise": true
  },
  "work.metadata.schema": {
    "id": "work.metadata.schema",
    "level": "MUST",
    "basis": "promoted",
    "statement": "The answer is a work item with all twelve fields, each of its documented type, nullable ones as an explicit null.",
    "source": {
      "page": "environments/work/schemas",
      "section": "Work item object"
    },
    "operation": "work.metadata",
    "why": "Every example shows all twelve fields with explicit nulls, and the object's page gives their types."
  },
  "work.metadata.unauthenticated-refused": {
    "id": "work.metadata.unauthenticated-refused",
    "level": "MUST",
    "basis": "table",
    "statement": "Without a valid token (none, an empty or unknown one, another scheme, x-api-key) the call is refused with 401 authentication_error.",
    "source": {
      "page": "environments/work/update-metadata",
      "section": "Errors"
    },
    "operation": "work.metadata"
  },
  "work.metadata.unauthenticated-no-effect": {
    "id": "work.metadata.unauthenticated-no-effect",
    "level": "MUST",
    "basis": "promoted",
    "statement": "A change that was refused for its token changes nothing.",
    "source": {
      "page": "environments/work/update-metadata",
      "section": "Errors"
    },
    "operation": "work.metadata",
    "why": "A refusal that takes effect all the same is no authentication."
  },
  "work.metadata.foreign-refused": {
    "id": "work.metadata.foreign-refused",
    "level": "MUST",
    "basis": "promoted",
    "statement": "Changing the metadata of another account's item is refused with 403 permission_error or 404 not_found_error, and nothing of it is shown.",
    "source": {
      "page": "environments/work/update-metadata",
      "section": "Errors"
    },
    "operation": "work.metadata",
    "why": "The table has a 403 row, the errors page names resources of other users, and the pages leave open which of the two is answered.",
    "tenants": 2
  },
  "work.metadata.foreign-no-effect": {
    "id": "work.metadata.foreign-no-effect",
    "level": "MUST",
    "basis": "promoted",
    "statement": "A change by another account changes nothing.",
    "source": {
      "page": "environments/work/update-metadata",
      "section": "Errors"
    },
    "operation": "work.metadata",
    "why": "A refusal that takes effect all the same is no authorisation.",
    "tenants": 2
  },
  "work.metadata.unknown-work-refused": {
    "id": "work.metadata.unknown-work-refused",
    "level": "MUST",
    "basis": "table",
    "statement": "A work id that does not exist is refused with 404 not_found_error.",
    "source": {
      "page": "environments/work/update-metadata",
      "section": "Errors"
    },
    "operation": "work.metadata"
  },
  "work.metadata.unknown-environment-refused": {
    "id": "work.metadata.unknown-environment-refused",
    "level": "MUST",
    "basis": "table",
    "statement": "An environment id that does not exist is refused with 404 not_found_error, also with the id of an existing item.",
    "source": {
      "page": "environments/work/update-metadata",
      "section": "Errors"
    },
    "operation": "work.metadata"
  },
  "work.metadata.other-environment-refused": {
    "id": "work.metadata.other-environment-refused",
    "level": "MUST",
    "basis": "promoted",
    "statement": "Changing the metadata of an item under another self-hosted environment than its own is refused with a 4xx.",
    "source": {
      "page": "environments/work/update-metadata",
      "section": "Path parameters"
    },
    "operation": "work.metadata",
    "why": "The path scopes the item to its environment; that it does not exist elsewhere follows, which status says so does not."
  },
  "work.metadata.other-environment-is-404": {
    "id": "work.metadata.other-environment-is-404",
    "level": "SHOULD",
    "basis": "promoted",
    "statement": "The refusal of an item addressed under another environment is 404 not_found_error.",
    "source": {
      "page": "environments/work/update-metadata",
      "section": "Errors"
    },
    "operation": "work.metadata",
    "why": "The table's 404 row speaks of a missing item, and the item is missing there."
  },
  "work.metadata.cloud-environment-refused": {
    "id": "work.metadata.cloud-environment-refused",
    "level": "MUST",
    "basis": "promoted",
    "statement": "A call under an environment that is not self-hosted is refused with 400 invalid_request_error, or 404 not_found_error since no item can exist there.",
    "source": {
      "page": "environments/work/update-metadata",
      "section": "Errors"
    },
    "operation": "work.metadata",
    "why": "The table has both rows and no order of checks is documented."
  },
  "work.metadata.misaddressed-no-effect": {
    "id": "work.metadata.misaddressed-no-effect",
    "level": "MUST",
    "basis": "promoted",
    "statement": "A change that was refused for its environment (unknown, another, not self-hosted) changes nothing.",
    "source": {
      "page": "environments/work/update-metadata",
      "section": "Errors"
    },
    "operation": "work.metadata",
    "why": "A refusal that takes effect all the same would let one environment act on another's queue."
  },
  "work.poll.delivers-queued-item": {
    "id": "work.poll.delivers-queued-item",
    "level": "MUST",
    "basis": "stated",
    "statement": "While an item waits in the environment, a poll answers 200 with one such item, in state queued; a poll that may wait does, too.",
    "source": {
      "page": "environments/work/poll",
      "section": "Introduction"
    },
    "operation": "work.poll"
  },
  "work.poll.keeps-state": {
    "id": "work.poll.keeps-state",
    "level": "MUST",
    "basis": "stated",
    "statement": "Delivery does not acknowledge; the item, as stored, stays queued and its acknowledged_at null.",
    "source": {
      "page": "environments/work/poll",
      "section": "Introduction"
    },
    "operation": "work.poll"
  },
  "work.poll.nothing-waiting": {
    "id": "work.poll.nothing-waiting",
    "level": "MUST",
    "basis": "stated",
    "statement": "While no item waits, a poll answers 200 with the JSON value null.",
    "source": {
      "page": "environments/work/poll",
      "section": "Introduction"
    },
    "operation": "work.poll"
  },
  "work.poll.only-queued-items": {
    "id": "work.poll.only-queued-items",
    "level": "MUST",
    "basis": "stated",
    "statement": "An item that is starting, active, stopping or stopped is not delivered, whatever reclaim_older_than_ms says (judged while no lease has run out).",
    "source": {
      "page": "environments/work/schemas",
      "section": "Work states"
    },
    "operation": "work.poll"
  },
  "work.poll.delivered-once": {
    "id": "work.poll.delivered-once",
    "level": "MUST",
    "basis": "table",
    "statement": "An item that was delivered and not acknowledged is not delivered again, to the same worker or to another, before reclaim_older_than_ms of the later poll have passed.",
    "source": {
      "page": "environments/work/poll",
      "section": "Query parameters"
    },
    "operation": "work.poll"
  },
  "work.poll.redelivered": {
    "id": "work.poll.redelivered",
    "level": "MUST",
    "basis": "table",
    "statement": "An item that was delivered and not acknowledged is delivered again to a poll with reclaim_older_than_ms 0.",
    "source": {
      "page": "environments/work/poll",
      "section": "Query parameters"
    },
    "operation": "work.poll"
  },
  "work.poll.delivers-every-item": {
    "id": "work.poll.delivers-every-item",
    "level": "MUST",
    "basis": "promoted",
    "statement": "Polls one after the other deliver every item that waits; a poll takes one item and leaves the others waiting.",
    "source": {
      "page": "environments/work/poll",
      "section": "Introduction"
    },
    "operation": "work.poll",
    "why": "The page says that a poll claims one item; an item that no poll delivers could never be run."
  },
  "work.poll.own-environment-only": {
    "id": "work.poll.own-environment-only",
    "level": "MUST",
    "basis": "promoted",
    "statement": "A poll delivers items of its own environment only.",
    "source": {
      "page": "environments/work/poll",
      "section": "Path parameters"
    },
    "operation": "work.poll",
    "why": "The path names one environment."
  },
  "work.poll.worker-id-optional": {
    "id": "work.poll.worker-id-optional",
    "level": "MUST",
    "basis": "table",
    "statement": "Worker-ID is optional; a poll with one and a poll without are both given the item that waits.",
    "source": {
      "page": "environments/work/poll",
      "section": "Headers"
    },
    "operation": "work.poll"
  },
  "work.poll.records-worker": {
    "id": "work.poll.records-worker",
    "level": "MUST",
    "basis": "table",
    "statement": "The Worker-ID of the poll that delivers an item, also of one that may wait, is the one that its ack is held to (the same is accepted, another refused with 409, of type invalid_request_error).",
    "source": {
      "page": "environments/work/poll",
      "section": "Headers"
    },
    "operation": "work.poll"
  },
  "work.poll.block-bounds-accepted": {
    "id": "work.poll.block-bounds-accepted",
    "level": "MUST",
    "basis": "table",
    "statement": "A block_ms of 1 and one of 999 are accepted.",
    "source": {
      "page": "environments/work/poll",
      "section": "Query parameters"
    },
    "operation": "work.poll"
  },
  "work.poll.block-ends-in-time": {
    "id": "work.poll.block-ends-in-time",
    "level": "MUST",
    "basis": "table",
    "statement": "A poll that waits and finds nothing is answered within its block_ms (plus two seconds and the slowest of the plain polls around it; a breach counts if it repeats).",
    "source": {
      "page": "environments/work/poll",
      "section": "Query parameters"
    },
    "operation": "work.poll"
  },
  "work.poll.block-delivers": {
    "id": "work.poll.block-delivers",
    "level": "MUST",
    "basis": "promoted",
    "statement": "An item that appears while polls wait one after the other without a break is delivered by one of them.",
    "source": {
      "page": "environments/work/poll",
      "section": "Query parameters"
    },
    "operation": "work.poll",
    "why": "A worker that polls without a break has no other way to learn of work; that the very poll that waits is given it is not promised."
  },
  "work.poll.block-delivers-at-once": {
    "id": "work.poll.block-delivers-at-once",
    "level": "SHOULD",
    "basis": "promoted",
    "statement": "An item that appears while a poll waits is delivered by that poll (judged where the item shows in time).",
    "source": {
      "page": "environments/work/poll",
      "section": "Query parameters"
    },
    "operation": "work.poll",
    "why": "The parameter is described as how long to wait for work; no sentence says that the wait ends with the first item.",
    "mayNotArise": true
  },
  "work.poll.block-out-of-range-refused": {
    "id": "work.poll.block-out-of-range-refused",
    "level": "MUST",
    "basis": "table",
    "statement": "A block_ms below 1 or above 999 is refused with 400 invalid_request_error.",
    "source": {
      "page": "environments/work/poll",
      "section": "Errors"
    },
    "operation": "work.poll"
  },
  "work.poll.block-not-integer-refused": {
    "id": "work.poll.block-not-integer-refused",
    "level": "MUST",
    "basis": "table",
    "statement": "A block_ms that is no integer (a fraction, text) is refused with 400 invalid_request_error.",
    "source": {
      "page": "environments/work/poll",
      "section": "Errors"
    },
    "operation": "work.poll"
  },
  "work.poll.reclaim-negative-refused": {
    "id": "work.poll.reclaim-negative-refused",
    "level": "MUST",
    "basis": "table",
    "statement": "A reclaim_older_than_ms below zero is refused with 400 invalid_request_error.",
    "source": {
      "page": "environments/work/poll",
      "section": "Errors"
    },
    "operation": "work.poll"
  },
  "work.poll.reclaim-not-integer-refused": {
    "id": "work.poll.reclaim-not-integer-refused",
    "level": "MUST",
    "basis": "table",
    "statement": "A reclaim_older_than_ms that is no integer (a fraction, text) is refused with 400 invalid_request_error.",
    "source": {
      "page": "environments/work/poll",
      "section": "Errors"
    },
    "operation": "work.poll"
  },
  "work.poll.malformed-no-effect": {
    "id": "work.poll.malformed-no-effect",
    "level": "MUST",
    "basis": "promoted",
    "statement": "A poll that was refused for its parameters delivers nothing; the next poll is given the item.",
    "source": {
      "page": "environments/work/poll",
      "section": "Errors"
    },
    "operation": "work.poll",
    "why": "A refusal that takes effect all the same would hide an item that nobody was given."
  },
  "work.poll.schema": {
    "id": "work.poll.schema",
    "level": "MUST",
    "basis": "promoted",
    "statement": "The answer is null, or a work item with all twelve fields, each of its documented type.",
    "source": {
      "page": "environments/work/poll",
      "section": "Example response"
    },
    "operation": "work.poll",
    "why": "Every example shows all twelve fields with explicit nulls, and the object's page gives their types."
  },
  "work.poll.unauthenticated-refused": {
    "id": "work.poll.unauthenticated-refused",
    "level": "MUST",
    "basis": "table",
    "statement": "Without a valid token (none, an empty or unknown one, another scheme, x-api-key) the call is refused with 401 authentication_error.",
    "source": {
      "page": "environments/work/poll",
      "section": "Errors"
    },
    "operation": "work.poll"
  },
  "work.poll.unauthenticated-no-effect": {
    "id": "work.poll.unauthenticated-no-effect",
    "level": "MUST",
    "basis": "promoted",
    "statement": "A poll that was refused for its token delivers nothing; the next poll is given the item.",
    "source": {
      "page": "environments/work/poll",
      "section": "Errors"
    },
    "operation": "work.poll",
    "why": "A refusal that takes effect all the same is no authentication."
  },
  "work.poll.foreign-refused": {
    "id": "work.poll.foreign-refused",
    "level": "MUST",
    "basis": "promoted",
    "statement": "Polling another account's environment is refused with 403 permission_error or 404 not_found_error, and no item is shown.",
    "source": {
      "page": "environments/work/poll",
      "section": "Errors"
    },
    "operation": "work.poll",
    "why": "The table has a 403 row, the errors page names resources of other users, and the pages leave open which of the two is answered.",
    "tenants": 2
  },
  "work.poll.foreign-no-effect": {
    "id": "work.poll.foreign-no-effect",
    "level": "MUST",
    "basis": "promoted",
    "statement": "A poll by another account delivers nothing; the next poll of the own account is given the item.",
    "source": {
      "page": "environments/work/poll",
      "section": "Errors"
    },
    "operation": "work.poll",
    "why": "A refusal that takes effect all the same is no authorisation.",
    "tenants": 2
  },
  "work.poll.unknown-environment-refused": {
    "id": "work.poll.unknown-environment-refused",
    "level": "MUST",
    "basis": "table",
    "statement": "An environment id that does not exist is refused with 404 not_found_error.",
    "source": {
      "page": "environments/work/poll",
      "section": "Errors"
    },
    "operation": "work.poll"
  },
  "work.poll.cloud-environment-refused": {
    "id": "work.poll.cloud-environment-refused",
    "level": "MUST",
    "basis": "table",
    "statement": "Polling an environment that is not self-hosted is refused with 400 invalid_request_error.",
    "source": {
      "page": "environments/work/poll",
      "section": "Errors"
    },
    "operation": "work.poll"
  },
  "work.stats.depth-counts-waiting": {
    "id": "work.stats.depth-counts-waiting",
    "level": "MUST",
    "basis": "stated",
    "statement": "An item that is queued and can be claimed counts in depth, and not in pending.",
    "source": {
      "page": "environments/work/stats",
      "section": "Notes"
    },
    "operation": "work.stats"
  },
  "work.stats.pending-counts-delivered": {
    "id": "work.stats.pending-counts-delivered",
    "level": "MUST",
    "basis": "stated",
    "statement": "An item that was delivered and not yet acknowledged counts in pending, and not in depth (read within the redelivery window).",
    "source": {
      "page": "environments/work/stats",
      "section": "Notes"
    },
    "operation": "work.stats"
  },
  "work.stats.acknowledged-leaves": {
    "id": "work.stats.acknowledged-leaves",
    "level": "MUST",
    "basis": "stated",
    "statement": "An item that was acknowledged counts neither in depth nor in pending.",
    "source": {
      "page": "environments/work/stats",
      "section": "Notes"
    },
    "operation": "work.stats"
  },
  "work.stats.stopped-leaves": {
    "id": "work.stats.stopped-leaves",
    "level": "MUST",
    "basis": "stated",
    "statement": "An item that was stopped while it waited counts neither in depth nor in pending.",
    "source": {
      "page": "environments/work/stats",
      "section": "Notes"
    },
    "operation": "work.stats"
  },
  "work.stats.own-environment-only": {
    "id": "work.stats.own-environment-only",
    "level": "MUST",
    "basis": "promoted",
    "statement": "Items of another environment do not count.",
    "source": {
      "page": "environments/work/stats",
      "section": "Path parameters"
    },
    "operation": "work.stats",
    "why": "The path names one environment."
  },
  "work.stats.oldest-queued-at-covers-waiting": {
    "id": "work.stats.oldest-queued-at-covers-waiting",
    "level": "SHOULD",
    "basis": "promoted",
    "statement": "While items can be claimed, oldest_queued_at is not null and not later than the oldest of them was created, at the coarser precision of the two.",
    "source": {
      "page": "environments/work/stats",
      "section": "Example response"
    },
    "operation": "work.stats",
    "why": "The name says so, but the description of the field has not been seen."
  },
  "work.stats.changes-nothing": {
    "id": "work.stats.changes-nothing",
    "level": "MUST",
    "basis": "promoted",
    "statement": "Reading the statistics changes no item and delivers none; a poll is still given the item that was counted.",
    "source": {
      "page": "environments/work/stats",
      "section": "Introduction"
    },
    "operation": "work.stats",
    "why": "The page describes a read; a GET that changes what it reads would contradict RFC 9110 section 9.2.1, and nothing on the page says otherwise."
  },
  "work.stats.schema": {
    "id": "work.stats.schema",
    "level": "MUST",
    "basis": "promoted",
    "statement": "The answer has the five fields of the queue statistics, each of its documented type, with counts of items that are not negative; oldest_queued_at may be null.",
    "source": {
      "page": "environments/work/stats",
      "section": "Example response"
    },
    "operation": "work.stats",
    "why": "Every example shows the five fields, and what counts items is not negative; an empty queue has no oldest item."
  },
  "work.stats.unauthenticated-refused": {
    "id": "work.stats.unauthenticated-refused",
    "level": "MUST",
    "basis": "table",
    "statement": "Without a valid token (none, an empty or unknown one, another scheme, x-api-key) the call is refused with 401 authentication_error.",
    "source": {
      "page": "environments/work/stats",
      "section": "Errors"
    },
    "operation": "work.stats"
  },
  "work.stats.foreign-refused": {
    "id": "work.stats.foreign-refused",
    "level": "MUST",
    "basis": "promoted",
    "statement": "The statistics of another account's environment are refused with 403 permission_error or 404 not_found_error, and none of them is shown.",
    "source": {
      "page": "environments/work/stats",
      "section": "Errors"
    },
    "operation": "work.stats",
    "why": "The table has a 403 row, the errors page names resources of other users, and the pages leave open which of the two is answered.",
    "tenants": 2
  },
  "work.stats.unknown-environment-refused": {
    "id": "work.stats.unknown-environment-refused",
    "level": "MUST",
    "basis": "table",
    "statement": "An environment id that does not exist is refused with 404 not_found_error.",
    "source": {
      "page": "environments/work/stats",
      "section": "Errors"
    },
    "operation": "work.stats"
  },
  "work.stats.cloud-environment-refused": {
    "id": "work.stats.cloud-environment-refused",
    "level": "MUST",
    "basis": "table",
    "statement": "Reading the statistics of an environment that is not self-hosted is refused with 400 invalid_request_error.",
    "source": {
      "page": "environments/work/stats",
      "section": "Errors"
    },
    "operation": "work.stats"
  },
  "work.stop.graceful-queued": {
    "id": "work.stop.graceful-queued",
    "level": "MUST",
    "basis": "table",
    "statement": "A graceful stop moves a queued item, as stored, to stopped.",
    "source": {
      "page": "environments/work/stop",
      "section": "State transitions"
    },
    "operation": "work.stop"
  },
  "work.stop.graceful-starting": {
    "id": "work.stop.graceful-starting",
    "level": "MUST",
    "basis": "table",
    "statement": "A graceful stop moves a starting item, as stored, to stopping.",
    "source": {
      "page": "environments/work/stop",
      "section": "State transitions"
    },
    "operation": "work.stop"
  },
  "work.stop.graceful-active": {
    "id": "work.stop.graceful-active",
    "level": "MUST",
    "basis": "table",
    "statement": "A graceful stop moves an active item, as stored, to stopping.",
    "source": {
      "page": "environments/work/stop",
      "section": "State transitions"
    },
    "operation": "work.stop"
  },
  "work.stop.graceful-stopping": {
    "id": "work.stop.graceful-stopping",
    "level": "MUST",
    "basis": "table",
    "statement": "A second graceful stop confirms the drain and moves a stopping item, as stored, to stopped.",
    "source": {
      "page": "environments/work/stop",
      "section": "State transitions"
    },
    "operation": "work.stop"
  },
  "work.stop.graceful-stopped": {
    "id": "work.stop.graceful-stopped",
    "level": "MUST",
    "basis": "table",
    "statement": "A graceful stop on a stopped item answers 200 and leaves it stopped.",
    "source": {
      "page": "environments/work/stop",
      "section": "State transitions"
    },
    "operation": "work.stop"
  },
  "work.stop.stopped-item-unchanged": {
    "id": "work.stop.stopped-item-unchanged",
    "level": "MUST",
    "basis": "table",
    "statement": "A graceful stop on a stopped item returns the existing item, of which nothing changes (the time of the stop request is left out, since whether a repeated stop sets it is not documented).",
    "source": {
      "page": "environments/work/stop",
      "section": "State transitions"
    },
    "operation": "work.stop"
  },
  "work.stop.force-queued": {
    "id": "work.stop.force-queued",
    "level": "MUST",
    "basis": "table",
    "statement": "A forced stop moves a queued item, as stored, to stopped.",
    "source": {
      "page": "environments/work/stop",
      "section": "State transitions"
    },
    "operation": "work.stop"
  },
  "work.stop.force-starting": {
    "id": "work.stop.force-starting",
    "level": "MUST",
    "basis": "table",
    "statement": "A forced stop moves a starting item, as stored, straight to stopped.",
    "source": {
      "page": "environments/work/stop",
      "section": "State transitions"
    },
    "operation": "work.stop"
  },
  "work.stop.force-active": {
    "id": "work.stop.force-active",
    "level": "MUST",
    "basis": "table",
    "statement": "A forced stop moves an active item, as stored, straight to stopped.",
    "source": {
      "page": "environments/work/stop",
      "section": "State transitions"
    },
    "operation": "work.stop"
  },
  "work.stop.force-stopping": {
    "id": "work.stop.force-stopping",
    "level": "MUST",
    "basis": "table",
    "statement": "A forced stop moves a stopping item, as stored, to stopped.",
    "source": {
      "page": "environments/work/stop",
      "section": "State transitions"
    },
    "operation": "work.stop"
  },
  "work.stop.no-body-is-graceful": {
    "id": "work.stop.no-body-is-graceful",
    "level": "MUST",
    "basis": "stated",
    "statement": "A stop without a body and without a Content-Type is a graceful stop, in every state.",
    "source": {
      "page": "environments/work/stop",
      "section": "Introduction"
    },
    "operation": "work.stop"
  },
  "work.stop.force-false-is-graceful": {
    "id": "work.stop.force-false-is-graceful",
    "level": "MUST",
    "basis": "stated",
    "statement": "A stop with force false is a graceful stop, in every state.",
    "source": {
      "page": "environments/work/stop",
      "section": "State transitions"
    },
    "operation": "work.stop"
  },
  "work.stop.force-defaults-to-false": {
    "id": "work.stop.force-defaults-to-false",
    "level": "MUST",
    "basis": "table",
    "statement": "An empty object does not force; a starting or active item is not stopped by it at once.",
    "source": {
      "page": "environments/work/stop",
      "section": "Request body"
    },
    "operation": "work.stop"
  },
  "work.stop.sets-stop-requested-at": {
    "id": "work.stop.sets-stop-requested-at",
    "level": "MUST",
    "basis": "stated",
    "statement": "The graceful stop that asks for a drain sets stop_requested_at, which was null before.",
    "source": {
      "page": "environments/work/schemas",
      "section": "Work item object"
    },
    "operation": "work.stop"
  },
  "work.stop.stopped-at-null-while-stopping": {
    "id": "work.stop.stopped-at-null-while-stopping",
    "level": "MUST",
    "basis": "stated",
    "statement": "While an item is stopping its stopped_at is null.",
    "source": {
      "page": "environments/work/schemas",
      "section": "Work item object"
    },
    "operation": "work.stop"
  },
  "work.stop.sets-stopped-at": {
    "id": "work.stop.sets-stopped-at",
    "level": "MUST",
    "basis": "stated",
    "statement": "The stop that ends an item sets stopped_at, which was null before.",
    "source": {
      "page": "environments/work/schemas",
      "section": "Work item object"
    },
    "operation": "work.stop"
  },
  "work.stop.returns-updated-item": {
    "id": "work.stop.returns-updated-item",
    "level": "MUST",
    "basis": "stated",
    "statement": "The answer is the updated item as it is then stored.",
    "source": {
      "page": "environments/work/stop",
      "section": "Response fields"
    },
    "operation": "work.stop"
  },
  "work.stop.affects-one-item": {
    "id": "work.stop.affects-one-item",
    "level": "MUST",
    "basis": "promoted",
    "statement": "A stop, graceful or forced, leaves the other items of the environment as they were.",
    "source": {
      "page": "environments/work/stop",
      "section": "Path parameters"
    },
    "operation": "work.stop",
    "why": "The path names one item."
  },
  "work.stop.keeps-metadata": {
    "id": "work.stop.keeps-metadata",
    "level": "MUST",
    "basis": "promoted",
    "statement": "A stop leaves the item's metadata as it was (judged where the item carries any).",
    "source": {
      "page": "environments/work/stop",
      "section": "Response fields"
    },
    "operation": "work.stop",
    "why": "The page names state and times as what a stop changes; the metadata has an operation of its own.",
    "mayNotArise": true
  },
  "work.stop.keeps-earlier-times": {
    "id": "work.stop.keeps-earlier-times",
    "level": "MUST",
    "basis": "promoted",
    "statement": "A stop leaves the times of earlier events (acknowledged, started, latest heartbeat) as they were, null or set.",
    "source": {
      "page": "environments/work/stop",
      "section": "Response fields"
    },
    "operation": "work.stop",
    "why": "Each of these times stands for an event that a stop is not."
  },
  "work.stop.schema": {
    "id": "work.stop.schema",
    "level": "MUST",
    "basis": "promoted",
    "statement": "The answer is a work item with all twelve fields, each of its documented type, nullable ones as an explicit null.",
    "source": {
      "page": "environments/work/schemas",
      "section": "Work item object"
    },
    "operation": "work.stop",
    "why": "Every example shows all twelve fields with explicit nulls, and the object's page gives their types."
  },
  "work.stop.malformed-json-refused": {
    "id": "work.stop.malformed-json-refused",
    "level": "MUST",
    "basis": "table",
    "statement": "A body that is not valid JSON is refused with 400 invalid_request_error.",
    "source": {
      "page": "environments/work/stop",
      "section": "Errors"
    },
    "operation": "work.stop"
  },
  "work.stop.malformed-json-no-effect": {
    "id": "work.stop.malformed-json-no-effect",
    "level": "MUST",
    "basis": "promoted",
    "statement": "A stop that was refused for its body stops nothing.",
    "source": {
      "page": "environments/work/stop",
      "section": "Errors"
    },
    "operation": "work.stop",
    "why": "A refusal that takes effect all the same would stop work on a garbled request."
  },
  "work.stop.unauthenticated-refused": {
    "id": "work.stop.unauthenticated-refused",
    "level": "MUST",
    "basis": "table",
    "statement": "Without a valid token (none, an empty or unknown one, another scheme, x-api-key) the call is refused with 401 authentication_error.",
    "source": {
      "page": "environments/work/stop",
      "section": "Errors"
    },
    "operation": "work.stop"
  },
  "work.stop.unauthenticated-no-effect": {
    "id": "work.stop.unauthenticated-no-effect",
    "level": "MUST",
    "basis": "promoted",
    "statement": "A stop that was refused for its token stops nothing.",
    "source": {
      "page": "environments/work/stop",
      "section": "Errors"
    },
    "operation": "work.stop",
    "why": "A refusal that takes effect all the same is no authentication."
  },
  "work.stop.foreign-refused": {
    "id": "work.stop.foreign-refused",
    "level": "MUST",
    "basis": "promoted",
    "statement": "Stopping another account's item is refused with 403 permission_error or 404 not_found_error, and nothing of it is shown.",
    "source": {
      "page": "environments/work/stop",
      "section": "Errors"
    },
    "operation": "work.stop",
    "why": "The table has a 403 row, the errors page names resources of other users, and the pages leave open which of the two is answered.",
    "tenants": 2
  },
  "work.stop.foreign-no-effect": {
    "id": "work.stop.foreign-no-effect",
    "level": "MUST",
    "basis": "promoted",
    "statement": "A stop by another account stops nothing.",
    "source": {
      "page": "environments/work/stop",
      "section": "Errors"
    },
    "operation": "work.stop",
    "why": "A refusal that takes effect all the same is no authorisation.",
    "tenants": 2
  },
  "work.stop.unknown-work-refused": {
    "id": "work.stop.unknown-work-refused",
    "level": "MUST",
    "basis": "table",
    "statement": "A work id that does not exist is refused with 404 not_found_error.",
    "source": {
      "page": "environments/work/stop",
      "section": "Errors"
    },
    "operation": "work.stop"
  },
  "work.stop.unknown-environment-refused": {
    "id": "work.stop.unknown-environment-refused",
    "level": "MUST",
    "basis": "table",
    "statement": "An environment id that does not exist is refused with 404 not_found_error, also with the id of an existing item.",
    "source": {
      "page": "environments/work/stop",
      "section": "Errors"
    },
    "operation": "work.stop"
  },
  "work.stop.other-environment-refused": {
    "id": "work.stop.other-environment-refused",
    "level": "MUST",
    "basis": "promoted",
    "statement": "Stopping an item under another self-hosted environment than its own is refused with a 4xx.",
    "source": {
      "page": "environments/work/stop",
      "section": "Path parameters"
    },
    "operation": "work.stop",
    "why": "The path scopes the item to its environment; that it does not exist elsewhere follows, which status says so does not."
  },
  "work.stop.other-environment-is-404": {
    "id": "work.stop.other-environment-is-404",
    "level": "SHOULD",
    "basis": "promoted",
    "statement": "The refusal of an item addressed under another environment is 404 not_found_error.",
    "source": {
      "page": "environments/work/stop",
      "section": "Errors"
    },
    "operation": "work.stop",
    "why": "The table's 404 row speaks of a missing item, and the item is missing there."
  },
  "work.stop.cloud-environment-refused": {
    "id": "work.stop.cloud-environment-refused",
    "level": "MUST",
    "basis": "promoted",
    "statement": "A call under an environment that is not self-hosted is refused with 400 invalid_request_error, or 404 not_found_error since no item can exist there.",
    "source": {
      "page": "environments/work/stop",
      "section": "Errors"
    },
    "operation": "work.stop",
    "why": "The table has both rows and no order of checks is documented."
  },
  "work.stop.misaddressed-no-effect": {
    "id": "work.stop.misaddressed-no-effect",
    "level": "MUST",
    "basis": "promoted",
    "statement": "A stop that was refused for its environment (unknown, another, not self-hosted) stops nothing.",
    "source": {
      "page": "environments/work/stop",
      "section": "Errors"
    },
    "operation": "work.stop",
    "why": "A refusal that takes effect all the same would let one environment act on another's queue."
  }
} as const;
