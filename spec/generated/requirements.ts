// Generated from spec/requirements: do not edit, run `npm run generate`.
export const requirements = {
  "auth.missing-token-refused": {
    "id": "auth.missing-token-refused",
    "level": "MUST",
    "basis": "stated",
    "statement": "A request without an Authorization header is refused with 401 authentication_error.",
    "source": {
      "page": "conventions/errors",
      "section": "Error type details"
    },
    "operation": "*"
  },
  "auth.malformed-token-refused": {
    "id": "auth.malformed-token-refused",
    "level": "MUST",
    "basis": "stated",
    "statement": "A request whose Authorization header holds no token after Bearer, or another scheme, is refused with 401 authentication_error.",
    "source": {
      "page": "conventions/errors",
      "section": "Error type details"
    },
    "operation": "*"
  },
  "auth.unknown-token-refused": {
    "id": "auth.unknown-token-refused",
    "level": "MUST",
    "basis": "table",
    "statement": "A request with a token that nobody has is refused with 401 authentication_error.",
    "source": {
      "page": "conventions/errors",
      "section": "Error types"
    },
    "operation": "*"
  },
  "auth.api-key-refused": {
    "id": "auth.api-key-refused",
    "level": "MUST",
    "basis": "stated",
    "statement": "A request with its token in x-api-key, and none in Authorization, is refused with 401 authentication_error.",
    "source": {
      "page": "conventions/authentication",
      "section": "Authentication"
    },
    "operation": "*"
  },
  "auth.refused-no-effect": {
    "id": "auth.refused-no-effect",
    "level": "MUST",
    "basis": "promoted",
    "statement": "A request that was refused for its token changes nothing.",
    "source": {
      "page": "conventions/authentication",
      "section": "Authentication"
    },
    "operation": "*",
    "why": "A refusal that takes effect all the same is no authentication."
  },
  "deployment-run.get.returns-the-run-asked-for": {
    "id": "deployment-run.get.returns-the-run-asked-for",
    "level": "MUST",
    "basis": "stated",
    "statement": "Reading a run answers 200 with the run, of the deployment, that the path names, also where the deployment has several.",
    "source": {
      "page": "deployments/get-run",
      "section": "Introduction"
    },
    "operation": "deployment-run.get"
  },
  "deployment-run.get.other-deployment-refused": {
    "id": "deployment-run.get.other-deployment-refused",
    "level": "MUST",
    "basis": "promoted",
    "statement": "A run asked for under another deployment than its own is refused with a 4xx and not shown.",
    "source": {
      "page": "deployments/get-run",
      "section": "Path parameters"
    },
    "operation": "deployment-run.get",
    "why": "The path scopes the run to its deployment; that it does not exist elsewhere follows, which status says so does not."
  },
  "deployment-run.get.other-deployment-is-404": {
    "id": "deployment-run.get.other-deployment-is-404",
    "level": "SHOULD",
    "basis": "promoted",
    "statement": "The refusal of a run asked for under another deployment is 404 not_found_error.",
    "source": {
      "page": "deployments/get-run",
      "section": "Errors"
    },
    "operation": "deployment-run.get",
    "why": "The table's 404 row speaks of a missing run, and the run is missing there."
  },
  "deployment-run.get.unknown-run-refused": {
    "id": "deployment-run.get.unknown-run-refused",
    "level": "MUST",
    "basis": "table",
    "statement": "A run id that does not exist is refused with 404 not_found_error.",
    "source": {
      "page": "deployments/get-run",
      "section": "Errors"
    },
    "operation": "deployment-run.get"
  },
  "deployment-run.get.unknown-deployment-refused": {
    "id": "deployment-run.get.unknown-deployment-refused",
    "level": "MUST",
    "basis": "table",
    "statement": "A deployment id that does not exist is refused with 404 not_found_error, also with the id of an existing run.",
    "source": {
      "page": "deployments/get-run",
      "section": "Errors"
    },
    "operation": "deployment-run.get"
  },
  "deployment-run.get.unauthenticated-refused": {
    "id": "deployment-run.get.unauthenticated-refused",
    "level": "MUST",
    "basis": "table",
    "statement": "Without a valid token (none, an empty or unknown one, another scheme, x-api-key) the call is refused with 401 authentication_error.",
    "source": {
      "page": "deployments/get-run",
      "section": "Errors"
    },
    "operation": "deployment-run.get"
  },
  "deployment-run.get.foreign-refused": {
    "id": "deployment-run.get.foreign-refused",
    "level": "MUST",
    "basis": "promoted",
    "statement": "Reading a run of another account's deployment is refused with 403 permission_error or 404 not_found_error, and nothing of it is shown.",
    "source": {
      "page": "conventions/errors",
      "section": "Error types"
    },
    "operation": "deployment-run.get",
    "why": "The errors page gives 403 for resources of other users, this page's table has only 404; either keeps the promise.",
    "tenants": 2
  },
  "deployment-run.get.schema": {
    "id": "deployment-run.get.schema",
    "level": "MUST",
    "basis": "promoted",
    "statement": "The answer is a run with every field that all documented generations share, each of its documented type.",
    "source": {
      "page": "deployments/get-run",
      "section": "Example response"
    },
    "operation": "deployment-run.get",
    "why": "Every example of every generation shows these fields."
  },
  "deployment-run.get.global-returns-the-run-asked-for": {
    "id": "deployment-run.get.global-returns-the-run-asked-for",
    "level": "MUST",
    "basis": "stated",
    "statement": "Reading a run without its deployment answers 200 with the run that the path names.",
    "source": {
      "page": "deployments/get-run-global",
      "section": "Introduction"
    },
    "operation": "deployment-run.get-global"
  },
  "deployment-run.get.global-shows-the-same-run": {
    "id": "deployment-run.get.global-shows-the-same-run",
    "level": "MUST",
    "basis": "promoted",
    "statement": "Both ways of reading a run show the same run (compared in what never changes of it).",
    "source": {
      "page": "deployments/get-run-global",
      "section": "Introduction"
    },
    "operation": "deployment-run.get-global",
    "why": "Both answers are documented as the same object."
  },
  "deployment-run.get.global-unknown-run-refused": {
    "id": "deployment-run.get.global-unknown-run-refused",
    "level": "MUST",
    "basis": "table",
    "statement": "A run id that does not exist is refused with 404 not_found_error.",
    "source": {
      "page": "deployments/get-run-global",
      "section": "Errors"
    },
    "operation": "deployment-run.get-global"
  },
  "deployment-run.get.global-unauthenticated-refused": {
    "id": "deployment-run.get.global-unauthenticated-refused",
    "level": "MUST",
    "basis": "table",
    "statement": "Without a valid token (none, an empty or unknown one, another scheme, x-api-key) the call is refused with 401 authentication_error.",
    "source": {
      "page": "deployments/get-run-global",
      "section": "Errors"
    },
    "operation": "deployment-run.get-global"
  },
  "deployment-run.get.global-foreign-refused": {
    "id": "deployment-run.get.global-foreign-refused",
    "level": "MUST",
    "basis": "promoted",
    "statement": "Reading another account's run is refused with 403 permission_error or 404 not_found_error, and nothing of it is shown.",
    "source": {
      "page": "conventions/errors",
      "section": "Error types"
    },
    "operation": "deployment-run.get-global",
    "why": "The errors page gives 403 for resources of other users, this page's table has only 404; either keeps the promise.",
    "tenants": 2
  },
  "deployment-run.get.global-schema": {
    "id": "deployment-run.get.global-schema",
    "level": "MUST",
    "basis": "promoted",
    "statement": "The answer is a run with every field that all documented generations share, each of its documented type.",
    "source": {
      "page": "deployments/get-run-global",
      "section": "Example response"
    },
    "operation": "deployment-run.get-global",
    "why": "Every example of every generation shows these fields."
  },
  "deployment-run.list.shows-runs": {
    "id": "deployment-run.list.shows-runs",
    "level": "MUST",
    "basis": "stated",
    "statement": "The list, read to its end, shows every run of the deployment, and of no other.",
    "source": {
      "page": "deployments/list-runs",
      "section": "Introduction"
    },
    "operation": "deployment-run.list"
  },
  "deployment-run.list.newest-first": {
    "id": "deployment-run.list.newest-first",
    "level": "MUST",
    "basis": "stated",
    "statement": "Runs come with the one triggered last first, within a page and from page to page (by triggered_at, or by created_at where there is none; equal times in any order).",
    "source": {
      "page": "deployments/list-runs",
      "section": "Introduction"
    },
    "operation": "deployment-run.list"
  },
  "deployment-run.list.triggered-filters": {
    "id": "deployment-run.list.triggered-filters",
    "level": "MUST",
    "basis": "table",
    "statement": "With triggered_after the list leaves out the runs triggered before that time, and with triggered_before those triggered after it (runs of the very second are not compared).",
    "source": {
      "page": "deployments/list-runs",
      "section": "Query parameters"
    },
    "operation": "deployment-run.list"
  },
  "deployment-run.list.shows-runs-as-stored": {
    "id": "deployment-run.list.shows-runs-as-stored",
    "level": "MUST",
    "basis": "promoted",
    "statement": "A run in the list is the one that reading it by its id shows (compared in what never changes of it).",
    "source": {
      "page": "deployments/list-runs",
      "section": "Response fields"
    },
    "operation": "deployment-run.list",
    "why": "Both answers are documented as the same object."
  },
  "deployment-run.list.limit-above-100-refused": {
    "id": "deployment-run.list.limit-above-100-refused",
    "level": "SHOULD",
    "basis": "table",
    "statement": "A limit above 100 is refused with 400 invalid_request_error.",
    "source": {
      "page": "deployments/list-runs",
      "section": "Query parameters"
    },
    "operation": "deployment-run.list"
  },
  "deployment-run.list.unknown-deployment-refused": {
    "id": "deployment-run.list.unknown-deployment-refused",
    "level": "MUST",
    "basis": "table",
    "statement": "A deployment id that does not exist is refused with 404 not_found_error.",
    "source": {
      "page": "deployments/list-runs",
      "section": "Errors"
    },
    "operation": "deployment-run.list"
  },
  "deployment-run.list.unauthenticated-refused": {
    "id": "deployment-run.list.unauthenticated-refused",
    "level": "MUST",
    "basis": "table",
    "statement": "Without a valid token (none, an empty or unknown one, another scheme, x-api-key) the call is refused with 401 authentication_error.",
    "source": {
      "page": "deployments/list-runs",
      "section": "Errors"
    },
    "operation": "deployment-run.list"
  },
  "deployment-run.list.foreign-refused": {
    "id": "deployment-run.list.foreign-refused",
    "level": "MUST",
    "basis": "promoted",
    "statement": "Listing the runs of another account's deployment is refused with 403 permission_error or 404 not_found_error, and none of them is shown.",
    "source": {
      "page": "conventions/errors",
      "section": "Error types"
    },
    "operation": "deployment-run.list",
    "why": "The errors page gives 403 for resources of other users, this page's table has only 404; either keeps the promise.",
    "tenants": 2
  },
  "deployment-run.list.schema": {
    "id": "deployment-run.list.schema",
    "level": "MUST",
    "basis": "promoted",
    "statement": "The answer is a page of runs with data, first_id, last_id, has_more and next_page, each of its documented type, and of each run every field that all documented generations share.",
    "source": {
      "page": "deployments/list-runs",
      "section": "Response fields"
    },
    "operation": "deployment-run.list",
    "why": "The page's field table and every example agree on the five fields of the envelope, and every example shows these fields of a run."
  },
  "deployment-run.list.all-shows-runs": {
    "id": "deployment-run.list.all-shows-runs",
    "level": "MUST",
    "basis": "stated",
    "statement": "The list of all runs, read to its end, shows runs of every deployment of the account.",
    "source": {
      "page": "deployments/list-all-runs",
      "section": "Introduction"
    },
    "operation": "deployment-run.list-all"
  },
  "deployment-run.list.all-newest-first": {
    "id": "deployment-run.list.all-newest-first",
    "level": "SHOULD",
    "basis": "promoted",
    "statement": "The list of all runs comes with the newest first, within a page and from page to page (equal times in any order).",
    "source": {
      "page": "deployments/list-all-runs",
      "section": "Introduction"
    },
    "operation": "deployment-run.list-all",
    "why": "The page of one deployment's runs says so; this page does not repeat it."
  },
  "deployment-run.list.all-deployment-filter": {
    "id": "deployment-run.list.all-deployment-filter",
    "level": "MUST",
    "basis": "table",
    "statement": "With a deployment_id the list shows the runs of that deployment, and no others.",
    "source": {
      "page": "deployments/list-all-runs",
      "section": "Query parameters"
    },
    "operation": "deployment-run.list-all"
  },
  "deployment-run.list.all-trigger-filter": {
    "id": "deployment-run.list.all-trigger-filter",
    "level": "MUST",
    "basis": "table",
    "statement": "With trigger_type manual the list shows runs that were triggered by hand, and no others; with schedule none of those.",
    "source": {
      "page": "deployments/list-all-runs",
      "section": "Query parameters"
    },
    "operation": "deployment-run.list-all"
  },
  "deployment-run.list.all-error-filter": {
    "id": "deployment-run.list.all-error-filter",
    "level": "MUST",
    "basis": "table",
    "statement": "With has_error false the list shows runs whose error is null, and no others; with true none of those.",
    "source": {
      "page": "deployments/list-all-runs",
      "section": "Query parameters"
    },
    "operation": "deployment-run.list-all"
  },
  "deployment-run.list.all-created-filters": {
    "id": "deployment-run.list.all-created-filters",
    "level": "SHOULD",
    "basis": "table",
    "statement": "With created_at[gt] or created_at[gte] the list leaves out the runs created before that time (runs of the very second are not compared).",
    "source": {
      "page": "deployments/list-all-runs",
      "section": "Query parameters"
    },
    "operation": "deployment-run.list-all"
  },
  "deployment-run.list.all-limit-above-100-refused": {
    "id": "deployment-run.list.all-limit-above-100-refused",
    "level": "SHOULD",
    "basis": "table",
    "statement": "A limit above 100 is refused with 400 invalid_request_error.",
    "source": {
      "page": "deployments/list-all-runs",
      "section": "Query parameters"
    },
    "operation": "deployment-run.list-all"
  },
  "deployment-run.list.all-foreign-hidden": {
    "id": "deployment-run.list.all-foreign-hidden",
    "level": "MUST",
    "basis": "stated",
    "statement": "The list of all runs shows no run of another account, whatever its filters.",
    "source": {
      "page": "deployments/list-all-runs",
      "section": "Introduction"
    },
    "operation": "deployment-run.list-all",
    "tenants": 2
  },
  "deployment-run.list.all-unauthenticated-refused": {
    "id": "deployment-run.list.all-unauthenticated-refused",
    "level": "MUST",
    "basis": "table",
    "statement": "Without a valid token (none, an empty or unknown one, another scheme, x-api-key) the call is refused with 401 authentication_error.",
    "source": {
      "page": "conventions/errors",
      "section": "Error types"
    },
    "operation": "deployment-run.list-all"
  },
  "deployment-run.list.all-schema": {
    "id": "deployment-run.list.all-schema",
    "level": "MUST",
    "basis": "promoted",
    "statement": "The answer is a page of runs with data, first_id, last_id, has_more and next_page, each of its documented type, and of each run every field that all documented generations share.",
    "source": {
      "page": "deployments/list-all-runs",
      "section": "Response fields"
    },
    "operation": "deployment-run.list-all",
    "why": "The page's field table and every example agree on the five fields of the envelope, and every example shows these fields of a run."
  },
  "deployment.archive.active": {
    "id": "deployment.archive.active",
    "level": "MUST",
    "basis": "stated",
    "statement": "Archiving an active deployment answers 200 and archives it, as a list with include_archived shows; neither a body nor a schedule is needed.",
    "source": {
      "page": "deployments/archive",
      "section": "Introduction"
    },
    "operation": "deployment.archive"
  },
  "deployment.archive.sets-archived-at": {
    "id": "deployment.archive.sets-archived-at",
    "level": "MUST",
    "basis": "stated",
    "statement": "Archiving sets archived_at, which was null before, to its own time (given the time to show it).",
    "source": {
      "page": "deployments/archive",
      "section": "Introduction"
    },
    "operation": "deployment.archive"
  },
  "deployment.archive.returns-archived-deployment": {
    "id": "deployment.archive.returns-archived-deployment",
    "level": "MUST",
    "basis": "stated",
    "statement": "The answer is the complete deployment as it is then stored.",
    "source": {
      "page": "deployments/archive",
      "section": "Example response"
    },
    "operation": "deployment.archive"
  },
  "deployment.archive.hides-from-default-list": {
    "id": "deployment.archive.hides-from-default-list",
    "level": "MUST",
    "basis": "stated",
    "statement": "An archived deployment is no longer in the default list.",
    "source": {
      "page": "deployments/archive",
      "section": "Introduction"
    },
    "operation": "deployment.archive"
  },
  "deployment.archive.empties-upcoming-runs": {
    "id": "deployment.archive.empties-upcoming-runs",
    "level": "SHOULD",
    "basis": "example",
    "statement": "Archiving empties the coming runs of a deployment with a schedule.",
    "source": {
      "page": "deployments/archive",
      "section": "Example response"
    },
    "operation": "deployment.archive"
  },
  "deployment.archive.suffixes-name": {
    "id": "deployment.archive.suffixes-name",
    "level": "SHOULD",
    "basis": "example",
    "statement": "Archiving appends _archived_ and a time in Unix seconds to the name.",
    "source": {
      "page": "deployments/archive",
      "section": "Example response"
    },
    "operation": "deployment.archive"
  },
  "deployment.archive.frees-the-name": {
    "id": "deployment.archive.frees-the-name",
    "level": "SHOULD",
    "basis": "promoted",
    "statement": "A new deployment can be given the name that an archived one had.",
    "source": {
      "page": "deployments/archive",
      "section": "Introduction"
    },
    "operation": "deployment.archive",
    "why": "The page appends the suffix for that purpose; whether names are unique at all is not documented."
  },
  "deployment.archive.keeps-the-rest": {
    "id": "deployment.archive.keeps-the-rest",
    "level": "MUST",
    "basis": "promoted",
    "statement": "Archiving leaves description, agent, environment, initial events, resources, vaults, the caller's metadata, creation time and the schedule's type, expression and timezone as they were.",
    "source": {
      "page": "deployments/archive",
      "section": "Introduction"
    },
    "operation": "deployment.archive",
    "why": "The page names archive time, coming runs and name as what archiving changes."
  },
  "deployment.archive.moves-updated-at": {
    "id": "deployment.archive.moves-updated-at",
    "level": "SHOULD",
    "basis": "example",
    "statement": "Archiving moves updated_at forward (given the time to show it, where it is printed in whole seconds).",
    "source": {
      "page": "deployments/archive",
      "section": "Example response"
    },
    "operation": "deployment.archive"
  },
  "deployment.archive.affects-one-deployment": {
    "id": "deployment.archive.affects-one-deployment",
    "level": "MUST",
    "basis": "promoted",
    "statement": "Archiving a deployment leaves another deployment of the account as it was.",
    "source": {
      "page": "deployments/archive",
      "section": "Path parameters"
    },
    "operation": "deployment.archive",
    "why": "The path names one deployment."
  },
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
  "deployment.archive.unknown-deployment-refused": {
    "id": "deployment.archive.unknown-deployment-refused",
    "level": "MUST",
    "basis": "table",
    "statement": "A deployment id that does not exist is refused with 404 not_found_error.",
    "source": {
      "page": "deployments/archive",
      "section": "Errors"
    },
    "operation": "deployment.archive"
  },
  "deployment.archive.unauthenticated-refused": {
    "id": "deployment.archive.unauthenticated-refused",
    "level": "MUST",
    "basis": "table",
    "statement": "Without a valid token (none, an empty or unknown one, another scheme, x-api-key) the call is refused with 401 authentication_error.",
    "source": {
      "page": "deployments/archive",
      "section": "Errors"
    },
    "operation": "deployment.archive"
  },
  "deployment.archive.unauthenticated-no-effect": {
    "id": "deployment.archive.unauthenticated-no-effect",
    "level": "MUST",
    "basis": "promoted",
    "statement": "A call that was refused for its token archives nothing.",
    "source": {
      "page": "deployments/archive",
      "section": "Errors"
    },
    "operation": "deployment.archive",
    "why": "A refusal that takes effect all the same is no authentication."
  },
  "deployment.archive.foreign-refused": {
    "id": "deployment.archive.foreign-refused",
    "level": "MUST",
    "basis": "promoted",
    "statement": "Archiving another account's deployment is refused with 403 permission_error or 404 not_found_error, and nothing of it is shown.",
    "source": {
      "page": "conventions/errors",
      "section": "Error types"
    },
    "operation": "deployment.archive",
    "why": "The errors page gives 403 for resources of other users, this page's table has only 404; either keeps the promise.",
    "tenants": 2
  },
  "deployment.archive.foreign-no-effect": {
    "id": "deployment.archive.foreign-no-effect",
    "level": "MUST",
    "basis": "promoted",
    "statement": "A call by another account archives nothing.",
    "source": {
      "page": "conventions/errors",
      "section": "Error types"
    },
    "operation": "deployment.archive",
    "why": "A refusal that takes effect all the same is no authorisation.",
    "tenants": 2
  },
  "deployment.create.created": {
    "id": "deployment.create.created",
    "level": "MUST",
    "basis": "stated",
    "statement": "Creating a deployment answers 200 or 201 with a new deployment, one and no more, which can then be read by its id.",
    "source": {
      "page": "deployments/create",
      "section": "Introduction"
    },
    "operation": "deployment.create"
  },
  "deployment.create.starts-active": {
    "id": "deployment.create.starts-active",
    "level": "MUST",
    "basis": "stated",
    "statement": "A new deployment is, as stored, active; its paused_reason and archived_at are null.",
    "source": {
      "page": "deployments/create",
      "section": "Introduction"
    },
    "operation": "deployment.create"
  },
  "deployment.create.keeps-given-fields": {
    "id": "deployment.create.keeps-given-fields",
    "level": "MUST",
    "basis": "table",
    "statement": "Name, description, environment and vaults are stored as given, and the initial events in their number, order and types (their content is not compared, since generations differ in its form).",
    "source": {
      "page": "deployments/create",
      "section": "Request body"
    },
    "operation": "deployment.create"
  },
  "deployment.create.keeps-metadata": {
    "id": "deployment.create.keeps-metadata",
    "level": "MUST",
    "basis": "table",
    "statement": "The caller's metadata is stored as given.",
    "source": {
      "page": "deployments/create",
      "section": "Request body"
    },
    "operation": "deployment.create"
  },
  "deployment.create.agent-id-resolved": {
    "id": "deployment.create.agent-id-resolved",
    "level": "MUST",
    "basis": "table",
    "statement": "An agent given by its id is stored as that agent with a version of its own.",
    "source": {
      "page": "deployments/create",
      "section": "Request body"
    },
    "operation": "deployment.create"
  },
  "deployment.create.agent-version-pinned": {
    "id": "deployment.create.agent-version-pinned",
    "level": "MUST",
    "basis": "table",
    "statement": "An agent given with a version is stored as that agent with that version.",
    "source": {
      "page": "deployments/create",
      "section": "Request body"
    },
    "operation": "deployment.create"
  },
  "deployment.create.without-schedule-is-manual": {
    "id": "deployment.create.without-schedule-is-manual",
    "level": "MUST",
    "basis": "table",
    "statement": "Without a schedule the deployment is run by hand only, and its schedule is null.",
    "source": {
      "page": "deployments/create",
      "section": "Request body"
    },
    "operation": "deployment.create"
  },
  "deployment.create.keeps-schedule": {
    "id": "deployment.create.keeps-schedule",
    "level": "MUST",
    "basis": "table",
    "statement": "The schedule's type, expression and timezone are stored as given.",
    "source": {
      "page": "deployments/create",
      "section": "Schedule object"
    },
    "operation": "deployment.create"
  },
  "deployment.create.shows-upcoming-runs": {
    "id": "deployment.create.shows-upcoming-runs",
    "level": "SHOULD",
    "basis": "example",
    "statement": "A deployment with a schedule shows its coming runs, in ascending order and all later than its creation.",
    "source": {
      "page": "deployments/create",
      "section": "Example response"
    },
    "operation": "deployment.create"
  },
  "deployment.create.defaults": {
    "id": "deployment.create.defaults",
    "level": "MUST",
    "basis": "table",
    "statement": "Resources and vaults that were left out are empty lists, and metadata that was left out has no key of the caller.",
    "source": {
      "page": "deployments/create",
      "section": "Request body"
    },
    "operation": "deployment.create"
  },
  "deployment.create.long-name-accepted": {
    "id": "deployment.create.long-name-accepted",
    "level": "MUST",
    "basis": "table",
    "statement": "A name of 256 characters is accepted and stored whole.",
    "source": {
      "page": "deployments/create",
      "section": "Request body"
    },
    "operation": "deployment.create"
  },
  "deployment.create.fifty-events-accepted": {
    "id": "deployment.create.fifty-events-accepted",
    "level": "MUST",
    "basis": "table",
    "statement": "Fifty initial events are accepted and stored.",
    "source": {
      "page": "deployments/create",
      "section": "Request body"
    },
    "operation": "deployment.create"
  },
  "deployment.create.metadata-at-limits-accepted": {
    "id": "deployment.create.metadata-at-limits-accepted",
    "level": "MUST",
    "basis": "table",
    "statement": "Metadata of 16 keys, with a key of 64 and a value of 512 characters, is accepted and stored whole.",
    "source": {
      "page": "deployments/create",
      "section": "Request body"
    },
    "operation": "deployment.create"
  },
  "deployment.create.returns-created-deployment": {
    "id": "deployment.create.returns-created-deployment",
    "level": "MUST",
    "basis": "promoted",
    "statement": "The answer is the complete deployment as it is then stored.",
    "source": {
      "page": "deployments/create",
      "section": "Example response"
    },
    "operation": "deployment.create",
    "why": "The example shows the complete object; an answer that differs from what was stored would mislead."
  },
  "deployment.create.missing-field-refused": {
    "id": "deployment.create.missing-field-refused",
    "level": "MUST",
    "basis": "table",
    "statement": "A body without name, agent, environment_id or initial_events is refused with 400 invalid_request_error.",
    "source": {
      "page": "conventions/errors",
      "section": "Error types"
    },
    "operation": "deployment.create"
  },
  "deployment.create.incomplete-schedule-refused": {
    "id": "deployment.create.incomplete-schedule-refused",
    "level": "MUST",
    "basis": "promoted",
    "statement": "A schedule without type, expression or timezone is refused with 400 invalid_request_error.",
    "source": {
      "page": "deployments/create",
      "section": "Schedule object"
    },
    "operation": "deployment.create",
    "why": "The schedule table marks all three as required, and the errors page gives 400 to a missing required field."
  },
  "deployment.create.wrong-type-refused": {
    "id": "deployment.create.wrong-type-refused",
    "level": "MUST",
    "basis": "table",
    "statement": "A field of another type (a number for the name, text for the initial events) is refused with 400 invalid_request_error.",
    "source": {
      "page": "conventions/errors",
      "section": "Error type details"
    },
    "operation": "deployment.create"
  },
  "deployment.create.malformed-json-refused": {
    "id": "deployment.create.malformed-json-refused",
    "level": "MUST",
    "basis": "table",
    "statement": "A body that is not valid JSON is refused with 400 invalid_request_error.",
    "source": {
      "page": "conventions/errors",
      "section": "Error type details"
    },
    "operation": "deployment.create"
  },
  "deployment.create.refused-creates-nothing": {
    "id": "deployment.create.refused-creates-nothing",
    "level": "MUST",
    "basis": "promoted",
    "statement": "A create that was refused for its body leaves no deployment of that name.",
    "source": {
      "page": "deployments/create",
      "section": "Introduction"
    },
    "operation": "deployment.create",
    "why": "A refusal that takes effect all the same would leave deployments that nobody knows of."
  },
  "deployment.create.unauthenticated-refused": {
    "id": "deployment.create.unauthenticated-refused",
    "level": "MUST",
    "basis": "table",
    "statement": "Without a valid token (none, an empty or unknown one, another scheme, x-api-key) the call is refused with 401 authentication_error.",
    "source": {
      "page": "conventions/errors",
      "section": "Error types"
    },
    "operation": "deployment.create"
  },
  "deployment.create.unauthenticated-no-effect": {
    "id": "deployment.create.unauthenticated-no-effect",
    "level": "MUST",
    "basis": "promoted",
    "statement": "A create that was refused for its token creates nothing.",
    "source": {
      "page": "conventions/errors",
      "section": "Error types"
    },
    "operation": "deployment.create",
    "why": "A refusal that takes effect all the same is no authentication."
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
    "statement": "Reading an active deployment answers 200 with status active, paused_reason null and archived_at null.",
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
    "statement": "Reading a paused deployment answers 200 with status paused and a paused_reason.",
    "source": {
      "page": "deployments/get",
      "section": "Introduction"
    },
    "operation": "deployment.get"
  },
  "deployment.get.returns-the-deployment-asked-for": {
    "id": "deployment.get.returns-the-deployment-asked-for",
    "level": "MUST",
    "basis": "stated",
    "statement": "The answer is the deployment that the path names, also where the account has several.",
    "source": {
      "page": "deployments/get",
      "section": "Path parameters"
    },
    "operation": "deployment.get"
  },
  "deployment.get.changes-nothing": {
    "id": "deployment.get.changes-nothing",
    "level": "MUST",
    "basis": "promoted",
    "statement": "Reading a deployment twice gives the same deployment; the reading itself changes nothing (what moves with time, the coming runs, is not compared).",
    "source": {
      "page": "deployments/get",
      "section": "Introduction"
    },
    "operation": "deployment.get",
    "why": "The page describes a read; a GET that changes what it reads would contradict RFC 9110 section 9.2.1, and nothing on the page says otherwise."
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
  "deployment.get.unauthenticated-refused": {
    "id": "deployment.get.unauthenticated-refused",
    "level": "MUST",
    "basis": "table",
    "statement": "Without a valid token (none, an empty or unknown one, another scheme, x-api-key) the call is refused with 401 authentication_error.",
    "source": {
      "page": "deployments/get",
      "section": "Errors"
    },
    "operation": "deployment.get"
  },
  "deployment.get.foreign-refused": {
    "id": "deployment.get.foreign-refused",
    "level": "MUST",
    "basis": "promoted",
    "statement": "Reading another account's deployment is refused with 403 permission_error or 404 not_found_error, and nothing of it is shown.",
    "source": {
      "page": "conventions/errors",
      "section": "Error types"
    },
    "operation": "deployment.get",
    "why": "The errors page gives 403 for resources of other users, this page's table has only 404; either keeps the promise.",
    "tenants": 2
  },
  "deployment.list.shows-active-and-paused": {
    "id": "deployment.list.shows-active-and-paused",
    "level": "MUST",
    "basis": "stated",
    "statement": "The list, read to its end, shows the active and the paused deployments of the account.",
    "source": {
      "page": "deployments/list",
      "section": "Introduction"
    },
    "operation": "deployment.list"
  },
  "deployment.list.hides-archived": {
    "id": "deployment.list.hides-archived",
    "level": "MUST",
    "basis": "stated",
    "statement": "An archived deployment is not in the list.",
    "source": {
      "page": "deployments/list",
      "section": "Introduction"
    },
    "operation": "deployment.list"
  },
  "deployment.list.include-archived-shows-them": {
    "id": "deployment.list.include-archived-shows-them",
    "level": "MUST",
    "basis": "table",
    "statement": "With include_archived true the list shows archived deployments too, with their archived_at, beside the others.",
    "source": {
      "page": "deployments/list",
      "section": "Query parameters"
    },
    "operation": "deployment.list"
  },
  "deployment.list.include-archived-false-hides-them": {
    "id": "deployment.list.include-archived-false-hides-them",
    "level": "MUST",
    "basis": "table",
    "statement": "With include_archived false the list is that without the parameter.",
    "source": {
      "page": "deployments/list",
      "section": "Query parameters"
    },
    "operation": "deployment.list"
  },
  "deployment.list.newest-first": {
    "id": "deployment.list.newest-first",
    "level": "MUST",
    "basis": "stated",
    "statement": "Deployments come in descending order of created_at, within a page and from page to page (equal times in any order).",
    "source": {
      "page": "deployments/list",
      "section": "Introduction"
    },
    "operation": "deployment.list"
  },
  "deployment.list.status-filter": {
    "id": "deployment.list.status-filter",
    "level": "MUST",
    "basis": "table",
    "statement": "With a status the list shows the deployments of that status, and no others.",
    "source": {
      "page": "deployments/list",
      "section": "Query parameters"
    },
    "operation": "deployment.list"
  },
  "deployment.list.agent-filter": {
    "id": "deployment.list.agent-filter",
    "level": "MUST",
    "basis": "table",
    "statement": "With an agent_id the list shows the deployments of that agent, and no others.",
    "source": {
      "page": "deployments/list",
      "section": "Query parameters"
    },
    "operation": "deployment.list"
  },
  "deployment.list.shows-deployments-as-stored": {
    "id": "deployment.list.shows-deployments-as-stored",
    "level": "MUST",
    "basis": "promoted",
    "statement": "A deployment in the list is the one that reading it by its id shows (what moves with time, the coming runs, is not compared).",
    "source": {
      "page": "deployments/list",
      "section": "Response fields"
    },
    "operation": "deployment.list",
    "why": "Both answers are documented as the same object."
  },
  "deployment.list.foreign-hidden": {
    "id": "deployment.list.foreign-hidden",
    "level": "MUST",
    "basis": "stated",
    "statement": "The list shows no deployment of another account, whatever its filters.",
    "source": {
      "page": "deployments/list",
      "section": "Introduction"
    },
    "operation": "deployment.list",
    "tenants": 2
  },
  "deployment.list.unauthenticated-refused": {
    "id": "deployment.list.unauthenticated-refused",
    "level": "MUST",
    "basis": "table",
    "statement": "Without a valid token (none, an empty or unknown one, another scheme, x-api-key) the call is refused with 401 authentication_error.",
    "source": {
      "page": "deployments/list",
      "section": "Errors"
    },
    "operation": "deployment.list"
  },
  "deployment.list.schema": {
    "id": "deployment.list.schema",
    "level": "MUST",
    "basis": "promoted",
    "statement": "The answer is a page of deployments with data, first_id, last_id, has_more and next_page, each of its documented type, and of each deployment every field that all documented generations share.",
    "source": {
      "page": "deployments/list",
      "section": "Response fields"
    },
    "operation": "deployment.list",
    "why": "The page's field table and every example agree on the five fields of the envelope, and every example shows these fields of a deployment."
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
  "deployment.run.active": {
    "id": "deployment.run.active",
    "level": "MUST",
    "basis": "stated",
    "statement": "Running an active deployment answers 200 with a run of that deployment and of its agent; neither a body nor a schedule is needed.",
    "source": {
      "page": "deployments/run",
      "section": "Introduction"
    },
    "operation": "deployment.run"
  },
  "deployment.run.trigger-is-manual": {
    "id": "deployment.run.trigger-is-manual",
    "level": "MUST",
    "basis": "stated",
    "statement": "The trigger of a run by hand is manual.",
    "source": {
      "page": "deployments/run",
      "section": "Introduction"
    },
    "operation": "deployment.run"
  },
  "deployment.run.empty-object-accepted": {
    "id": "deployment.run.empty-object-accepted",
    "level": "MUST",
    "basis": "stated",
    "statement": "An empty object as the body is accepted like none.",
    "source": {
      "page": "deployments/run",
      "section": "Request body"
    },
    "operation": "deployment.run"
  },
  "deployment.run.recorded": {
    "id": "deployment.run.recorded",
    "level": "MUST",
    "basis": "promoted",
    "statement": "The run is recorded, and no other with it; it can be read by its id and is in the list of the runs of its deployment.",
    "source": {
      "page": "deployments/run",
      "section": "Introduction"
    },
    "operation": "deployment.run",
    "why": "The page answers with a run and its id, and other pages read runs by their id."
  },
  "deployment.run.runs-again": {
    "id": "deployment.run.runs-again",
    "level": "MUST",
    "basis": "promoted",
    "statement": "A second run is a run of its own, with another id.",
    "source": {
      "page": "deployments/run",
      "section": "Introduction"
    },
    "operation": "deployment.run",
    "why": "The page triggers a run at each call."
  },
  "deployment.run.keeps-deployment-active": {
    "id": "deployment.run.keeps-deployment-active",
    "level": "MUST",
    "basis": "promoted",
    "statement": "A run leaves the deployment active, and leaves name, description, agent, environment, initial events, resources, vaults, the caller's metadata, creation and archive times and the schedule's type, expression and timezone as they were (a run's deployments have no resources and no vaults); its schedule's last run and the server's statistics may move.",
    "source": {
      "page": "deployments/run",
      "section": "Introduction"
    },
    "operation": "deployment.run",
    "why": "The page names a run as what the call makes, and no change of the deployment."
  },
  "deployment.run.paused": {
    "id": "deployment.run.paused",
    "level": "MUST",
    "basis": "table",
    "statement": "Running a paused deployment is refused with 409 conflict_error.",
    "source": {
      "page": "deployments/run",
      "section": "Errors"
    },
    "operation": "deployment.run"
  },
  "deployment.run.archived": {
    "id": "deployment.run.archived",
    "level": "MUST",
    "basis": "table",
    "statement": "Running an archived deployment is refused with 409 conflict_error.",
    "source": {
      "page": "deployments/run",
      "section": "Errors"
    },
    "operation": "deployment.run"
  },
  "deployment.run.conflict-no-effect": {
    "id": "deployment.run.conflict-no-effect",
    "level": "MUST",
    "basis": "promoted",
    "statement": "A call that was refused for the deployment's state records no run, and leaves a paused deployment as it was.",
    "source": {
      "page": "deployments/run",
      "section": "Errors"
    },
    "operation": "deployment.run",
    "why": "A refusal that takes effect all the same would make the documented conflict meaningless."
  },
  "deployment.run.schema": {
    "id": "deployment.run.schema",
    "level": "MUST",
    "basis": "promoted",
    "statement": "The answer is a run with every field that all documented generations share, each of its documented type.",
    "source": {
      "page": "deployments/run",
      "section": "Response fields (Deployment Run)"
    },
    "operation": "deployment.run",
    "why": "Every example of every generation shows these fields."
  },
  "deployment.run.unknown-deployment-refused": {
    "id": "deployment.run.unknown-deployment-refused",
    "level": "MUST",
    "basis": "table",
    "statement": "A deployment id that does not exist is refused with 404 not_found_error.",
    "source": {
      "page": "deployments/run",
      "section": "Errors"
    },
    "operation": "deployment.run"
  },
  "deployment.run.unauthenticated-refused": {
    "id": "deployment.run.unauthenticated-refused",
    "level": "MUST",
    "basis": "table",
    "statement": "Without a valid token (none, an empty or unknown one, another scheme, x-api-key) the call is refused with 401 authentication_error.",
    "source": {
      "page": "deployments/run",
      "section": "Errors"
    },
    "operation": "deployment.run"
  },
  "deployment.run.unauthenticated-no-effect": {
    "id": "deployment.run.unauthenticated-no-effect",
    "level": "MUST",
    "basis": "promoted",
    "statement": "A call that was refused for its token records no run.",
    "source": {
      "page": "deployments/run",
      "section": "Errors"
    },
    "operation": "deployment.run",
    "why": "A refusal that takes effect all the same is no authentication."
  },
  "deployment.run.foreign-refused": {
    "id": "deployment.run.foreign-refused",
    "level": "MUST",
    "basis": "promoted",
    "statement": "Running another account's deployment is refused with 403 permission_error or 404 not_found_error, and nothing of it is shown.",
    "source": {
      "page": "conventions/errors",
      "section": "Error types"
    },
    "operation": "deployment.run",
    "why": "The errors page gives 403 for resources of other users, this page's table has only 404; either keeps the promise.",
    "tenants": 2
  },
  "deployment.run.foreign-no-effect": {
    "id": "deployment.run.foreign-no-effect",
    "level": "MUST",
    "basis": "promoted",
    "statement": "A call by another account records no run.",
    "source": {
      "page": "conventions/errors",
      "section": "Error types"
    },
    "operation": "deployment.run",
    "why": "A refusal that takes effect all the same is no authorisation.",
    "tenants": 2
  },
  "deployment.unpause.paused": {
    "id": "deployment.unpause.paused",
    "level": "MUST",
    "basis": "stated",
    "statement": "Resuming a paused deployment answers 200 and makes its status, as stored, active; neither a body nor a schedule is needed, and it holds again after the deployment was paused anew.",
    "source": {
      "page": "deployments/unpause",
      "section": "Introduction"
    },
    "operation": "deployment.unpause"
  },
  "deployment.unpause.clears-paused-reason": {
    "id": "deployment.unpause.clears-paused-reason",
    "level": "MUST",
    "basis": "stated",
    "statement": "Resuming sets paused_reason to null.",
    "source": {
      "page": "deployments/unpause",
      "section": "Introduction"
    },
    "operation": "deployment.unpause"
  },
  "deployment.unpause.returns-updated-deployment": {
    "id": "deployment.unpause.returns-updated-deployment",
    "level": "MUST",
    "basis": "stated",
    "statement": "The answer is the complete deployment as it is then stored.",
    "source": {
      "page": "deployments/unpause",
      "section": "Example response"
    },
    "operation": "deployment.unpause"
  },
  "deployment.unpause.keeps-the-rest": {
    "id": "deployment.unpause.keeps-the-rest",
    "level": "MUST",
    "basis": "promoted",
    "statement": "Resuming leaves name, description, agent, environment, initial events, resources, vaults, the caller's metadata, creation and archive times and the schedule's type, expression and timezone as they were (a run's deployments have no resources and no vaults).",
    "source": {
      "page": "deployments/unpause",
      "section": "Introduction"
    },
    "operation": "deployment.unpause",
    "why": "The page names status, reason and next run as what resuming changes."
  },
  "deployment.unpause.upcoming-runs-lie-ahead": {
    "id": "deployment.unpause.upcoming-runs-lie-ahead",
    "level": "SHOULD",
    "basis": "stated",
    "statement": "After resuming, the coming runs of a deployment with a schedule are later than the moment of resuming (its updated_at).",
    "source": {
      "page": "deployments/unpause",
      "section": "Introduction"
    },
    "operation": "deployment.unpause"
  },
  "deployment.unpause.affects-one-deployment": {
    "id": "deployment.unpause.affects-one-deployment",
    "level": "MUST",
    "basis": "promoted",
    "statement": "Resuming a deployment leaves another paused deployment of the account paused.",
    "source": {
      "page": "deployments/unpause",
      "section": "Path parameters"
    },
    "operation": "deployment.unpause",
    "why": "The path names one deployment."
  },
  "deployment.unpause.moves-updated-at": {
    "id": "deployment.unpause.moves-updated-at",
    "level": "SHOULD",
    "basis": "example",
    "statement": "Resuming moves updated_at forward (given the time to show it, where it is printed in whole seconds).",
    "source": {
      "page": "deployments/unpause",
      "section": "Example response"
    },
    "operation": "deployment.unpause"
  },
  "deployment.unpause.active": {
    "id": "deployment.unpause.active",
    "level": "MUST",
    "basis": "table",
    "statement": "Resuming a deployment that is not paused is refused with 409 conflict_error.",
    "source": {
      "page": "deployments/unpause",
      "section": "Errors"
    },
    "operation": "deployment.unpause"
  },
  "deployment.unpause.active-no-effect": {
    "id": "deployment.unpause.active-no-effect",
    "level": "MUST",
    "basis": "promoted",
    "statement": "A call that was refused because the deployment is not paused changes nothing of it, updated_at included.",
    "source": {
      "page": "deployments/unpause",
      "section": "Errors"
    },
    "operation": "deployment.unpause",
    "why": "A refusal that takes effect all the same would make the documented conflict meaningless."
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
  "deployment.unpause.unknown-deployment-refused": {
    "id": "deployment.unpause.unknown-deployment-refused",
    "level": "MUST",
    "basis": "table",
    "statement": "A deployment id that does not exist is refused with 404 not_found_error.",
    "source": {
      "page": "deployments/unpause",
      "section": "Errors"
    },
    "operation": "deployment.unpause"
  },
  "deployment.unpause.unauthenticated-refused": {
    "id": "deployment.unpause.unauthenticated-refused",
    "level": "MUST",
    "basis": "table",
    "statement": "Without a valid token (none, an empty or unknown one, another scheme, x-api-key) the call is refused with 401 authentication_error.",
    "source": {
      "page": "deployments/unpause",
      "section": "Errors"
    },
    "operation": "deployment.unpause"
  },
  "deployment.unpause.unauthenticated-no-effect": {
    "id": "deployment.unpause.unauthenticated-no-effect",
    "level": "MUST",
    "basis": "promoted",
    "statement": "A call that was refused for its token resumes nothing.",
    "source": {
      "page": "deployments/unpause",
      "section": "Errors"
    },
    "operation": "deployment.unpause",
    "why": "A refusal that takes effect all the same is no authentication."
  },
  "deployment.unpause.foreign-refused": {
    "id": "deployment.unpause.foreign-refused",
    "level": "MUST",
    "basis": "promoted",
    "statement": "Resuming another account's deployment is refused with 403 permission_error or 404 not_found_error, and nothing of it is shown.",
    "source": {
      "page": "conventions/errors",
      "section": "Error types"
    },
    "operation": "deployment.unpause",
    "why": "The errors page gives 403 for resources of other users, this page's table has only 404; either keeps the promise.",
    "tenants": 2
  },
  "deployment.unpause.foreign-no-effect": {
    "id": "deployment.unpause.foreign-no-effect",
    "level": "MUST",
    "basis": "promoted",
    "statement": "A call by another account resumes nothing.",
    "source": {
      "page": "conventions/errors",
      "section": "Error types"
    },
    "operation": "deployment.unpause",
    "why": "A refusal that takes effect all the same is no authorisation.",
    "tenants": 2
  },
  "deployment.update.active": {
    "id": "deployment.update.active",
    "level": "MUST",
    "basis": "stated",
    "statement": "Changing an active deployment answers 200 and leaves it, as stored, active.",
    "source": {
      "page": "deployments/update",
      "section": "Introduction"
    },
    "operation": "deployment.update"
  },
  "deployment.update.changes-given-fields": {
    "id": "deployment.update.changes-given-fields",
    "level": "MUST",
    "basis": "stated",
    "statement": "Name, description, environment and initial events that the body gives are stored as given (of the events number, order and types).",
    "source": {
      "page": "deployments/update",
      "section": "Introduction"
    },
    "operation": "deployment.update"
  },
  "deployment.update.changes-schedule": {
    "id": "deployment.update.changes-schedule",
    "level": "MUST",
    "basis": "table",
    "statement": "A complete schedule in the body replaces the deployment's, or gives it one where it had none.",
    "source": {
      "page": "deployments/update",
      "section": "Request body"
    },
    "operation": "deployment.update"
  },
  "deployment.update.new-coming-runs": {
    "id": "deployment.update.new-coming-runs",
    "level": "SHOULD",
    "basis": "example",
    "statement": "After a change of the schedule, also of its time zone alone, none of the coming runs that are shown is one of the former schedule.",
    "source": {
      "page": "deployments/update",
      "section": "Example response"
    },
    "operation": "deployment.update"
  },
  "deployment.update.changes-agent": {
    "id": "deployment.update.changes-agent",
    "level": "MUST",
    "basis": "table",
    "statement": "An agent in the body, by its id or with a version, is stored in place of the former one.",
    "source": {
      "page": "deployments/update",
      "section": "Request body"
    },
    "operation": "deployment.update"
  },
  "deployment.update.keeps-the-rest": {
    "id": "deployment.update.keeps-the-rest",
    "level": "MUST",
    "basis": "stated",
    "statement": "Fields that the body leaves out keep their values (the coming runs and updated_at apart).",
    "source": {
      "page": "deployments/update",
      "section": "Introduction"
    },
    "operation": "deployment.update"
  },
  "deployment.update.sets-metadata-key": {
    "id": "deployment.update.sets-metadata-key",
    "level": "MUST",
    "basis": "table",
    "statement": "A string value in metadata adds its key or replaces its value, as stored.",
    "source": {
      "page": "deployments/update",
      "section": "Request body"
    },
    "operation": "deployment.update"
  },
  "deployment.update.null-deletes-metadata-key": {
    "id": "deployment.update.null-deletes-metadata-key",
    "level": "MUST",
    "basis": "table",
    "statement": "A null value in metadata deletes its key, as stored.",
    "source": {
      "page": "deployments/update",
      "section": "Request body"
    },
    "operation": "deployment.update"
  },
  "deployment.update.keeps-other-metadata": {
    "id": "deployment.update.keeps-other-metadata",
    "level": "MUST",
    "basis": "table",
    "statement": "The caller's metadata keys that the body does not name keep their values.",
    "source": {
      "page": "deployments/update",
      "section": "Request body"
    },
    "operation": "deployment.update"
  },
  "deployment.update.empty-body-changes-nothing": {
    "id": "deployment.update.empty-body-changes-nothing",
    "level": "MUST",
    "basis": "promoted",
    "statement": "An empty object answers 200 and changes nothing (updated_at apart).",
    "source": {
      "page": "deployments/update",
      "section": "Request body"
    },
    "operation": "deployment.update",
    "why": "All fields are optional, and only those in the body are changed."
  },
  "deployment.update.returns-updated-deployment": {
    "id": "deployment.update.returns-updated-deployment",
    "level": "MUST",
    "basis": "stated",
    "statement": "The answer is the complete deployment as it is then stored.",
    "source": {
      "page": "deployments/update",
      "section": "Example response"
    },
    "operation": "deployment.update"
  },
  "deployment.update.moves-updated-at": {
    "id": "deployment.update.moves-updated-at",
    "level": "SHOULD",
    "basis": "example",
    "statement": "A change moves updated_at forward (given the time to show it, where it is printed in whole seconds).",
    "source": {
      "page": "deployments/update",
      "section": "Example response"
    },
    "operation": "deployment.update"
  },
  "deployment.update.affects-one-deployment": {
    "id": "deployment.update.affects-one-deployment",
    "level": "MUST",
    "basis": "promoted",
    "statement": "Changing a deployment leaves another deployment of the account as it was.",
    "source": {
      "page": "deployments/update",
      "section": "Path parameters"
    },
    "operation": "deployment.update",
    "why": "The path names one deployment."
  },
  "deployment.update.incomplete-schedule-refused": {
    "id": "deployment.update.incomplete-schedule-refused",
    "level": "MUST",
    "basis": "promoted",
    "statement": "A schedule without type, expression or timezone is refused with 400 invalid_request_error.",
    "source": {
      "page": "deployments/update",
      "section": "Request body"
    },
    "operation": "deployment.update",
    "why": "The page wants all three of them in a change, and the errors page gives 400 to a missing required field."
  },
  "deployment.update.wrong-type-refused": {
    "id": "deployment.update.wrong-type-refused",
    "level": "MUST",
    "basis": "table",
    "statement": "A field of another type (a number for the name, text for the initial events) is refused with 400 invalid_request_error.",
    "source": {
      "page": "conventions/errors",
      "section": "Error type details"
    },
    "operation": "deployment.update"
  },
  "deployment.update.malformed-json-refused": {
    "id": "deployment.update.malformed-json-refused",
    "level": "MUST",
    "basis": "table",
    "statement": "A body that is not valid JSON is refused with 400 invalid_request_error.",
    "source": {
      "page": "conventions/errors",
      "section": "Error type details"
    },
    "operation": "deployment.update"
  },
  "deployment.update.refused-no-effect": {
    "id": "deployment.update.refused-no-effect",
    "level": "MUST",
    "basis": "promoted",
    "statement": "A change that was refused for its body changes nothing, its sound fields included.",
    "source": {
      "page": "deployments/update",
      "section": "Errors"
    },
    "operation": "deployment.update",
    "why": "A refusal that takes effect all the same would change deployments on a garbled request."
  },
  "deployment.update.schema": {
    "id": "deployment.update.schema",
    "level": "MUST",
    "basis": "promoted",
    "statement": "The answer is a deployment with every field that all documented generations share, each of its documented type.",
    "source": {
      "page": "deployments/update",
      "section": "Example response"
    },
    "operation": "deployment.update",
    "why": "Every example of every generation shows these fields."
  },
  "deployment.update.unknown-deployment-refused": {
    "id": "deployment.update.unknown-deployment-refused",
    "level": "MUST",
    "basis": "table",
    "statement": "A deployment id that does not exist is refused with 404 not_found_error.",
    "source": {
      "page": "deployments/update",
      "section": "Errors"
    },
    "operation": "deployment.update"
  },
  "deployment.update.unauthenticated-refused": {
    "id": "deployment.update.unauthenticated-refused",
    "level": "MUST",
    "basis": "table",
    "statement": "Without a valid token (none, an empty or unknown one, another scheme, x-api-key) the call is refused with 401 authentication_error.",
    "source": {
      "page": "deployments/update",
      "section": "Errors"
    },
    "operation": "deployment.update"
  },
  "deployment.update.unauthenticated-no-effect": {
    "id": "deployment.update.unauthenticated-no-effect",
    "level": "MUST",
    "basis": "promoted",
    "statement": "A change that was refused for its token changes nothing.",
    "source": {
      "page": "deployments/update",
      "section": "Errors"
    },
    "operation": "deployment.update",
    "why": "A refusal that takes effect all the same is no authentication."
  },
  "deployment.update.foreign-refused": {
    "id": "deployment.update.foreign-refused",
    "level": "MUST",
    "basis": "promoted",
    "statement": "Changing another account's deployment is refused with 403 permission_error or 404 not_found_error, and nothing of it is shown.",
    "source": {
      "page": "conventions/errors",
      "section": "Error types"
    },
    "operation": "deployment.update",
    "why": "The errors page gives 403 for resources of other users, this page's table has only 404; either keeps the promise.",
    "tenants": 2
  },
  "deployment.update.foreign-no-effect": {
    "id": "deployment.update.foreign-no-effect",
    "level": "MUST",
    "basis": "promoted",
    "statement": "A change by another account changes nothing.",
    "source": {
      "page": "conventions/errors",
      "section": "Error types"
    },
    "operation": "deployment.update",
    "why": "A refusal that takes effect all the same is no authorisation.",
    "tenants": 2
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
  "error.request-id-is-uuid": {
    "id": "error.request-id-is-uuid",
    "level": "SHOULD",
    "basis": "table",
    "statement": "A request_id of the server's own is a UUID.",
    "source": {
      "page": "conventions/errors",
      "section": "Field descriptions"
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
  "format.work-metadata-stable": {
    "id": "format.work-metadata-stable",
    "level": "MUST",
    "basis": "promoted",
    "statement": "From one answer to a later one, a work item's metadata changes by an accepted change of metadata only.",
    "source": {
      "page": "environments/work/schemas",
      "section": "Work metadata"
    },
    "operation": "*",
    "why": "The page names one call that changes it."
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
  "format.deployment-archived-once": {
    "id": "format.deployment-archived-once",
    "level": "MUST",
    "basis": "promoted",
    "statement": "A deployment's archived_at, once set, keeps its instant and is not lost.",
    "source": {
      "page": "deployments/archive",
      "section": "Introduction"
    },
    "operation": "*",
    "why": "The page calls archiving irreversible, and there is no call that undoes it."
  },
  "format.deployment-updated-at-forward": {
    "id": "format.deployment-updated-at-forward",
    "level": "SHOULD",
    "basis": "promoted",
    "statement": "From one answer to a later one, a deployment's updated_at does not move backwards, nor before its created_at.",
    "source": {
      "page": "deployments/get",
      "section": "Example response"
    },
    "operation": "*",
    "why": "The examples are ordered, but no page promises that one clock sets them all."
  },
  "format.run-constants": {
    "id": "format.run-constants",
    "level": "MUST",
    "basis": "promoted",
    "statement": "A run's type, deployment, agent, trigger and creation time are the same in the answer that made it and in every reading of it, at the precision in which they are printed; its session, once set, too.",
    "source": {
      "page": "deployments/get-run",
      "section": "Example response"
    },
    "operation": "*",
    "why": "They identify the run and its origin; no operation is documented to change them."
  },
  "format.work-times-fit-state": {
    "id": "format.work-times-fit-state",
    "level": "MUST",
    "basis": "promoted",
    "statement": "In every answer that shows a work item, the times fit its state; those of events to come are null, and acknowledged_at from starting on, started_at and latest_heartbeat_at when active, stop_requested_at when stopping and stopped_at when stopped are set, as are those that an accepted ack or heartbeat has set before.",
    "source": {
      "page": "environments/work/schemas",
      "section": "Work item object"
    },
    "operation": "*",
    "why": "The page says of each time at which event it is set, and of each state which events led to it."
  },
  "format.success-status": {
    "id": "format.success-status",
    "level": "MUST",
    "basis": "promoted",
    "statement": "An accepted call is answered with the status that its page shows for success, which is 200, and for creating a deployment 200 or 201.",
    "source": {
      "page": "conventions/overview",
      "section": "Introduction"
    },
    "operation": "*",
    "why": "Clients compare the status with the page's; the contradiction of the pages over creating is left open."
  },
  "idempotency.environment-replayed": {
    "id": "idempotency.environment-replayed",
    "level": "MUST",
    "basis": "stated",
    "statement": "An environment that is created again with the same Idempotency-Key and body is answered like the first time, with the same id.",
    "source": {
      "page": "conventions/idempotency",
      "section": "Repeated requests"
    },
    "operation": "environment.create"
  },
  "idempotency.environment-other-body-refused": {
    "id": "idempotency.environment-other-body-refused",
    "level": "MUST",
    "basis": "table",
    "statement": "The Idempotency-Key of an environment that was created, sent with another body, is refused with 409 conflict_error.",
    "source": {
      "page": "conventions/idempotency",
      "section": "Repeated requests"
    },
    "operation": "environment.create"
  },
  "idempotency.agent-replayed": {
    "id": "idempotency.agent-replayed",
    "level": "MUST",
    "basis": "stated",
    "statement": "An agent that is created again with the same Idempotency-Key and body is answered like the first time, with the same id.",
    "source": {
      "page": "conventions/idempotency",
      "section": "Repeated requests"
    },
    "operation": "agent.create"
  },
  "idempotency.agent-other-body-refused": {
    "id": "idempotency.agent-other-body-refused",
    "level": "MUST",
    "basis": "table",
    "statement": "The Idempotency-Key of an agent that was created, sent with another body, is refused with 409 conflict_error.",
    "source": {
      "page": "conventions/idempotency",
      "section": "Repeated requests"
    },
    "operation": "agent.create"
  },
  "idempotency.session-replayed": {
    "id": "idempotency.session-replayed",
    "level": "MUST",
    "basis": "stated",
    "statement": "A session that is created again with the same Idempotency-Key and body is answered like the first time, with the same id.",
    "source": {
      "page": "conventions/idempotency",
      "section": "Repeated requests"
    },
    "operation": "session.create"
  },
  "idempotency.session-other-body-refused": {
    "id": "idempotency.session-other-body-refused",
    "level": "MUST",
    "basis": "table",
    "statement": "The Idempotency-Key of a session that was created, sent with another body, is refused with 409 conflict_error.",
    "source": {
      "page": "conventions/idempotency",
      "section": "Repeated requests"
    },
    "operation": "session.create"
  },
  "idempotency.session-without-key-anew": {
    "id": "idempotency.session-without-key-anew",
    "level": "MUST",
    "basis": "stated",
    "statement": "Without an Idempotency-Key the same body creates another session each time (environments and agents have names, whose second use may conflict).",
    "source": {
      "page": "conventions/idempotency",
      "section": "Repeated requests"
    },
    "operation": "session.create"
  },
  "idempotency.executed-once": {
    "id": "idempotency.executed-once",
    "level": "MUST",
    "basis": "promoted",
    "statement": "A create that was repeated with its key leaves one resource, and one whose key was refused for its body leaves no second.",
    "source": {
      "page": "conventions/idempotency",
      "section": "Repeated requests"
    },
    "operation": "*",
    "why": "The page says that the first answer is replayed and the request not carried out again."
  },
  "idempotency.new-key-carried-out": {
    "id": "idempotency.new-key-carried-out",
    "level": "MUST",
    "basis": "promoted",
    "statement": "A creation with an Idempotency-Key that its account has not used before is carried out like one without a key.",
    "source": {
      "page": "conventions/idempotency",
      "section": "Repeated requests"
    },
    "operation": "environment.create",
    "why": "The page replays the answer to the first request with a key, so there has to be one."
  },
  "idempotency.key-is-per-account": {
    "id": "idempotency.key-is-per-account",
    "level": "MUST",
    "basis": "stated",
    "statement": "The key of one account means nothing to another, whose create with the same key makes a resource of its own.",
    "source": {
      "page": "conventions/idempotency",
      "section": "Key scope"
    },
    "operation": "environment.create",
    "tenants": 2
  },
  "idempotency.read-ignores-key": {
    "id": "idempotency.read-ignores-key",
    "level": "MUST",
    "basis": "stated",
    "statement": "A GET pays no heed to an Idempotency-Key, and a read that is repeated with its key is answered with what is there by then.",
    "source": {
      "page": "conventions/idempotency",
      "section": "Supported methods"
    },
    "operation": "environment.create"
  },
  "pagination.default-limit": {
    "id": "pagination.default-limit",
    "level": "MUST",
    "basis": "table",
    "statement": "Without a limit a page holds 20 records at most.",
    "source": {
      "page": "conventions/pagination",
      "section": "Request parameters"
    },
    "operation": "*"
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
  "pagination.limit-not-positive-refused": {
    "id": "pagination.limit-not-positive-refused",
    "level": "MUST",
    "basis": "table",
    "statement": "A limit of zero or below is refused with 400 invalid_request_error.",
    "source": {
      "page": "conventions/pagination",
      "section": "Request parameters"
    },
    "operation": "*"
  },
  "pagination.several-cursors-refused": {
    "id": "pagination.several-cursors-refused",
    "level": "MUST",
    "basis": "stated",
    "statement": "Any two of page, before_id and after_id at once are refused with 400 invalid_request_error.",
    "source": {
      "page": "conventions/pagination",
      "section": "Request parameters"
    },
    "operation": "*"
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
  "race.polls-deliver-once": {
    "id": "race.polls-deliver-once",
    "level": "MUST",
    "basis": "promoted",
    "statement": "Polls of one environment at the same moment, with a reclaim_older_than_ms that has not passed, never deliver one item twice.",
    "source": {
      "page": "environments/work/poll",
      "section": "Query parameters"
    },
    "operation": "work.poll",
    "why": "The redelivery window is how a worker knows that it alone was given an item; it would be worth nothing if it held for polls one after the other only."
  },
  "race.first-heartbeat-once": {
    "id": "race.first-heartbeat-once",
    "level": "MUST",
    "basis": "promoted",
    "statement": "Of first heartbeats with NO_HEARTBEAT at the same moment one is accepted at most.",
    "source": {
      "page": "environments/work/heartbeat",
      "section": "Introduction"
    },
    "operation": "work.heartbeat",
    "why": "The condition is there to let one worker hold the lease; whichever comes first makes it false for the others."
  },
  "race.stopped-stays-stopped": {
    "id": "race.stopped-stays-stopped",
    "level": "MUST",
    "basis": "promoted",
    "statement": "However stop, ack and heartbeat overlap, an item that was once answered or read as stopped is stopped in every later reading, and one that was asked to stop is not queued, starting or active afterwards.",
    "source": {
      "page": "environments/work/schemas",
      "section": "States"
    },
    "operation": "work.stop",
    "why": "Every documented transition leads forward, and stopped is the end."
  },
  "race.no-stop-is-lost": {
    "id": "race.no-stop-is-lost",
    "level": "MUST",
    "basis": "promoted",
    "statement": "Of stops at the same moment none that was answered 200 is lost; the item ends where one order of them leads.",
    "source": {
      "page": "environments/work/stop",
      "section": "State transitions"
    },
    "operation": "work.stop",
    "why": "The table gives a result for every state, so that each answered stop has moved the item or found it stopped."
  },
  "race.concurrent-acks": {
    "id": "race.concurrent-acks",
    "level": "MUST",
    "basis": "promoted",
    "statement": "Acks of one item at the same moment by the worker that polled it leave it, as stored, in starting with acknowledged_at set; who is answered what is not judged.",
    "source": {
      "page": "environments/work/ack",
      "section": "Introduction"
    },
    "operation": "work.ack",
    "why": "A repeated ack is safe by the page, so that every order of them ends there; a 409 for a concurrent change is documented too."
  },
  "tenancy.foreign-refused": {
    "id": "tenancy.foreign-refused",
    "level": "MUST",
    "basis": "promoted",
    "statement": "A request that addresses another account's resource is refused with 403 permission_error or 404 not_found_error.",
    "source": {
      "page": "conventions/errors",
      "section": "Error types"
    },
    "operation": "*",
    "why": "The errors page gives 403 for resources of other users, some pages list 404 alone, and which of the two is answered is left open; either keeps the promise.",
    "tenants": 2
  },
  "tenancy.foreign-not-shown": {
    "id": "tenancy.foreign-not-shown",
    "level": "MUST",
    "basis": "promoted",
    "statement": "The refusal of another account's resource shows nothing of it.",
    "source": {
      "page": "conventions/errors",
      "section": "Error types"
    },
    "operation": "*",
    "why": "A refusal that shows what it refuses is none.",
    "tenants": 2
  },
  "tenancy.foreign-no-effect": {
    "id": "tenancy.foreign-no-effect",
    "level": "MUST",
    "basis": "promoted",
    "statement": "A request that was refused for its account changes nothing.",
    "source": {
      "page": "conventions/errors",
      "section": "Error types"
    },
    "operation": "*",
    "why": "A refusal that takes effect all the same is no authorisation.",
    "tenants": 2
  },
  "tenancy.lists-own-only": {
    "id": "tenancy.lists-own-only",
    "level": "MUST",
    "basis": "stated",
    "statement": "Lists of an account (deployments, all deployment runs) show nothing of another.",
    "source": {
      "page": "deployments/list",
      "section": "Introduction"
    },
    "operation": "*",
    "tenants": 2
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
    "statement": "The ack sets acknowledged_at, which was null before, to its own time (given the time to show it).",
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
  "work.heartbeat.leaves-stopping": {
    "id": "work.heartbeat.leaves-stopping",
    "level": "MUST",
    "basis": "promoted",
    "statement": "A heartbeat on a stopping item, accepted or refused, does not take the stop back.",
    "source": {
      "page": "environments/work/heartbeat",
      "section": "Introduction"
    },
    "operation": "work.heartbeat",
    "why": "Every documented transition leads forward; what the heartbeat answers there is left open."
  },
  "work.heartbeat.sets-started-at": {
    "id": "work.heartbeat.sets-started-at",
    "level": "MUST",
    "basis": "stated",
    "statement": "The first heartbeat sets started_at, which was null before, to its own time (given the time to show it).",
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
    "statement": "An item that was delivered and not acknowledged is delivered again to a poll with reclaim_older_than_ms 0, as often as one asks (judged over five deliveries).",
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
    "statement": "The graceful stop that asks for a drain sets stop_requested_at, which was null before, to its own time (given the time to show it).",
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
    "statement": "The stop that ends an item sets stopped_at, which was null before, to its own time (given the time to show it).",
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
