// Generated from spec/openapi.yaml by `npm run generate`. Do not edit.

import type { OperationId } from '../answers.ts';
import type { Fields } from './fields.ts';

/** What is documented of the requests of an operation. */
export interface RequestRow {
  readonly parameters: readonly ParameterRow[];
  /** Whether there is a Content-Type even where there is no body. */
  readonly contentTypeRequired: boolean;
  /** Absent where none is documented; `fields` are the names that are. */
  readonly body?: { readonly required: boolean; readonly validator: RequestSchemaName; readonly fields: Fields };
}

export interface ParameterRow {
  readonly in: 'path' | 'query' | 'header';
  /** Of a header in lower case. */
  readonly name: string;
  readonly required: boolean;
  /** What its text stands for. */
  readonly kind: 'integer' | 'boolean' | 'string';
  readonly validator: RequestSchemaName;
  /** Parameters that may not be given beside it. */
  readonly excludes: readonly string[];
}

/** Name of a schema that describes the body of a request, or a parameter. */
export type RequestSchemaName = 'AgentCreateRequest' | 'AgentId' | 'DeploymentCreateRequest' | 'DeploymentId' | 'DeploymentRunId' | 'DeploymentRunRequest' | 'DeploymentRunStatus' | 'DeploymentStatus' | 'DeploymentUpdateRequest' | 'EnvironmentCreateRequest' | 'EnvironmentId' | 'EventSendRequest' | 'SessionCreateRequest' | 'SessionId' | 'WorkId' | 'WorkMetadataRequest' | 'WorkStopRequest' | 'parameter_Limit' | 'parameter_ListLimit' | 'parameter_Page' | 'parameter_RequestId' | 'parameter_block_ms' | 'parameter_desired_ttl_seconds' | 'parameter_expected_last_heartbeat' | 'parameter_has_error' | 'parameter_include_archived' | 'parameter_reclaim_older_than_ms' | 'parameter_trigger_type' | 'parameter_triggered_after';

