// Generated from spec/openapi.yaml by `npm run generate`. Do not edit.

/** Documented names below a value: `names` of an object, `items` of an array. What is absent is not looked into. */
export interface Fields {
  readonly names?: Readonly<Record<string, Fields>>;
  readonly items?: Fields;
}

/** The documented names of each answer, by component schema. */
export const fields: Readonly<Record<string, Fields>> = {
  "Agent": {
    "names": {
      "id": {},
      "type": {},
      "name": {},
      "description": {},
      "model": {},
      "instructions": {},
      "system": {},
      "tools": {},
      "mcp_servers": {},
      "skills": {},
      "metadata": {},
      "multiagent": {},
      "default_environment": {},
      "version": {},
      "archived_at": {},
      "created_at": {},
      "updated_at": {}
    }
  },
  "AgentList": {
    "names": {
      "data": {
        "items": {
          "names": {
            "id": {},
            "type": {},
            "name": {},
            "description": {},
            "model": {},
            "instructions": {},
            "system": {},
            "tools": {},
            "mcp_servers": {},
            "skills": {},
            "metadata": {},
            "multiagent": {},
            "default_environment": {},
            "version": {},
            "archived_at": {},
            "created_at": {},
            "updated_at": {}
          }
        }
      },
      "first_id": {},
      "last_id": {},
      "has_more": {},
      "next_page": {}
    }
  },
  "ApiError": {
    "names": {
      "type": {},
      "request_id": {},
      "error": {
        "names": {
          "type": {},
          "message": {},
          "param": {}
        }
      }
    }
  },
  "AuthenticationError": {
    "names": {
      "type": {},
      "request_id": {},
      "error": {
        "names": {
          "type": {},
          "message": {},
          "param": {}
        }
      }
    }
  },
  "ConflictError": {
    "names": {
      "type": {},
      "request_id": {},
      "error": {
        "names": {
          "type": {},
          "message": {},
          "param": {}
        }
      }
    }
  },
  "Deployment": {
    "names": {
      "id": {},
      "type": {},
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
      "environment_variables": {},
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
      "schedule": {
        "names": {
          "type": {},
          "expression": {},
          "timezone": {},
          "upcoming_runs_at": {
            "items": {}
          },
          "last_run_at": {}
        }
      },
      "status": {},
      "paused_reason": {
        "names": {
          "type": {}
        }
      },
      "archived_at": {},
      "created_at": {},
      "updated_at": {}
    }
  },
  "DeploymentList": {
    "names": {
      "data": {
        "items": {
          "names": {
            "id": {},
            "type": {},
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
            "environment_variables": {},
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
            "schedule": {
              "names": {
                "type": {},
                "expression": {},
                "timezone": {},
                "upcoming_runs_at": {
                  "items": {}
                },
                "last_run_at": {}
              }
            },
            "status": {},
            "paused_reason": {
              "names": {
                "type": {}
              }
            },
            "archived_at": {},
            "created_at": {},
            "updated_at": {}
          }
        }
      },
      "first_id": {},
      "last_id": {},
      "has_more": {},
      "next_page": {}
    }
  },
  "DeploymentRun": {
    "names": {
      "id": {},
      "type": {},
      "deployment_id": {},
      "agent": {
        "names": {
          "id": {},
          "type": {},
          "version": {}
        }
      },
      "session_id": {},
      "error": {},
      "trigger_context": {
        "names": {
          "type": {},
          "scheduled_at": {}
        }
      },
      "created_at": {},
      "status": {},
      "triggered_at": {},
      "completed_at": {},
      "duration_ms": {},
      "cas_run_extras": {}
    }
  },
  "DeploymentRunList": {
    "names": {
      "data": {
        "items": {
          "names": {
            "id": {},
            "type": {},
            "deployment_id": {},
            "agent": {
              "names": {
                "id": {},
                "type": {},
                "version": {}
              }
            },
            "session_id": {},
            "error": {},
            "trigger_context": {
              "names": {
                "type": {},
                "scheduled_at": {}
              }
            },
            "created_at": {},
            "status": {},
            "triggered_at": {},
            "completed_at": {},
            "duration_ms": {},
            "cas_run_extras": {}
          }
        }
      },
      "first_id": {},
      "last_id": {},
      "has_more": {},
      "next_page": {}
    }
  },
  "Environment": {
    "names": {
      "id": {},
      "type": {},
      "name": {},
      "description": {},
      "config": {},
      "metadata": {},
      "status": {},
      "archived": {},
      "archived_at": {},
      "created_at": {},
      "updated_at": {}
    }
  },
  "EnvironmentList": {
    "names": {
      "data": {
        "items": {
          "names": {
            "id": {},
            "type": {},
            "name": {},
            "description": {},
            "config": {},
            "metadata": {},
            "status": {},
            "archived": {},
            "archived_at": {},
            "created_at": {},
            "updated_at": {}
          }
        }
      },
      "first_id": {},
      "last_id": {},
      "has_more": {},
      "next_page": {}
    }
  },
  "EventList": {
    "names": {
      "data": {
        "items": {
          "names": {
            "id": {},
            "type": {},
            "content": {},
            "session_id": {},
            "turn_id": {},
            "schema_version": {},
            "created_at": {},
            "processed_at": {}
          }
        }
      }
    }
  },
  "InvalidRequestError": {
    "names": {
      "type": {},
      "request_id": {},
      "error": {
        "names": {
          "type": {},
          "message": {},
          "param": {}
        }
      }
    }
  },
  "ModelList": {
    "names": {
      "data": {
        "items": {
          "names": {
            "id": {},
            "type": {},
            "display_name": {},
            "source": {},
            "is_enabled": {},
            "is_new": {},
            "price_factor": {},
            "efforts": {},
            "default_effort": {}
          }
        }
      },
      "has_more": {}
    }
  },
  "NotFoundError": {
    "names": {
      "type": {},
      "request_id": {},
      "error": {
        "names": {
          "type": {},
          "message": {},
          "param": {}
        }
      }
    }
  },
  "PermissionError": {
    "names": {
      "type": {},
      "request_id": {},
      "error": {
        "names": {
          "type": {},
          "message": {},
          "param": {}
        }
      }
    }
  },
  "PreconditionFailedError": {
    "names": {
      "type": {},
      "request_id": {},
      "error": {
        "names": {
          "type": {},
          "message": {},
          "param": {}
        }
      }
    }
  },
  "Session": {
    "names": {
      "id": {},
      "type": {},
      "agent": {},
      "agent_id": {},
      "environment_id": {},
      "title": {},
      "status": {},
      "turn_status": {},
      "metadata": {},
      "environment_variables": {},
      "resources": {},
      "vault_ids": {},
      "memory_store_ids": {},
      "deployment_id": {},
      "outcome_evaluations": {},
      "stats": {},
      "usage": {},
      "archived_at": {},
      "created_at": {},
      "updated_at": {}
    }
  },
  "SessionList": {
    "names": {
      "data": {
        "items": {
          "names": {
            "id": {},
            "type": {},
            "agent": {},
            "agent_id": {},
            "environment_id": {},
            "title": {},
            "status": {},
            "turn_status": {},
            "metadata": {},
            "environment_variables": {},
            "resources": {},
            "vault_ids": {},
            "memory_store_ids": {},
            "deployment_id": {},
            "outcome_evaluations": {},
            "stats": {},
            "usage": {},
            "archived_at": {},
            "created_at": {},
            "updated_at": {}
          }
        }
      },
      "first_id": {},
      "last_id": {},
      "has_more": {},
      "next_page": {}
    }
  },
  "WorkHeartbeat": {
    "names": {
      "type": {},
      "last_heartbeat": {},
      "lease_extended": {},
      "state": {},
      "ttl_seconds": {}
    }
  },
  "WorkItem": {
    "names": {
      "id": {},
      "type": {},
      "environment_id": {},
      "data": {
        "names": {
          "type": {},
          "id": {}
        }
      },
      "state": {},
      "created_at": {},
      "acknowledged_at": {},
      "started_at": {},
      "latest_heartbeat_at": {},
      "stop_requested_at": {},
      "stopped_at": {},
      "metadata": {}
    }
  },
  "WorkItemList": {
    "names": {
      "data": {
        "items": {
          "names": {
            "id": {},
            "type": {},
            "environment_id": {},
            "data": {
              "names": {
                "type": {},
                "id": {}
              }
            },
            "state": {},
            "created_at": {},
            "acknowledged_at": {},
            "started_at": {},
            "latest_heartbeat_at": {},
            "stop_requested_at": {},
            "stopped_at": {},
            "metadata": {}
          }
        }
      },
      "first_id": {},
      "last_id": {},
      "has_more": {},
      "next_page": {}
    }
  },
  "WorkItemOrNull": {
    "names": {
      "id": {},
      "type": {},
      "environment_id": {},
      "data": {
        "names": {
          "type": {},
          "id": {}
        }
      },
      "state": {},
      "created_at": {},
      "acknowledged_at": {},
      "started_at": {},
      "latest_heartbeat_at": {},
      "stop_requested_at": {},
      "stopped_at": {},
      "metadata": {}
    }
  },
  "WorkQueueStats": {
    "names": {
      "type": {},
      "depth": {},
      "pending": {},
      "oldest_queued_at": {},
      "workers_polling": {}
    }
  }
};
