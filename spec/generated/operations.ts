// Generated from spec/openapi.yaml by `npm run generate`. Do not edit.

/**
 * Every operation of the API description. `body` is an example of what it is sent, where it takes a body; `answers` names
 * the component schema of each documented status.
 */
export const operations = {
  "agent.archive": {
    "method": "POST",
    "path": "/agents/{agent_id}/archive",
    "source": {
      "page": "agents/archive",
      "section": "Archive an agent"
    },
    "success": [
      200
    ],
    "errors": [
      {
        "status": 401,
        "type": "authentication_error",
        "source": {
          "page": "agents/archive",
          "section": "Errors"
        }
      },
      {
        "status": 403,
        "type": "permission_error",
        "source": {
          "page": "agents/archive",
          "section": "Errors"
        }
      },
      {
        "status": 404,
        "type": "not_found_error",
        "source": {
          "page": "agents/archive",
          "section": "Errors"
        }
      },
      {
        "status": 500,
        "type": "api_error",
        "source": {
          "page": "conventions/errors",
          "section": "Error types"
        }
      }
    ],
    "answers": {
      "200": "Agent",
      "401": "AuthenticationError",
      "403": "PermissionError",
      "404": "NotFoundError",
      "500": "ApiError"
    }
  },
  "agent.create": {
    "method": "POST",
    "path": "/agents",
    "source": {
      "page": "agents/create",
      "section": "Create an agent"
    },
    "success": [
      200,
      201
    ],
    "errors": [
      {
        "status": 400,
        "type": "invalid_request_error",
        "source": {
          "page": "conventions/errors",
          "section": "Error types"
        },
        "accepted": "This operation's own error table has not been seen, so the row of the general table stands in for it."
      },
      {
        "status": 401,
        "type": "authentication_error",
        "source": {
          "page": "conventions/errors",
          "section": "Error types"
        },
        "accepted": "This operation's own error table has not been seen, so the row of the general table stands in for it."
      },
      {
        "status": 403,
        "type": "permission_error",
        "source": {
          "page": "conventions/errors",
          "section": "Error types"
        },
        "accepted": "This operation's own error table has not been seen, so the row of the general table stands in for it."
      },
      {
        "status": 409,
        "type": "conflict_error",
        "source": {
          "page": "conventions/idempotency",
          "section": "Repeated requests"
        },
        "accepted": "Stated for every POST that creates something; the operation's own table does not repeat it."
      },
      {
        "status": 500,
        "type": "api_error",
        "source": {
          "page": "conventions/errors",
          "section": "Error types"
        }
      }
    ],
    "answers": {
      "200": "Agent",
      "201": "Agent",
      "400": "InvalidRequestError",
      "401": "AuthenticationError",
      "403": "PermissionError",
      "409": "ConflictError",
      "500": "ApiError"
    }
  },
  "agent.list": {
    "method": "GET",
    "path": "/agents",
    "source": {
      "page": "agents/list",
      "section": "List agents"
    },
    "success": [
      200
    ],
    "errors": [
      {
        "status": 400,
        "type": "invalid_request_error",
        "source": {
          "page": "conventions/pagination",
          "section": "Request parameters"
        },
        "accepted": "Stated for every list; the operation's own error table has not been seen."
      },
      {
        "status": 401,
        "type": "authentication_error",
        "source": {
          "page": "conventions/errors",
          "section": "Error types"
        },
        "accepted": "This operation's own error table has not been seen, so the row of the general table stands in for it."
      },
      {
        "status": 403,
        "type": "permission_error",
        "source": {
          "page": "conventions/errors",
          "section": "Error types"
        },
        "accepted": "This operation's own error table has not been seen, so the row of the general table stands in for it."
      },
      {
        "status": 500,
        "type": "api_error",
        "source": {
          "page": "conventions/errors",
          "section": "Error types"
        }
      }
    ],
    "answers": {
      "200": "AgentList",
      "400": "InvalidRequestError",
      "401": "AuthenticationError",
      "403": "PermissionError",
      "500": "ApiError"
    }
  },
  "deployment-run.get": {
    "method": "GET",
    "path": "/deployments/{id}/runs/{run_id}",
    "source": {
      "page": "deployments/get-run",
      "section": "Get a deployment run"
    },
    "success": [
      200
    ],
    "errors": [
      {
        "status": 401,
        "type": "authentication_error",
        "source": {
          "page": "deployments/get-run",
          "section": "Errors"
        }
      },
      {
        "status": 403,
        "type": "permission_error",
        "source": {
          "page": "conventions/errors",
          "section": "Error types"
        },
        "accepted": "The operation's own table has no 403. The general table gives 403 to a resource of another account, so it is accepted beside 404."
      },
      {
        "status": 404,
        "type": "not_found_error",
        "source": {
          "page": "deployments/get-run",
          "section": "Errors"
        }
      },
      {
        "status": 500,
        "type": "api_error",
        "source": {
          "page": "conventions/errors",
          "section": "Error types"
        }
      }
    ],
    "answers": {
      "200": "DeploymentRun",
      "401": "AuthenticationError",
      "403": "PermissionError",
      "404": "NotFoundError",
      "500": "ApiError"
    }
  },
  "deployment-run.get-global": {
    "method": "GET",
    "path": "/deployment_runs/{run_id}",
    "source": {
      "page": "deployments/get-run-global",
      "section": "Get a deployment run (global)"
    },
    "success": [
      200
    ],
    "errors": [
      {
        "status": 401,
        "type": "authentication_error",
        "source": {
          "page": "deployments/get-run-global",
          "section": "Errors"
        }
      },
      {
        "status": 403,
        "type": "permission_error",
        "source": {
          "page": "conventions/errors",
          "section": "Error types"
        },
        "accepted": "The operation's own table has no 403. The general table gives 403 to a resource of another account, so it is accepted beside 404."
      },
      {
        "status": 404,
        "type": "not_found_error",
        "source": {
          "page": "deployments/get-run-global",
          "section": "Errors"
        }
      },
      {
        "status": 500,
        "type": "api_error",
        "source": {
          "page": "conventions/errors",
          "section": "Error types"
        }
      }
    ],
    "answers": {
      "200": "DeploymentRun",
      "401": "AuthenticationError",
      "403": "PermissionError",
      "404": "NotFoundError",
      "500": "ApiError"
    }
  },
  "deployment-run.list": {
    "method": "GET",
    "path": "/deployments/{id}/runs",
    "source": {
      "page": "deployments/list-runs",
      "section": "List deployment runs"
    },
    "success": [
      200
    ],
    "errors": [
      {
        "status": 400,
        "type": "invalid_request_error",
        "source": {
          "page": "deployments/list-runs",
          "section": "Query parameters"
        },
        "accepted": "Newer copies refuse a `limit` above 100, older ones take up to 1000; several cursors at once are refused by the general page on pagination."
      },
      {
        "status": 401,
        "type": "authentication_error",
        "source": {
          "page": "deployments/list-runs",
          "section": "Errors"
        }
      },
      {
        "status": 403,
        "type": "permission_error",
        "source": {
          "page": "conventions/errors",
          "section": "Error types"
        },
        "accepted": "The operation's own table has no 403. The general table gives 403 to a resource of another account, so it is accepted beside 404."
      },
      {
        "status": 404,
        "type": "not_found_error",
        "source": {
          "page": "deployments/list-runs",
          "section": "Errors"
        }
      },
      {
        "status": 500,
        "type": "api_error",
        "source": {
          "page": "conventions/errors",
          "section": "Error types"
        }
      }
    ],
    "answers": {
      "200": "DeploymentRunList",
      "400": "InvalidRequestError",
      "401": "AuthenticationError",
      "403": "PermissionError",
      "404": "NotFoundError",
      "500": "ApiError"
    }
  },
  "deployment-run.list-all": {
    "method": "GET",
    "path": "/deployment_runs",
    "source": {
      "page": "deployments/list-all-runs",
      "section": "List all deployment runs"
    },
    "success": [
      200
    ],
    "errors": [
      {
        "status": 400,
        "type": "invalid_request_error",
        "source": {
          "page": "deployments/list-all-runs",
          "section": "Query parameters"
        },
        "accepted": "Newer copies refuse a `limit` above 100, older ones take up to 1000; several cursors at once are refused by the general page on pagination."
      },
      {
        "status": 401,
        "type": "authentication_error",
        "source": {
          "page": "conventions/errors",
          "section": "Error types"
        },
        "accepted": "This operation's own error table has not been seen, so the row of the general table stands in for it."
      },
      {
        "status": 403,
        "type": "permission_error",
        "source": {
          "page": "conventions/errors",
          "section": "Error types"
        },
        "accepted": "This operation's own error table has not been seen, so the row of the general table stands in for it."
      },
      {
        "status": 500,
        "type": "api_error",
        "source": {
          "page": "conventions/errors",
          "section": "Error types"
        }
      }
    ],
    "answers": {
      "200": "DeploymentRunList",
      "400": "InvalidRequestError",
      "401": "AuthenticationError",
      "403": "PermissionError",
      "500": "ApiError"
    }
  },
  "deployment.archive": {
    "method": "POST",
    "path": "/deployments/{id}/archive",
    "source": {
      "page": "deployments/archive",
      "section": "Archive a deployment"
    },
    "success": [
      200
    ],
    "errors": [
      {
        "status": 401,
        "type": "authentication_error",
        "source": {
          "page": "deployments/archive",
          "section": "Errors"
        }
      },
      {
        "status": 403,
        "type": "permission_error",
        "source": {
          "page": "conventions/errors",
          "section": "Error types"
        },
        "accepted": "The operation's own table has no 403. The general table gives 403 to a resource of another account, so it is accepted beside 404."
      },
      {
        "status": 404,
        "type": "not_found_error",
        "source": {
          "page": "deployments/archive",
          "section": "Errors"
        }
      },
      {
        "status": 409,
        "type": "conflict_error",
        "source": {
          "page": "deployments/archive",
          "section": "Errors"
        }
      },
      {
        "status": 500,
        "type": "api_error",
        "source": {
          "page": "conventions/errors",
          "section": "Error types"
        }
      }
    ],
    "answers": {
      "200": "Deployment",
      "401": "AuthenticationError",
      "403": "PermissionError",
      "404": "NotFoundError",
      "409": "ConflictError",
      "500": "ApiError"
    }
  },
  "deployment.create": {
    "method": "POST",
    "path": "/deployments",
    "body": {
      "name": "night watch",
      "agent": "agent_0123456789abcdef0123456789abcdef",
      "environment_id": "env_0123456789abcdef0123456789abcdef",
      "initial_events": [
        {
          "type": "user.message",
          "content": [
            {
              "type": "text",
              "text": "Look around."
            }
          ]
        }
      ]
    },
    "source": {
      "page": "deployments/create",
      "section": "Create a deployment"
    },
    "success": [
      200,
      201
    ],
    "errors": [
      {
        "status": 400,
        "type": "invalid_request_error",
        "source": {
          "page": "conventions/errors",
          "section": "Error types"
        },
        "accepted": "This operation's own error table has not been seen, so the row of the general table stands in for it."
      },
      {
        "status": 401,
        "type": "authentication_error",
        "source": {
          "page": "conventions/errors",
          "section": "Error types"
        },
        "accepted": "This operation's own error table has not been seen, so the row of the general table stands in for it."
      },
      {
        "status": 403,
        "type": "permission_error",
        "source": {
          "page": "conventions/errors",
          "section": "Error types"
        },
        "accepted": "This operation's own error table has not been seen, so the row of the general table stands in for it."
      },
      {
        "status": 404,
        "type": "not_found_error",
        "source": {
          "page": "conventions/errors",
          "section": "Error types"
        },
        "accepted": "This operation's own error table has not been seen, so the row of the general table stands in for it."
      },
      {
        "status": 409,
        "type": "conflict_error",
        "source": {
          "page": "conventions/errors",
          "section": "Error types"
        },
        "accepted": "This operation's own error table has not been seen, so the row of the general table stands in for it."
      },
      {
        "status": 500,
        "type": "api_error",
        "source": {
          "page": "conventions/errors",
          "section": "Error types"
        }
      }
    ],
    "answers": {
      "200": "Deployment",
      "201": "Deployment",
      "400": "InvalidRequestError",
      "401": "AuthenticationError",
      "403": "PermissionError",
      "404": "NotFoundError",
      "409": "ConflictError",
      "500": "ApiError"
    }
  },
  "deployment.get": {
    "method": "GET",
    "path": "/deployments/{id}",
    "source": {
      "page": "deployments/get",
      "section": "Get a deployment"
    },
    "success": [
      200
    ],
    "errors": [
      {
        "status": 401,
        "type": "authentication_error",
        "source": {
          "page": "deployments/get",
          "section": "Errors"
        }
      },
      {
        "status": 403,
        "type": "permission_error",
        "source": {
          "page": "conventions/errors",
          "section": "Error types"
        },
        "accepted": "The operation's own table has no 403. The general table gives 403 to a resource of another account, so it is accepted beside 404."
      },
      {
        "status": 404,
        "type": "not_found_error",
        "source": {
          "page": "deployments/get",
          "section": "Errors"
        }
      },
      {
        "status": 500,
        "type": "api_error",
        "source": {
          "page": "conventions/errors",
          "section": "Error types"
        }
      }
    ],
    "answers": {
      "200": "Deployment",
      "401": "AuthenticationError",
      "403": "PermissionError",
      "404": "NotFoundError",
      "500": "ApiError"
    }
  },
  "deployment.list": {
    "method": "GET",
    "path": "/deployments",
    "source": {
      "page": "deployments/list",
      "section": "List deployments"
    },
    "success": [
      200
    ],
    "errors": [
      {
        "status": 400,
        "type": "invalid_request_error",
        "source": {
          "page": "deployments/list",
          "section": "Query parameters"
        },
        "accepted": "Newer copies refuse a `limit` above 100, older ones take up to 1000; several cursors at once are refused by the general page on pagination."
      },
      {
        "status": 401,
        "type": "authentication_error",
        "source": {
          "page": "deployments/list",
          "section": "Errors"
        }
      },
      {
        "status": 403,
        "type": "permission_error",
        "source": {
          "page": "conventions/errors",
          "section": "Error types"
        },
        "accepted": "The operation's own table has no 403. The general table gives it to a valid token that may not do this, so it is accepted."
      },
      {
        "status": 500,
        "type": "api_error",
        "source": {
          "page": "conventions/errors",
          "section": "Error types"
        }
      }
    ],
    "answers": {
      "200": "DeploymentList",
      "400": "InvalidRequestError",
      "401": "AuthenticationError",
      "403": "PermissionError",
      "500": "ApiError"
    }
  },
  "deployment.pause": {
    "method": "POST",
    "path": "/deployments/{id}/pause",
    "source": {
      "page": "deployments/pause",
      "section": "Pause a deployment"
    },
    "success": [
      200
    ],
    "errors": [
      {
        "status": 401,
        "type": "authentication_error",
        "source": {
          "page": "deployments/pause",
          "section": "Errors"
        }
      },
      {
        "status": 403,
        "type": "permission_error",
        "source": {
          "page": "conventions/errors",
          "section": "Error types"
        },
        "accepted": "The operation's own table has no 403. The general table gives 403 to a resource of another account, so it is accepted beside 404."
      },
      {
        "status": 404,
        "type": "not_found_error",
        "source": {
          "page": "deployments/pause",
          "section": "Errors"
        }
      },
      {
        "status": 409,
        "type": "conflict_error",
        "source": {
          "page": "deployments/pause",
          "section": "Errors"
        }
      },
      {
        "status": 500,
        "type": "api_error",
        "source": {
          "page": "conventions/errors",
          "section": "Error types"
        }
      }
    ],
    "answers": {
      "200": "Deployment",
      "401": "AuthenticationError",
      "403": "PermissionError",
      "404": "NotFoundError",
      "409": "ConflictError",
      "500": "ApiError"
    }
  },
  "deployment.run": {
    "method": "POST",
    "path": "/deployments/{id}/run",
    "body": {},
    "source": {
      "page": "deployments/run",
      "section": "Manually trigger a deployment"
    },
    "success": [
      200
    ],
    "errors": [
      {
        "status": 401,
        "type": "authentication_error",
        "source": {
          "page": "deployments/run",
          "section": "Errors"
        }
      },
      {
        "status": 403,
        "type": "permission_error",
        "source": {
          "page": "conventions/errors",
          "section": "Error types"
        },
        "accepted": "The operation's own table has no 403. The general table gives 403 to a resource of another account, so it is accepted beside 404."
      },
      {
        "status": 404,
        "type": "not_found_error",
        "source": {
          "page": "deployments/run",
          "section": "Errors"
        }
      },
      {
        "status": 409,
        "type": "conflict_error",
        "source": {
          "page": "deployments/run",
          "section": "Errors"
        }
      },
      {
        "status": 500,
        "type": "api_error",
        "source": {
          "page": "conventions/errors",
          "section": "Error types"
        }
      }
    ],
    "answers": {
      "200": "DeploymentRun",
      "401": "AuthenticationError",
      "403": "PermissionError",
      "404": "NotFoundError",
      "409": "ConflictError",
      "500": "ApiError"
    }
  },
  "deployment.unpause": {
    "method": "POST",
    "path": "/deployments/{id}/unpause",
    "source": {
      "page": "deployments/unpause",
      "section": "Unpause a deployment"
    },
    "success": [
      200
    ],
    "errors": [
      {
        "status": 401,
        "type": "authentication_error",
        "source": {
          "page": "deployments/unpause",
          "section": "Errors"
        }
      },
      {
        "status": 403,
        "type": "permission_error",
        "source": {
          "page": "conventions/errors",
          "section": "Error types"
        },
        "accepted": "The operation's own table has no 403. The general table gives 403 to a resource of another account, so it is accepted beside 404."
      },
      {
        "status": 404,
        "type": "not_found_error",
        "source": {
          "page": "deployments/unpause",
          "section": "Errors"
        }
      },
      {
        "status": 409,
        "type": "conflict_error",
        "source": {
          "page": "deployments/unpause",
          "section": "Errors"
        }
      },
      {
        "status": 500,
        "type": "api_error",
        "source": {
          "page": "conventions/errors",
          "section": "Error types"
        }
      }
    ],
    "answers": {
      "200": "Deployment",
      "401": "AuthenticationError",
      "403": "PermissionError",
      "404": "NotFoundError",
      "409": "ConflictError",
      "500": "ApiError"
    }
  },
  "deployment.update": {
    "method": "POST",
    "path": "/deployments/{id}",
    "body": {
      "description": "Sorts what came in over night"
    },
    "source": {
      "page": "deployments/update",
      "section": "Update a deployment"
    },
    "success": [
      200
    ],
    "errors": [
      {
        "status": 400,
        "type": "invalid_request_error",
        "source": {
          "page": "deployments/update",
          "section": "Errors"
        },
        "accepted": "Older copies have this row; the table of the newer ones has not been seen."
      },
      {
        "status": 401,
        "type": "authentication_error",
        "source": {
          "page": "deployments/update",
          "section": "Errors"
        }
      },
      {
        "status": 403,
        "type": "permission_error",
        "source": {
          "page": "conventions/errors",
          "section": "Error types"
        },
        "accepted": "The operation's own table has no 403. The general table gives 403 to a resource of another account, so it is accepted beside 404."
      },
      {
        "status": 404,
        "type": "not_found_error",
        "source": {
          "page": "deployments/update",
          "section": "Errors"
        }
      },
      {
        "status": 409,
        "type": "conflict_error",
        "source": {
          "page": "conventions/errors",
          "section": "Error types"
        },
        "accepted": "Older copies of the operation's own table have no 409, and the table of the newer ones has not been seen. What an archived deployment answers is not documented, so the row of the general table is accepted."
      },
      {
        "status": 500,
        "type": "api_error",
        "source": {
          "page": "conventions/errors",
          "section": "Error types"
        }
      }
    ],
    "answers": {
      "200": "Deployment",
      "400": "InvalidRequestError",
      "401": "AuthenticationError",
      "403": "PermissionError",
      "404": "NotFoundError",
      "409": "ConflictError",
      "500": "ApiError"
    }
  },
  "environment.archive": {
    "method": "POST",
    "path": "/environments/{environment_id}/archive",
    "source": {
      "page": "environments/archive",
      "section": "Archive an environment"
    },
    "success": [
      200
    ],
    "errors": [
      {
        "status": 401,
        "type": "authentication_error",
        "source": {
          "page": "environments/archive",
          "section": "Errors"
        }
      },
      {
        "status": 403,
        "type": "permission_error",
        "source": {
          "page": "environments/archive",
          "section": "Errors"
        }
      },
      {
        "status": 404,
        "type": "not_found_error",
        "source": {
          "page": "environments/archive",
          "section": "Errors"
        }
      },
      {
        "status": 409,
        "type": "conflict_error",
        "source": {
          "page": "environments/archive",
          "section": "Errors"
        },
        "accepted": "The current page lets an archived environment be archived again and has no 409; the older copies list one. Either is accepted."
      },
      {
        "status": 500,
        "type": "api_error",
        "source": {
          "page": "conventions/errors",
          "section": "Error types"
        }
      }
    ],
    "answers": {
      "200": "Environment",
      "401": "AuthenticationError",
      "403": "PermissionError",
      "404": "NotFoundError",
      "409": "ConflictError",
      "500": "ApiError"
    }
  },
  "environment.create": {
    "method": "POST",
    "path": "/environments",
    "source": {
      "page": "environments/create",
      "section": "Create an environment"
    },
    "success": [
      200,
      201
    ],
    "errors": [
      {
        "status": 400,
        "type": "invalid_request_error",
        "source": {
          "page": "environments/create",
          "section": "Errors"
        }
      },
      {
        "status": 401,
        "type": "authentication_error",
        "source": {
          "page": "conventions/errors",
          "section": "Error types"
        },
        "accepted": "This operation's own error table has not been seen, so the row of the general table stands in for it."
      },
      {
        "status": 403,
        "type": "permission_error",
        "source": {
          "page": "conventions/errors",
          "section": "Error types"
        },
        "accepted": "This operation's own error table has not been seen, so the row of the general table stands in for it."
      },
      {
        "status": 409,
        "type": "conflict_error",
        "source": {
          "page": "conventions/idempotency",
          "section": "Repeated requests"
        },
        "accepted": "Stated for every POST that creates something; the operation's own table does not repeat it."
      },
      {
        "status": 500,
        "type": "api_error",
        "source": {
          "page": "conventions/errors",
          "section": "Error types"
        }
      }
    ],
    "answers": {
      "200": "Environment",
      "201": "Environment",
      "400": "InvalidRequestError",
      "401": "AuthenticationError",
      "403": "PermissionError",
      "409": "ConflictError",
      "500": "ApiError"
    }
  },
  "environment.list": {
    "method": "GET",
    "path": "/environments",
    "source": {
      "page": "environments/list",
      "section": "List environments"
    },
    "success": [
      200
    ],
    "errors": [
      {
        "status": 400,
        "type": "invalid_request_error",
        "source": {
          "page": "conventions/pagination",
          "section": "Request parameters"
        },
        "accepted": "Stated for every list; the operation's own error table has not been seen."
      },
      {
        "status": 401,
        "type": "authentication_error",
        "source": {
          "page": "conventions/errors",
          "section": "Error types"
        },
        "accepted": "This operation's own error table has not been seen, so the row of the general table stands in for it."
      },
      {
        "status": 403,
        "type": "permission_error",
        "source": {
          "page": "conventions/errors",
          "section": "Error types"
        },
        "accepted": "This operation's own error table has not been seen, so the row of the general table stands in for it."
      },
      {
        "status": 500,
        "type": "api_error",
        "source": {
          "page": "conventions/errors",
          "section": "Error types"
        }
      }
    ],
    "answers": {
      "200": "EnvironmentList",
      "400": "InvalidRequestError",
      "401": "AuthenticationError",
      "403": "PermissionError",
      "500": "ApiError"
    }
  },
  "event.send": {
    "method": "POST",
    "path": "/sessions/{session_id}/events",
    "source": {
      "page": "sessions/send-event",
      "section": "Send events"
    },
    "success": [
      200,
      202
    ],
    "errors": [
      {
        "status": 400,
        "type": "invalid_request_error",
        "source": {
          "page": "conventions/errors",
          "section": "Error types"
        },
        "accepted": "This operation's own error table has not been seen, so the row of the general table stands in for it."
      },
      {
        "status": 401,
        "type": "authentication_error",
        "source": {
          "page": "conventions/errors",
          "section": "Error types"
        },
        "accepted": "This operation's own error table has not been seen, so the row of the general table stands in for it."
      },
      {
        "status": 403,
        "type": "permission_error",
        "source": {
          "page": "conventions/errors",
          "section": "Error types"
        },
        "accepted": "This operation's own error table has not been seen, so the row of the general table stands in for it."
      },
      {
        "status": 404,
        "type": "not_found_error",
        "source": {
          "page": "conventions/errors",
          "section": "Error types"
        },
        "accepted": "This operation's own error table has not been seen, so the row of the general table stands in for it."
      },
      {
        "status": 409,
        "type": "conflict_error",
        "source": {
          "page": "conventions/errors",
          "section": "Error types"
        },
        "accepted": "This operation's own error table has not been seen, so the row of the general table stands in for it."
      },
      {
        "status": 500,
        "type": "api_error",
        "source": {
          "page": "conventions/errors",
          "section": "Error types"
        }
      }
    ],
    "answers": {
      "200": "EventList",
      "202": "EventList",
      "400": "InvalidRequestError",
      "401": "AuthenticationError",
      "403": "PermissionError",
      "404": "NotFoundError",
      "409": "ConflictError",
      "500": "ApiError"
    }
  },
  "model.list": {
    "method": "GET",
    "path": "/models",
    "source": {
      "page": "models/list",
      "section": "List models"
    },
    "success": [
      200
    ],
    "errors": [
      {
        "status": 401,
        "type": "authentication_error",
        "source": {
          "page": "models/list",
          "section": "Errors"
        }
      },
      {
        "status": 500,
        "type": "api_error",
        "source": {
          "page": "conventions/errors",
          "section": "Error types"
        }
      },
      {
        "status": 503,
        "type": "api_error",
        "source": {
          "page": "models/list",
          "section": "Errors"
        }
      }
    ],
    "answers": {
      "200": "ModelList",
      "401": "AuthenticationError",
      "500": "ApiError",
      "503": "ApiError"
    }
  },
  "session.archive": {
    "method": "POST",
    "path": "/sessions/{session_id}/archive",
    "source": {
      "page": "sessions/archive",
      "section": "Archive a session"
    },
    "success": [
      200
    ],
    "errors": [
      {
        "status": 401,
        "type": "authentication_error",
        "source": {
          "page": "sessions/archive",
          "section": "Errors"
        }
      },
      {
        "status": 403,
        "type": "permission_error",
        "source": {
          "page": "conventions/errors",
          "section": "Error types"
        },
        "accepted": "The operation's own table has no 403. The general table gives 403 to a resource of another account, so it is accepted beside 404."
      },
      {
        "status": 404,
        "type": "not_found_error",
        "source": {
          "page": "sessions/archive",
          "section": "Errors"
        }
      },
      {
        "status": 500,
        "type": "api_error",
        "source": {
          "page": "conventions/errors",
          "section": "Error types"
        }
      }
    ],
    "answers": {
      "200": "Session",
      "401": "AuthenticationError",
      "403": "PermissionError",
      "404": "NotFoundError",
      "500": "ApiError"
    }
  },
  "session.create": {
    "method": "POST",
    "path": "/sessions",
    "source": {
      "page": "sessions/create",
      "section": "Create a session"
    },
    "success": [
      200,
      201
    ],
    "errors": [
      {
        "status": 400,
        "type": "invalid_request_error",
        "source": {
          "page": "conventions/errors",
          "section": "Error types"
        },
        "accepted": "This operation's own error table has not been seen, so the row of the general table stands in for it."
      },
      {
        "status": 401,
        "type": "authentication_error",
        "source": {
          "page": "conventions/errors",
          "section": "Error types"
        },
        "accepted": "This operation's own error table has not been seen, so the row of the general table stands in for it."
      },
      {
        "status": 403,
        "type": "permission_error",
        "source": {
          "page": "conventions/errors",
          "section": "Error types"
        },
        "accepted": "This operation's own error table has not been seen, so the row of the general table stands in for it."
      },
      {
        "status": 404,
        "type": "not_found_error",
        "source": {
          "page": "conventions/errors",
          "section": "Error types"
        },
        "accepted": "This operation's own error table has not been seen, so the row of the general table stands in for it."
      },
      {
        "status": 409,
        "type": "conflict_error",
        "source": {
          "page": "conventions/idempotency",
          "section": "Repeated requests"
        },
        "accepted": "Stated for every POST that creates something; the operation's own table does not repeat it."
      },
      {
        "status": 500,
        "type": "api_error",
        "source": {
          "page": "conventions/errors",
          "section": "Error types"
        }
      }
    ],
    "answers": {
      "200": "Session",
      "201": "Session",
      "400": "InvalidRequestError",
      "401": "AuthenticationError",
      "403": "PermissionError",
      "404": "NotFoundError",
      "409": "ConflictError",
      "500": "ApiError"
    }
  },
  "session.list": {
    "method": "GET",
    "path": "/sessions",
    "source": {
      "page": "sessions/list",
      "section": "List sessions"
    },
    "success": [
      200
    ],
    "errors": [
      {
        "status": 400,
        "type": "invalid_request_error",
        "source": {
          "page": "conventions/pagination",
          "section": "Request parameters"
        },
        "accepted": "Stated for every list; the operation's own error table has not been seen."
      },
      {
        "status": 401,
        "type": "authentication_error",
        "source": {
          "page": "conventions/errors",
          "section": "Error types"
        },
        "accepted": "This operation's own error table has not been seen, so the row of the general table stands in for it."
      },
      {
        "status": 403,
        "type": "permission_error",
        "source": {
          "page": "conventions/errors",
          "section": "Error types"
        },
        "accepted": "This operation's own error table has not been seen, so the row of the general table stands in for it."
      },
      {
        "status": 500,
        "type": "api_error",
        "source": {
          "page": "conventions/errors",
          "section": "Error types"
        }
      }
    ],
    "answers": {
      "200": "SessionList",
      "400": "InvalidRequestError",
      "401": "AuthenticationError",
      "403": "PermissionError",
      "500": "ApiError"
    }
  },
  "work.ack": {
    "method": "POST",
    "path": "/environments/{environment_id}/work/{work_id}/ack",
    "source": {
      "page": "environments/work/ack",
      "section": "Acknowledge work"
    },
    "success": [
      200
    ],
    "errors": [
      {
        "status": 400,
        "type": "invalid_request_error",
        "source": {
          "page": "environments/work/ack",
          "section": "Errors"
        }
      },
      {
        "status": 401,
        "type": "authentication_error",
        "source": {
          "page": "environments/work/ack",
          "section": "Errors"
        }
      },
      {
        "status": 403,
        "type": "permission_error",
        "source": {
          "page": "environments/work/ack",
          "section": "Errors"
        }
      },
      {
        "status": 404,
        "type": "not_found_error",
        "source": {
          "page": "environments/work/ack",
          "section": "Errors"
        }
      },
      {
        "status": 409,
        "type": "invalid_request_error",
        "source": {
          "page": "environments/work/ack",
          "section": "Errors"
        },
        "accepted": "The general table pairs 409 with conflict_error. This page names invalid_request_error for its own 409, and the page of the operation is the more specific."
      },
      {
        "status": 500,
        "type": "api_error",
        "source": {
          "page": "conventions/errors",
          "section": "Error types"
        }
      }
    ],
    "answers": {
      "200": "WorkItem",
      "400": "InvalidRequestError",
      "401": "AuthenticationError",
      "403": "PermissionError",
      "404": "NotFoundError",
      "409": "InvalidRequestError",
      "500": "ApiError"
    }
  },
  "work.get": {
    "method": "GET",
    "path": "/environments/{environment_id}/work/{work_id}",
    "source": {
      "page": "environments/work/get",
      "section": "Get work"
    },
    "success": [
      200
    ],
    "errors": [
      {
        "status": 400,
        "type": "invalid_request_error",
        "source": {
          "page": "environments/work/get",
          "section": "Errors"
        }
      },
      {
        "status": 401,
        "type": "authentication_error",
        "source": {
          "page": "environments/work/get",
          "section": "Errors"
        }
      },
      {
        "status": 403,
        "type": "permission_error",
        "source": {
          "page": "environments/work/get",
          "section": "Errors"
        }
      },
      {
        "status": 404,
        "type": "not_found_error",
        "source": {
          "page": "environments/work/get",
          "section": "Errors"
        }
      },
      {
        "status": 500,
        "type": "api_error",
        "source": {
          "page": "conventions/errors",
          "section": "Error types"
        }
      }
    ],
    "answers": {
      "200": "WorkItem",
      "400": "InvalidRequestError",
      "401": "AuthenticationError",
      "403": "PermissionError",
      "404": "NotFoundError",
      "500": "ApiError"
    }
  },
  "work.heartbeat": {
    "method": "POST",
    "path": "/environments/{environment_id}/work/{work_id}/heartbeat",
    "source": {
      "page": "environments/work/heartbeat",
      "section": "Send work heartbeat"
    },
    "success": [
      200
    ],
    "errors": [
      {
        "status": 400,
        "type": "invalid_request_error",
        "source": {
          "page": "environments/work/heartbeat",
          "section": "Errors"
        }
      },
      {
        "status": 401,
        "type": "authentication_error",
        "source": {
          "page": "environments/work/heartbeat",
          "section": "Errors"
        }
      },
      {
        "status": 403,
        "type": "permission_error",
        "source": {
          "page": "environments/work/heartbeat",
          "section": "Errors"
        }
      },
      {
        "status": 404,
        "type": "not_found_error",
        "source": {
          "page": "environments/work/heartbeat",
          "section": "Errors"
        }
      },
      {
        "status": 409,
        "type": "invalid_request_error",
        "source": {
          "page": "environments/work/heartbeat",
          "section": "Errors"
        },
        "accepted": "The general table pairs 409 with conflict_error. This page names invalid_request_error for its own 409, and the page of the operation is the more specific."
      },
      {
        "status": 412,
        "type": "precondition_failed_error",
        "source": {
          "page": "environments/work/heartbeat",
          "section": "Errors"
        }
      },
      {
        "status": 500,
        "type": "api_error",
        "source": {
          "page": "conventions/errors",
          "section": "Error types"
        }
      }
    ],
    "answers": {
      "200": "WorkHeartbeat",
      "400": "InvalidRequestError",
      "401": "AuthenticationError",
      "403": "PermissionError",
      "404": "NotFoundError",
      "409": "InvalidRequestError",
      "412": "PreconditionFailedError",
      "500": "ApiError"
    }
  },
  "work.list": {
    "method": "GET",
    "path": "/environments/{environment_id}/work",
    "source": {
      "page": "environments/work/list",
      "section": "List work items"
    },
    "success": [
      200
    ],
    "errors": [
      {
        "status": 400,
        "type": "invalid_request_error",
        "source": {
          "page": "environments/work/list",
          "section": "Errors"
        }
      },
      {
        "status": 401,
        "type": "authentication_error",
        "source": {
          "page": "environments/work/list",
          "section": "Errors"
        }
      },
      {
        "status": 403,
        "type": "permission_error",
        "source": {
          "page": "environments/work/list",
          "section": "Errors"
        }
      },
      {
        "status": 404,
        "type": "not_found_error",
        "source": {
          "page": "environments/work/list",
          "section": "Errors"
        }
      },
      {
        "status": 500,
        "type": "api_error",
        "source": {
          "page": "conventions/errors",
          "section": "Error types"
        }
      }
    ],
    "answers": {
      "200": "WorkItemList",
      "400": "InvalidRequestError",
      "401": "AuthenticationError",
      "403": "PermissionError",
      "404": "NotFoundError",
      "500": "ApiError"
    }
  },
  "work.metadata": {
    "method": "POST",
    "path": "/environments/{environment_id}/work/{work_id}",
    "body": {
      "metadata": {
        "shelf": "first"
      }
    },
    "source": {
      "page": "environments/work/update-metadata",
      "section": "Update work item metadata"
    },
    "success": [
      200
    ],
    "errors": [
      {
        "status": 400,
        "type": "invalid_request_error",
        "source": {
          "page": "environments/work/update-metadata",
          "section": "Errors"
        }
      },
      {
        "status": 401,
        "type": "authentication_error",
        "source": {
          "page": "environments/work/update-metadata",
          "section": "Errors"
        }
      },
      {
        "status": 403,
        "type": "permission_error",
        "source": {
          "page": "environments/work/update-metadata",
          "section": "Errors"
        }
      },
      {
        "status": 404,
        "type": "not_found_error",
        "source": {
          "page": "environments/work/update-metadata",
          "section": "Errors"
        }
      },
      {
        "status": 500,
        "type": "api_error",
        "source": {
          "page": "conventions/errors",
          "section": "Error types"
        }
      }
    ],
    "answers": {
      "200": "WorkItem",
      "400": "InvalidRequestError",
      "401": "AuthenticationError",
      "403": "PermissionError",
      "404": "NotFoundError",
      "500": "ApiError"
    }
  },
  "work.poll": {
    "method": "GET",
    "path": "/environments/{environment_id}/work/poll",
    "source": {
      "page": "environments/work/poll",
      "section": "Poll work"
    },
    "success": [
      200
    ],
    "errors": [
      {
        "status": 400,
        "type": "invalid_request_error",
        "source": {
          "page": "environments/work/poll",
          "section": "Errors"
        }
      },
      {
        "status": 401,
        "type": "authentication_error",
        "source": {
          "page": "environments/work/poll",
          "section": "Errors"
        }
      },
      {
        "status": 403,
        "type": "permission_error",
        "source": {
          "page": "environments/work/poll",
          "section": "Errors"
        }
      },
      {
        "status": 404,
        "type": "not_found_error",
        "source": {
          "page": "environments/work/poll",
          "section": "Errors"
        }
      },
      {
        "status": 500,
        "type": "api_error",
        "source": {
          "page": "conventions/errors",
          "section": "Error types"
        }
      }
    ],
    "answers": {
      "200": "WorkItemOrNull",
      "400": "InvalidRequestError",
      "401": "AuthenticationError",
      "403": "PermissionError",
      "404": "NotFoundError",
      "500": "ApiError"
    }
  },
  "work.stats": {
    "method": "GET",
    "path": "/environments/{environment_id}/work/stats",
    "source": {
      "page": "environments/work/stats",
      "section": "Get work queue stats"
    },
    "success": [
      200
    ],
    "errors": [
      {
        "status": 400,
        "type": "invalid_request_error",
        "source": {
          "page": "environments/work/stats",
          "section": "Errors"
        }
      },
      {
        "status": 401,
        "type": "authentication_error",
        "source": {
          "page": "environments/work/stats",
          "section": "Errors"
        }
      },
      {
        "status": 403,
        "type": "permission_error",
        "source": {
          "page": "environments/work/stats",
          "section": "Errors"
        }
      },
      {
        "status": 404,
        "type": "not_found_error",
        "source": {
          "page": "environments/work/stats",
          "section": "Errors"
        }
      },
      {
        "status": 500,
        "type": "api_error",
        "source": {
          "page": "conventions/errors",
          "section": "Error types"
        }
      }
    ],
    "answers": {
      "200": "WorkQueueStats",
      "400": "InvalidRequestError",
      "401": "AuthenticationError",
      "403": "PermissionError",
      "404": "NotFoundError",
      "500": "ApiError"
    }
  },
  "work.stop": {
    "method": "POST",
    "path": "/environments/{environment_id}/work/{work_id}/stop",
    "body": {},
    "source": {
      "page": "environments/work/stop",
      "section": "Stop work item"
    },
    "success": [
      200
    ],
    "errors": [
      {
        "status": 400,
        "type": "invalid_request_error",
        "source": {
          "page": "environments/work/stop",
          "section": "Errors"
        }
      },
      {
        "status": 401,
        "type": "authentication_error",
        "source": {
          "page": "environments/work/stop",
          "section": "Errors"
        }
      },
      {
        "status": 403,
        "type": "permission_error",
        "source": {
          "page": "environments/work/stop",
          "section": "Errors"
        }
      },
      {
        "status": 404,
        "type": "not_found_error",
        "source": {
          "page": "environments/work/stop",
          "section": "Errors"
        }
      },
      {
        "status": 500,
        "type": "api_error",
        "source": {
          "page": "conventions/errors",
          "section": "Error types"
        }
      }
    ],
    "answers": {
      "200": "WorkItem",
      "400": "InvalidRequestError",
      "401": "AuthenticationError",
      "403": "PermissionError",
      "404": "NotFoundError",
      "500": "ApiError"
    }
  }
} as const;