/** What is documented of the requests of every operation. */
export const requests: Readonly<Record<OperationId, RequestRow>> = {
  "agent.archive": {
    "parameters": [
      {
        "in": "path",
        "name": "agent_id",
        "required": true,
        "kind": "string",
        "validator": "AgentId",
        "excludes": []
      },
      {
        "in": "header",
        "name": "x-request-id",
        "required": false,
        "kind": "string",
        "validator": "parameter_RequestId",
        "excludes": []
      }
    ],
    "contentTypeRequired": false
  },
  "agent.create": {
    "parameters": [
      {
        "in": "header",
        "name": "idempotency-key",
        "required": false,
        "kind": "string",
        "validator": "parameter_RequestId",
        "excludes": []
      },
      {
        "in": "header",
        "name": "x-request-id",
        "required": false,
        "kind": "string",
        "validator": "parameter_RequestId",
        "excludes": []
      }
    ],
    "contentTypeRequired": false,
    "body": {
      "required": true,
      "validator": "AgentCreateRequest",
      "fields": {
        "names": {
          "name": {},
          "model": {},
          "description": {},
          "system": {},
          "instructions": {},
          "tools": {
            "items": {}
          },
          "mcp_servers": {
            "items": {}
          },
          "skills": {
            "items": {}
          },
          "metadata": {}
        }
      }
    }
  },
  "agent.list": {
    "parameters": [
      {
        "in": "query",
        "name": "limit",
        "required": false,
        "kind": "integer",
        "validator": "parameter_ListLimit",
        "excludes": []
      },
      {
        "in": "query",
        "name": "page",
        "required": false,
        "kind": "string",
        "validator": "parameter_Page",
        "excludes": [
          "before_id",
          "after_id"
        ]
      },
      {
        "in": "query",
        "name": "after_id",
        "required": false,
        "kind": "string",
        "validator": "parameter_Page",
        "excludes": [
          "page",
          "before_id"
        ]
      },
      {
        "in": "header",
        "name": "x-request-id",
        "required": false,
        "kind": "string",
        "validator": "parameter_RequestId",
        "excludes": []
      },
      {
        "in": "header",
        "name": "idempotency-key",
        "required": false,
        "kind": "string",
        "validator": "parameter_RequestId",
        "excludes": []
      }
    ],
    "contentTypeRequired": false
  },
  "deployment-run.get": {
    "parameters": [
      {
        "in": "path",
        "name": "id",
        "required": true,
        "kind": "string",
        "validator": "DeploymentId",
        "excludes": []
      },
      {
        "in": "path",
        "name": "run_id",
        "required": true,
        "kind": "string",
        "validator": "DeploymentRunId",
        "excludes": []
      },
      {
        "in": "header",
        "name": "x-request-id",
        "required": false,
        "kind": "string",
        "validator": "parameter_RequestId",
        "excludes": []
      },
      {
        "in": "header",
        "name": "idempotency-key",
        "required": false,
        "kind": "string",
        "validator": "parameter_RequestId",
        "excludes": []
      }
    ],
    "contentTypeRequired": false
  },
  "deployment-run.get-global": {
    "parameters": [
      {
        "in": "path",
        "name": "run_id",
        "required": true,
        "kind": "string",
        "validator": "DeploymentRunId",
        "excludes": []
      },
      {
        "in": "header",
        "name": "x-request-id",
        "required": false,
        "kind": "string",
        "validator": "parameter_RequestId",
        "excludes": []
      },
      {
        "in": "header",
        "name": "idempotency-key",
        "required": false,
        "kind": "string",
        "validator": "parameter_RequestId",
        "excludes": []
      }
    ],
    "contentTypeRequired": false
  },
  "deployment-run.list": {
    "parameters": [
      {
        "in": "path",
        "name": "id",
        "required": true,
        "kind": "string",
        "validator": "DeploymentId",
        "excludes": []
      },
      {
        "in": "query",
        "name": "limit",
        "required": false,
        "kind": "integer",
        "validator": "parameter_ListLimit",
        "excludes": []
      },
      {
        "in": "query",
        "name": "page",
        "required": false,
        "kind": "string",
        "validator": "parameter_Page",
        "excludes": [
          "before_id",
          "after_id"
        ]
      },
      {
        "in": "query",
        "name": "before_id",
        "required": false,
        "kind": "string",
        "validator": "parameter_Page",
        "excludes": [
          "page",
          "after_id"
        ]
      },
      {
        "in": "query",
        "name": "after_id",
        "required": false,
        "kind": "string",
        "validator": "parameter_Page",
        "excludes": [
          "page",
          "before_id"
        ]
      },
      {
        "in": "query",
        "name": "status",
        "required": false,
        "kind": "string",
        "validator": "DeploymentRunStatus",
        "excludes": []
      },
      {
        "in": "query",
        "name": "triggered_after",
        "required": false,
        "kind": "string",
        "validator": "parameter_triggered_after",
        "excludes": []
      },
      {
        "in": "query",
        "name": "triggered_before",
        "required": false,
        "kind": "string",
        "validator": "parameter_triggered_after",
        "excludes": []
      },
      {
        "in": "header",
        "name": "x-request-id",
        "required": false,
        "kind": "string",
        "validator": "parameter_RequestId",
        "excludes": []
      },
      {
        "in": "header",
        "name": "idempotency-key",
        "required": false,
        "kind": "string",
        "validator": "parameter_RequestId",
        "excludes": []
      }
    ],
    "contentTypeRequired": false
  },
  "deployment-run.list-all": {
    "parameters": [
      {
        "in": "query",
        "name": "limit",
        "required": false,
        "kind": "integer",
        "validator": "parameter_ListLimit",
        "excludes": []
      },
      {
        "in": "query",
        "name": "page",
        "required": false,
        "kind": "string",
        "validator": "parameter_Page",
        "excludes": [
          "before_id",
          "after_id"
        ]
      },
      {
        "in": "query",
        "name": "before_id",
        "required": false,
        "kind": "string",
        "validator": "parameter_Page",
        "excludes": [
          "page",
          "after_id"
        ]
      },
      {
        "in": "query",
        "name": "after_id",
        "required": false,
        "kind": "string",
        "validator": "parameter_Page",
        "excludes": [
          "page",
          "before_id"
        ]
      },
      {
        "in": "query",
        "name": "deployment_id",
        "required": false,
        "kind": "string",
        "validator": "DeploymentId",
        "excludes": []
      },
      {
        "in": "query",
        "name": "status",
        "required": false,
        "kind": "string",
        "validator": "DeploymentRunStatus",
        "excludes": []
      },
      {
        "in": "query",
        "name": "trigger_type",
        "required": false,
        "kind": "string",
        "validator": "parameter_trigger_type",
        "excludes": []
      },
      {
        "in": "query",
        "name": "has_error",
        "required": false,
        "kind": "boolean",
        "validator": "parameter_has_error",
        "excludes": []
      },
      {
        "in": "query",
        "name": "created_at[gt]",
        "required": false,
        "kind": "string",
        "validator": "parameter_triggered_after",
        "excludes": []
      },
      {
        "in": "query",
        "name": "created_at[gte]",
        "required": false,
        "kind": "string",
        "validator": "parameter_triggered_after",
        "excludes": []
      },
      {
        "in": "header",
        "name": "x-request-id",
        "required": false,
        "kind": "string",
        "validator": "parameter_RequestId",
        "excludes": []
      },
      {
        "in": "header",
        "name": "idempotency-key",
        "required": false,
        "kind": "string",
        "validator": "parameter_RequestId",
        "excludes": []
      }
    ],
    "contentTypeRequired": false
  },
  "deployment.archive": {
    "parameters": [
      {
        "in": "path",
        "name": "id",
        "required": true,
        "kind": "string",
        "validator": "DeploymentId",
        "excludes": []
      },
      {
        "in": "header",
        "name": "x-request-id",
        "required": false,
        "kind": "string",
        "validator": "parameter_RequestId",
        "excludes": []
      }
    ],
    "contentTypeRequired": true
  },
  "deployment.create": {
    "parameters": [
      {
        "in": "header",
        "name": "x-request-id",
        "required": false,
        "kind": "string",
        "validator": "parameter_RequestId",
        "excludes": []
      }
    ],
    "contentTypeRequired": false,
    "body": {
      "required": true,
      "validator": "DeploymentCreateRequest",
      "fields": {
        "names": {
          "name": {},
          "description": {},
          "agent": {
            "names": {
              "id": {},
              "type": {},
              "version": {}
            }
          },
          "environment_id": {},
          "schedule": {
            "names": {
              "type": {},
              "expression": {},
              "timezone": {}
            }
          },
          "initial_events": {
            "items": {}
          },
          "resources": {
            "items": {}
          },
          "vault_ids": {
            "items": {}
          },
          "metadata": {},
          "environment_variables": {}
        }
      }
    }
  },
  "deployment.get": {
    "parameters": [
      {
        "in": "path",
        "name": "id",
        "required": true,
        "kind": "string",
        "validator": "DeploymentId",
        "excludes": []
      },
      {
        "in": "header",
        "name": "x-request-id",
        "required": false,
        "kind": "string",
        "validator": "parameter_RequestId",
        "excludes": []
      },
      {
        "in": "header",
        "name": "idempotency-key",
        "required": false,
        "kind": "string",
        "validator": "parameter_RequestId",
        "excludes": []
      }
    ],
    "contentTypeRequired": false
  },
  "deployment.list": {
    "parameters": [
      {
        "in": "query",
        "name": "limit",
        "required": false,
        "kind": "integer",
        "validator": "parameter_ListLimit",
        "excludes": []
      },
      {
        "in": "query",
        "name": "page",
        "required": false,
        "kind": "string",
        "validator": "parameter_Page",
        "excludes": [
          "before_id",
          "after_id"
        ]
      },
      {
        "in": "query",
        "name": "before_id",
        "required": false,
        "kind": "string",
        "validator": "parameter_Page",
        "excludes": [
          "page",
          "after_id"
        ]
      },
      {
        "in": "query",
        "name": "after_id",
        "required": false,
        "kind": "string",
        "validator": "parameter_Page",
        "excludes": [
          "page",
          "before_id"
        ]
      },
      {
        "in": "query",
        "name": "status",
        "required": false,
        "kind": "string",
        "validator": "DeploymentStatus",
        "excludes": []
      },
      {
        "in": "query",
        "name": "include_archived",
        "required": false,
        "kind": "boolean",
        "validator": "parameter_include_archived",
        "excludes": []
      },
      {
        "in": "query",
        "name": "agent_id",
        "required": false,
        "kind": "string",
        "validator": "AgentId",
        "excludes": []
      },
      {
        "in": "header",
        "name": "x-request-id",
        "required": false,
        "kind": "string",
        "validator": "parameter_RequestId",
        "excludes": []
      },
      {
        "in": "header",
        "name": "idempotency-key",
        "required": false,
        "kind": "string",
        "validator": "parameter_RequestId",
        "excludes": []
      }
    ],
    "contentTypeRequired": false
  },
  "deployment.pause": {
    "parameters": [
      {
        "in": "path",
        "name": "id",
        "required": true,
        "kind": "string",
        "validator": "DeploymentId",
        "excludes": []
      },
      {
        "in": "header",
        "name": "x-request-id",
        "required": false,
        "kind": "string",
        "validator": "parameter_RequestId",
        "excludes": []
      }
    ],
    "contentTypeRequired": true
  },
  "deployment.run": {
    "parameters": [
      {
        "in": "path",
        "name": "id",
        "required": true,
        "kind": "string",
        "validator": "DeploymentId",
        "excludes": []
      },
      {
        "in": "header",
        "name": "x-request-id",
        "required": false,
        "kind": "string",
        "validator": "parameter_RequestId",
        "excludes": []
      }
    ],
    "contentTypeRequired": true,
    "body": {
      "required": false,
      "validator": "DeploymentRunRequest",
      "fields": {
        "names": {}
      }
    }
  },
  "deployment.unpause": {
    "parameters": [
      {
        "in": "path",
        "name": "id",
        "required": true,
        "kind": "string",
        "validator": "DeploymentId",
        "excludes": []
      },
      {
        "in": "header",
        "name": "x-request-id",
        "required": false,
        "kind": "string",
        "validator": "parameter_RequestId",
        "excludes": []
      }
    ],
    "contentTypeRequired": true
  },
  "deployment.update": {
    "parameters": [
      {
        "in": "path",
        "name": "id",
        "required": true,
        "kind": "string",
        "validator": "DeploymentId",
        "excludes": []
      },
      {
        "in": "header",
        "name": "x-request-id",
        "required": false,
        "kind": "string",
        "validator": "parameter_RequestId",
        "excludes": []
      }
    ],
    "contentTypeRequired": false,
    "body": {
      "required": true,
      "validator": "DeploymentUpdateRequest",
      "fields": {
        "names": {
          "name": {},
          "description": {},
          "agent": {
            "names": {
              "id": {},
              "type": {},
              "version": {}
            }
          },
          "environment_id": {},
          "schedule": {
            "names": {
              "type": {},
              "expression": {},
              "timezone": {}
            }
          },
          "initial_events": {
            "items": {}
          },
          "resources": {
            "items": {}
          },
          "vault_ids": {
            "items": {}
          },
          "metadata": {},
          "environment_variables": {}
        }
      }
    }
  },
  "environment.archive": {
    "parameters": [
      {
        "in": "path",
        "name": "environment_id",
        "required": true,
        "kind": "string",
        "validator": "EnvironmentId",
        "excludes": []
      },
      {
        "in": "header",
        "name": "x-request-id",
        "required": false,
        "kind": "string",
        "validator": "parameter_RequestId",
        "excludes": []
      }
    ],
    "contentTypeRequired": false
  },
  "environment.create": {
    "parameters": [
      {
        "in": "header",
        "name": "idempotency-key",
        "required": false,
        "kind": "string",
        "validator": "parameter_RequestId",
        "excludes": []
      },
      {
        "in": "header",
        "name": "x-request-id",
        "required": false,
        "kind": "string",
        "validator": "parameter_RequestId",
        "excludes": []
      }
    ],
    "contentTypeRequired": false,
    "body": {
      "required": true,
      "validator": "EnvironmentCreateRequest",
      "fields": {
        "names": {
          "name": {},
          "description": {},
          "config": {},
          "metadata": {}
        }
      }
    }
  },
  "environment.list": {
    "parameters": [
      {
        "in": "query",
        "name": "limit",
        "required": false,
        "kind": "integer",
        "validator": "parameter_ListLimit",
        "excludes": []
      },
      {
        "in": "query",
        "name": "page",
        "required": false,
        "kind": "string",
        "validator": "parameter_Page",
        "excludes": [
          "before_id",
          "after_id"
        ]
      },
      {
        "in": "query",
        "name": "after_id",
        "required": false,
        "kind": "string",
        "validator": "parameter_Page",
        "excludes": [
          "page",
          "before_id"
        ]
      },
      {
        "in": "header",
        "name": "x-request-id",
        "required": false,
        "kind": "string",
        "validator": "parameter_RequestId",
        "excludes": []
      },
      {
        "in": "header",
        "name": "idempotency-key",
        "required": false,
        "kind": "string",
        "validator": "parameter_RequestId",
        "excludes": []
      }
    ],
    "contentTypeRequired": false
  },
  "event.send": {
    "parameters": [
      {
        "in": "path",
        "name": "session_id",
        "required": true,
        "kind": "string",
        "validator": "SessionId",
        "excludes": []
      },
      {
        "in": "header",
        "name": "x-request-id",
        "required": false,
        "kind": "string",
        "validator": "parameter_RequestId",
        "excludes": []
      }
    ],
    "contentTypeRequired": false,
    "body": {
      "required": true,
      "validator": "EventSendRequest",
      "fields": {
        "names": {
          "events": {
            "items": {}
          }
        }
      }
    }
  },
  "model.list": {
    "parameters": [
      {
        "in": "header",
        "name": "x-request-id",
        "required": false,
        "kind": "string",
        "validator": "parameter_RequestId",
        "excludes": []
      },
      {
        "in": "header",
        "name": "idempotency-key",
        "required": false,
        "kind": "string",
        "validator": "parameter_RequestId",
        "excludes": []
      }
    ],
    "contentTypeRequired": false
  },
  "session.archive": {
    "parameters": [
      {
        "in": "path",
        "name": "session_id",
        "required": true,
        "kind": "string",
        "validator": "SessionId",
        "excludes": []
      },
      {
        "in": "header",
        "name": "x-request-id",
        "required": false,
        "kind": "string",
        "validator": "parameter_RequestId",
        "excludes": []
      }
    ],
    "contentTypeRequired": false
  },
  "session.create": {
    "parameters": [
      {
        "in": "header",
        "name": "idempotency-key",
        "required": false,
        "kind": "string",
        "validator": "parameter_RequestId",
        "excludes": []
      },
      {
        "in": "header",
        "name": "x-request-id",
        "required": false,
        "kind": "string",
        "validator": "parameter_RequestId",
        "excludes": []
      }
    ],
    "contentTypeRequired": false,
    "body": {
      "required": true,
      "validator": "SessionCreateRequest",
      "fields": {
        "names": {
          "agent": {
            "names": {
              "id": {},
              "type": {},
              "version": {}
            }
          },
          "environment_id": {},
          "title": {},
          "resources": {
            "items": {}
          },
          "vault_ids": {
            "items": {}
          },
          "metadata": {}
        }
      }
    }
  },
  "session.list": {
    "parameters": [
      {
        "in": "query",
        "name": "limit",
        "required": false,
        "kind": "integer",
        "validator": "parameter_ListLimit",
        "excludes": []
      },
      {
        "in": "query",
        "name": "page",
        "required": false,
        "kind": "string",
        "validator": "parameter_Page",
        "excludes": [
          "before_id",
          "after_id"
        ]
      },
      {
        "in": "query",
        "name": "after_id",
        "required": false,
        "kind": "string",
        "validator": "parameter_Page",
        "excludes": [
          "page",
          "before_id"
        ]
      },
      {
        "in": "header",
        "name": "x-request-id",
        "required": false,
        "kind": "string",
        "validator": "parameter_RequestId",
        "excludes": []
      },
      {
        "in": "header",
        "name": "idempotency-key",
        "required": false,
        "kind": "string",
        "validator": "parameter_RequestId",
        "excludes": []
      }
    ],
    "contentTypeRequired": false
  },
  "work.ack": {
    "parameters": [
      {
        "in": "path",
        "name": "environment_id",
        "required": true,
        "kind": "string",
        "validator": "EnvironmentId",
        "excludes": []
      },
      {
        "in": "path",
        "name": "work_id",
        "required": true,
        "kind": "string",
        "validator": "WorkId",
        "excludes": []
      },
      {
        "in": "header",
        "name": "worker-id",
        "required": false,
        "kind": "string",
        "validator": "parameter_RequestId",
        "excludes": []
      },
      {
        "in": "header",
        "name": "x-request-id",
        "required": false,
        "kind": "string",
        "validator": "parameter_RequestId",
        "excludes": []
      }
    ],
    "contentTypeRequired": false
  },
  "work.get": {
    "parameters": [
      {
        "in": "path",
        "name": "environment_id",
        "required": true,
        "kind": "string",
        "validator": "EnvironmentId",
        "excludes": []
      },
      {
        "in": "path",
        "name": "work_id",
        "required": true,
        "kind": "string",
        "validator": "WorkId",
        "excludes": []
      },
      {
        "in": "header",
        "name": "x-request-id",
        "required": false,
        "kind": "string",
        "validator": "parameter_RequestId",
        "excludes": []
      },
      {
        "in": "header",
        "name": "idempotency-key",
        "required": false,
        "kind": "string",
        "validator": "parameter_RequestId",
        "excludes": []
      }
    ],
    "contentTypeRequired": false
  },
  "work.heartbeat": {
    "parameters": [
      {
        "in": "path",
        "name": "environment_id",
        "required": true,
        "kind": "string",
        "validator": "EnvironmentId",
        "excludes": []
      },
      {
        "in": "path",
        "name": "work_id",
        "required": true,
        "kind": "string",
        "validator": "WorkId",
        "excludes": []
      },
      {
        "in": "query",
        "name": "expected_last_heartbeat",
        "required": false,
        "kind": "string",
        "validator": "parameter_expected_last_heartbeat",
        "excludes": []
      },
      {
        "in": "query",
        "name": "desired_ttl_seconds",
        "required": false,
        "kind": "integer",
        "validator": "parameter_desired_ttl_seconds",
        "excludes": []
      },
      {
        "in": "header",
        "name": "x-request-id",
        "required": false,
        "kind": "string",
        "validator": "parameter_RequestId",
        "excludes": []
      }
    ],
    "contentTypeRequired": false
  },
  "work.list": {
    "parameters": [
      {
        "in": "path",
        "name": "environment_id",
        "required": true,
        "kind": "string",
        "validator": "EnvironmentId",
        "excludes": []
      },
      {
        "in": "query",
        "name": "limit",
        "required": false,
        "kind": "integer",
        "validator": "parameter_Limit",
        "excludes": []
      },
      {
        "in": "query",
        "name": "page",
        "required": false,
        "kind": "string",
        "validator": "parameter_Page",
        "excludes": [
          "before_id",
          "after_id"
        ]
      },
      {
        "in": "query",
        "name": "before_id",
        "required": false,
        "kind": "string",
        "validator": "parameter_Page",
        "excludes": [
          "page",
          "after_id"
        ]
      },
      {
        "in": "query",
        "name": "after_id",
        "required": false,
        "kind": "string",
        "validator": "parameter_Page",
        "excludes": [
          "page",
          "before_id"
        ]
      },
      {
        "in": "header",
        "name": "x-request-id",
        "required": false,
        "kind": "string",
        "validator": "parameter_RequestId",
        "excludes": []
      },
      {
        "in": "header",
        "name": "idempotency-key",
        "required": false,
        "kind": "string",
        "validator": "parameter_RequestId",
        "excludes": []
      }
    ],
    "contentTypeRequired": false
  },
  "work.metadata": {
    "parameters": [
      {
        "in": "path",
        "name": "environment_id",
        "required": true,
        "kind": "string",
        "validator": "EnvironmentId",
        "excludes": []
      },
      {
        "in": "path",
        "name": "work_id",
        "required": true,
        "kind": "string",
        "validator": "WorkId",
        "excludes": []
      },
      {
        "in": "header",
        "name": "x-request-id",
        "required": false,
        "kind": "string",
        "validator": "parameter_RequestId",
        "excludes": []
      }
    ],
    "contentTypeRequired": false,
    "body": {
      "required": true,
      "validator": "WorkMetadataRequest",
      "fields": {
        "names": {
          "metadata": {}
        }
      }
    }
  },
  "work.poll": {
    "parameters": [
      {
        "in": "path",
        "name": "environment_id",
        "required": true,
        "kind": "string",
        "validator": "EnvironmentId",
        "excludes": []
      },
      {
        "in": "header",
        "name": "worker-id",
        "required": false,
        "kind": "string",
        "validator": "parameter_RequestId",
        "excludes": []
      },
      {
        "in": "query",
        "name": "block_ms",
        "required": false,
        "kind": "integer",
        "validator": "parameter_block_ms",
        "excludes": []
      },
      {
        "in": "query",
        "name": "reclaim_older_than_ms",
        "required": false,
        "kind": "integer",
        "validator": "parameter_reclaim_older_than_ms",
        "excludes": []
      },
      {
        "in": "header",
        "name": "x-request-id",
        "required": false,
        "kind": "string",
        "validator": "parameter_RequestId",
        "excludes": []
      },
      {
        "in": "header",
        "name": "idempotency-key",
        "required": false,
        "kind": "string",
        "validator": "parameter_RequestId",
        "excludes": []
      }
    ],
    "contentTypeRequired": false
  },
  "work.stats": {
    "parameters": [
      {
        "in": "path",
        "name": "environment_id",
        "required": true,
        "kind": "string",
        "validator": "EnvironmentId",
        "excludes": []
      },
      {
        "in": "header",
        "name": "x-request-id",
        "required": false,
        "kind": "string",
        "validator": "parameter_RequestId",
        "excludes": []
      },
      {
        "in": "header",
        "name": "idempotency-key",
        "required": false,
        "kind": "string",
        "validator": "parameter_RequestId",
        "excludes": []
      }
    ],
    "contentTypeRequired": false
  },
  "work.stop": {
    "parameters": [
      {
        "in": "path",
        "name": "environment_id",
        "required": true,
        "kind": "string",
        "validator": "EnvironmentId",
        "excludes": []
      },
      {
        "in": "path",
        "name": "work_id",
        "required": true,
        "kind": "string",
        "validator": "WorkId",
        "excludes": []
      },
      {
        "in": "header",
        "name": "x-request-id",
        "required": false,
        "kind": "string",
        "validator": "parameter_RequestId",
        "excludes": []
      }
    ],
    "contentTypeRequired": false,
    "body": {
      "required": false,
      "validator": "WorkStopRequest",
      "fields": {
        "names": {
          "force": {}
        }
      }
    }
  }
};
