// Generated from spec/lifecycles: do not edit, run `npm run generate`.
export const lifecycles = {
  "deployment": {
    "resource": "deployment",
    "states": [
      "active",
      "paused",
      "archived"
    ],
    "initial": "active",
    "terminal": [
      "archived"
    ],
    "calls": {
      "get": {
        "operation": "deployment.get",
        "effect": "none"
      },
      "update": {
        "operation": "deployment.update"
      },
      "pause": {
        "operation": "deployment.pause"
      },
      "unpause": {
        "operation": "deployment.unpause"
      },
      "run": {
        "operation": "deployment.run"
      },
      "archive": {
        "operation": "deployment.archive"
      }
    },
    "cells": {
      "get": {
        "active": {
          "status": 200,
          "state": "active",
          "requirement": "deployment.get.active"
        },
        "paused": {
          "status": 200,
          "state": "paused",
          "requirement": "deployment.get.paused"
        },
        "archived": {
          "silent": "get-archived-deployment"
        }
      },
      "update": {
        "active": {
          "status": 200,
          "state": "active",
          "requirement": "deployment.update.active"
        },
        "paused": {
          "silent": "update-paused-deployment"
        },
        "archived": {
          "silent": "update-archived-deployment"
        }
      },
      "pause": {
        "active": {
          "status": 200,
          "state": "paused",
          "requirement": "deployment.pause.active"
        },
        "paused": {
          "status": 409,
          "type": "conflict_error",
          "state": "paused",
          "requirement": "deployment.pause.paused",
          "unchanged": "deployment.pause.paused-no-effect"
        },
        "archived": {
          "silent": "pause-archived-deployment"
        }
      },
      "unpause": {
        "active": {
          "status": 409,
          "type": "conflict_error",
          "state": "active",
          "requirement": "deployment.unpause.active",
          "unchanged": "deployment.unpause.active-no-effect"
        },
        "paused": {
          "status": 200,
          "state": "active",
          "requirement": "deployment.unpause.paused"
        },
        "archived": {
          "silent": "unpause-archived-deployment"
        }
      },
      "run": {
        "active": {
          "status": 200,
          "state": "active",
          "requirement": "deployment.run.active",
          "unchanged": "deployment.run.keeps-deployment-active"
        },
        "paused": {
          "status": 409,
          "type": "conflict_error",
          "state": "paused",
          "requirement": "deployment.run.paused",
          "unchanged": "deployment.run.conflict-no-effect"
        },
        "archived": {
          "status": 409,
          "type": "conflict_error",
          "state": "archived",
          "requirement": "deployment.run.archived"
        }
      },
      "archive": {
        "active": {
          "status": 200,
          "state": "archived",
          "requirement": "deployment.archive.active"
        },
        "paused": {
          "silent": "archive-paused-deployment"
        },
        "archived": {
          "silent": "archive-archived-deployment"
        }
      }
    },
    "source": {
      "page": "deployments/pause",
      "section": "Introduction"
    }
  },
  "work-item": {
    "resource": "work-item",
    "states": [
      "queued",
      "starting",
      "active",
      "stopping",
      "stopped"
    ],
    "initial": "queued",
    "terminal": [
      "stopped"
    ],
    "calls": {
      "get": {
        "operation": "work.get",
        "effect": "none"
      },
      "ack": {
        "operation": "work.ack"
      },
      "heartbeat": {
        "operation": "work.heartbeat"
      },
      "stop": {
        "operation": "work.stop"
      },
      "force-stop": {
        "operation": "work.stop"
      },
      "metadata": {
        "operation": "work.metadata"
      }
    },
    "cells": {
      "get": {
        "queued": {
          "status": 200,
          "state": "queued",
          "requirement": "work.get.queued"
        },
        "starting": {
          "status": 200,
          "state": "starting",
          "requirement": "work.get.starting"
        },
        "active": {
          "status": 200,
          "state": "active",
          "requirement": "work.get.active"
        },
        "stopping": {
          "status": 200,
          "state": "stopping",
          "requirement": "work.get.stopping"
        },
        "stopped": {
          "status": 200,
          "state": "stopped",
          "requirement": "work.get.stopped"
        }
      },
      "ack": {
        "queued": {
          "status": 200,
          "state": "starting",
          "requirement": "work.ack.queued"
        },
        "starting": {
          "status": 200,
          "state": "starting",
          "requirement": "work.ack.starting"
        },
        "active": {
          "status": 200,
          "state": "active",
          "requirement": "work.ack.active"
        },
        "stopping": {
          "status": 409,
          "type": "invalid_request_error",
          "state": "stopping",
          "requirement": "work.ack.stopping",
          "unchanged": "work.ack.conflict-no-effect"
        },
        "stopped": {
          "status": 409,
          "type": "invalid_request_error",
          "state": "stopped",
          "requirement": "work.ack.stopped",
          "unchanged": "work.ack.conflict-no-effect"
        }
      },
      "heartbeat": {
        "queued": {
          "status": 409,
          "type": "invalid_request_error",
          "state": "queued",
          "requirement": "work.heartbeat.queued",
          "unchanged": "work.heartbeat.conflict-no-effect"
        },
        "starting": {
          "status": 200,
          "state": "active",
          "requirement": "work.heartbeat.starting"
        },
        "active": {
          "status": 200,
          "state": "active",
          "requirement": "work.heartbeat.active"
        },
        "stopping": {
          "silent": "heartbeat-on-stopping"
        },
        "stopped": {
          "status": 409,
          "type": "invalid_request_error",
          "state": "stopped",
          "requirement": "work.heartbeat.stopped",
          "unchanged": "work.heartbeat.conflict-no-effect"
        }
      },
      "stop": {
        "queued": {
          "status": 200,
          "state": "stopped",
          "requirement": "work.stop.graceful-queued"
        },
        "starting": {
          "status": 200,
          "state": "stopping",
          "requirement": "work.stop.graceful-starting"
        },
        "active": {
          "status": 200,
          "state": "stopping",
          "requirement": "work.stop.graceful-active"
        },
        "stopping": {
          "status": 200,
          "state": "stopped",
          "requirement": "work.stop.graceful-stopping"
        },
        "stopped": {
          "status": 200,
          "state": "stopped",
          "requirement": "work.stop.graceful-stopped"
        }
      },
      "force-stop": {
        "queued": {
          "status": 200,
          "state": "stopped",
          "requirement": "work.stop.force-queued"
        },
        "starting": {
          "status": 200,
          "state": "stopped",
          "requirement": "work.stop.force-starting"
        },
        "active": {
          "status": 200,
          "state": "stopped",
          "requirement": "work.stop.force-active"
        },
        "stopping": {
          "status": 200,
          "state": "stopped",
          "requirement": "work.stop.force-stopping"
        },
        "stopped": {
          "silent": "force-stop-on-stopped"
        }
      },
      "metadata": {
        "queued": {
          "status": 200,
          "state": "queued",
          "requirement": "work.metadata.queued"
        },
        "starting": {
          "status": 200,
          "state": "starting",
          "requirement": "work.metadata.starting"
        },
        "active": {
          "status": 200,
          "state": "active",
          "requirement": "work.metadata.active"
        },
        "stopping": {
          "status": 200,
          "state": "stopping",
          "requirement": "work.metadata.stopping"
        },
        "stopped": {
          "silent": "metadata-on-stopped"
        }
      }
    },
    "source": {
      "page": "environments/work/schemas",
      "section": "States"
    }
  }
} as const;
