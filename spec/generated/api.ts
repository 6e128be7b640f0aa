// Generated from spec/openapi.yaml by `npm run generate`. Do not edit.
export interface paths {
    "/environments/{environment_id}/work": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                environment_id: components["parameters"]["EnvironmentId"];
            };
            cookie?: never;
        };
        /**
         * List the work items of an environment
         * @description Items come in ascending order of id. At most one of `page`, `before_id` and `after_id` may be given.
         */
        get: operations["work.list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/environments/{environment_id}/work/poll": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                environment_id: components["parameters"]["EnvironmentId"];
            };
            cookie?: never;
        };
        /**
         * Claim a work item
         * @description Delivers one queued item, or answers `null` when there is none. Delivery does not acknowledge.
         */
        get: operations["work.poll"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/environments/{environment_id}/work/stats": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                environment_id: components["parameters"]["EnvironmentId"];
            };
            cookie?: never;
        };
        /** Count what waits in the queue and who polls it */
        get: operations["work.stats"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/environments/{environment_id}/work/{work_id}": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                environment_id: components["parameters"]["EnvironmentId"];
                work_id: components["parameters"]["WorkId"];
            };
            cookie?: never;
        };
        /** Read a work item */
        get: operations["work.get"];
        put?: never;
        /** Merge changes into a work item's metadata */
        post: operations["work.metadata"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/environments/{environment_id}/work/{work_id}/ack": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                environment_id: components["parameters"]["EnvironmentId"];
                work_id: components["parameters"]["WorkId"];
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Acknowledge a delivered work item
         * @description Moves a queued item to `starting`. Safe to repeat while the item is `starting` or `active`.
         */
        post: operations["work.ack"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/environments/{environment_id}/work/{work_id}/heartbeat": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                environment_id: components["parameters"]["EnvironmentId"];
                work_id: components["parameters"]["WorkId"];
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Report that a worker is alive
         * @description The first heartbeat that is accepted makes a `starting` item `active`; later ones extend the lease.
         */
        post: operations["work.heartbeat"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/environments/{environment_id}/work/{work_id}/stop": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                environment_id: components["parameters"]["EnvironmentId"];
                work_id: components["parameters"]["WorkId"];
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Ask a work item to stop, or confirm that it has */
        post: operations["work.stop"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/deployments": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List deployments
         * @description The newest first; archived ones only where they are asked for. At most one of `page`, `before_id` and `after_id` may be given.
         */
        get: operations["deployment.list"];
        put?: never;
        /** Create a deployment */
        post: operations["deployment.create"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/deployments/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: components["parameters"]["DeploymentId"];
            };
            cookie?: never;
        };
        /** Read a deployment */
        get: operations["deployment.get"];
        put?: never;
        /**
         * Change a deployment
         * @description A merge patch, though a POST: what the body leaves out stays as it is, and of the metadata only the keys that it names change.
         */
        post: operations["deployment.update"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/deployments/{id}/pause": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: components["parameters"]["DeploymentId"];
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Pause a deployment
         * @description Nothing fires by schedule while it is paused.
         */
        post: operations["deployment.pause"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/deployments/{id}/unpause": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: components["parameters"]["DeploymentId"];
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Resume a paused deployment */
        post: operations["deployment.unpause"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/deployments/{id}/archive": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: components["parameters"]["DeploymentId"];
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Archive a deployment for good */
        post: operations["deployment.archive"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/deployments/{id}/run": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: components["parameters"]["DeploymentId"];
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Run a deployment now */
        post: operations["deployment.run"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/deployments/{id}/runs": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: components["parameters"]["DeploymentId"];
            };
            cookie?: never;
        };
        /**
         * List the runs of a deployment
         * @description The one triggered last comes first. At most one of `page`, `before_id` and `after_id` may be given.
         */
        get: operations["deployment-run.list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/deployments/{id}/runs/{run_id}": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: components["parameters"]["DeploymentId"];
                run_id: components["parameters"]["DeploymentRunId"];
            };
            cookie?: never;
        };
        /** Read a run of a deployment */
        get: operations["deployment-run.get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/deployment_runs": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List the runs of all deployments
         * @description At most one of `page`, `before_id` and `after_id` may be given.
         */
        get: operations["deployment-run.list-all"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/deployment_runs/{run_id}": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                run_id: components["parameters"]["DeploymentRunId"];
            };
            cookie?: never;
        };
        /** Read a run of any deployment */
        get: operations["deployment-run.get-global"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/environments": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List the environments of the account
         * @description Archived ones are left out unless they are asked for.
         */
        get: operations["environment.list"];
        put?: never;
        /** Create an environment */
        post: operations["environment.create"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/environments/{environment_id}/archive": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                environment_id: components["parameters"]["EnvironmentId"];
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Archive an environment */
        post: operations["environment.archive"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/agents": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List the agents of the account
         * @description Archived ones are left out unless they are asked for.
         */
        get: operations["agent.list"];
        put?: never;
        /** Create an agent */
        post: operations["agent.create"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/agents/{agent_id}/archive": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                agent_id: components["parameters"]["AgentId"];
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Archive an agent */
        post: operations["agent.archive"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/sessions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List the sessions of the account
         * @description Archived ones are left out unless they are asked for. The newest come first.
         */
        get: operations["session.list"];
        put?: never;
        /**
         * Create a session
         * @description A new session is idle; events make it work.
         */
        post: operations["session.create"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/sessions/{session_id}/archive": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                session_id: components["parameters"]["SessionId"];
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Archive a session */
        post: operations["session.archive"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/sessions/{session_id}/events": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                session_id: components["parameters"]["SessionId"];
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Send events to a session */
        post: operations["event.send"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/models": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List the models that an agent may use */
        get: operations["model.list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
}
export type webhooks = Record<string, never>;
export interface components {
    schemas: {
        /**
         * Format: date-time
         * @description An RFC 3339 time in UTC that ends in Z, with any number of fraction digits or none.
         */
        Timestamp: string;
        /**
         * Format: date-time
         * @description A timestamp, or null while what it dates has not happened.
         */
        NullableTimestamp: string | null;
        EnvironmentId: string;
        WorkId: string;
        SessionId: string;
        AgentId: string;
        DeploymentId: string;
        DeploymentRunId: string;
        EventId: string;
        /** @description Flat metadata; every value is a string. */
        StringMap: {
            [key: string]: string;
        };
        /** @description Flat metadata as a creation gives it, within its limits. */
        MetadataRequest: {
            [key: string]: string;
        };
        /** @enum {string} */
        WorkState: "queued" | "starting" | "active" | "stopping" | "stopped";
        WorkItem: {
            id: components["schemas"]["WorkId"];
            /** @constant */
            type: "work";
            environment_id: components["schemas"]["EnvironmentId"];
            data: components["schemas"]["WorkData"];
            state: components["schemas"]["WorkState"];
            created_at: components["schemas"]["Timestamp"];
            acknowledged_at: components["schemas"]["NullableTimestamp"];
            started_at: components["schemas"]["NullableTimestamp"];
            latest_heartbeat_at: components["schemas"]["NullableTimestamp"];
            stop_requested_at: components["schemas"]["NullableTimestamp"];
            stopped_at: components["schemas"]["NullableTimestamp"];
            metadata: components["schemas"]["StringMap"];
        };
        /** @description What the item is to run. */
        WorkData: {
            /** @constant */
            type: "session";
            id: components["schemas"]["SessionId"];
        };
        /** @description What a poll answers, `null` when nothing is waiting. */
        WorkItemOrNull: components["schemas"]["WorkItem"] | null;
        WorkItemList: {
            data: components["schemas"]["WorkItem"][];
            first_id: string | null;
            last_id: string | null;
            has_more: boolean;
            /** @description An opaque cursor. */
            next_page: string | null;
        };
        WorkHeartbeat: {
            /** @constant */
            type: "work_heartbeat";
            last_heartbeat: components["schemas"]["Timestamp"];
            lease_extended: boolean;
            state: components["schemas"]["WorkState"];
            ttl_seconds: number;
        };
        WorkQueueStats: {
            /** @constant */
            type: "work_queue_stats";
            /** @description Queued items that can be claimed now. */
            depth: number;
            /** @description Queued items that were delivered a short while ago and not yet acknowledged. */
            pending: number;
            oldest_queued_at: components["schemas"]["NullableTimestamp"];
            /** @description Counts polls with a Worker-ID only. */
            workers_polling: number;
        };
        WorkMetadataRequest: {
            /** @description A string sets a key, null deletes it; other keys stay. */
            metadata?: {
                [key: string]: string | null;
            };
        };
        WorkStopRequest: {
            /**
             * @description Stop at once instead of draining.
             * @default false
             */
            force?: boolean;
        };
        Deployment: {
            id: components["schemas"]["DeploymentId"];
            /** @constant */
            type: "deployment";
            name: string;
            description: string | null;
            agent: components["schemas"]["DeploymentAgent"];
            environment_id: components["schemas"]["EnvironmentId"];
            environment_variables?: string;
            initial_events: components["schemas"]["DeploymentEvent"][];
            resources: {
                [key: string]: unknown;
            }[];
            vault_ids: string[];
            metadata: components["schemas"]["DeploymentMetadata"];
            schedule: components["schemas"]["DeploymentSchedule"];
            status: components["schemas"]["DeploymentStatus"];
            paused_reason: components["schemas"]["PausedReason"];
            archived_at: components["schemas"]["NullableTimestamp"];
            created_at: components["schemas"]["Timestamp"];
            updated_at: components["schemas"]["Timestamp"];
        };
        /**
         * @description Being archived is no status; `archived_at` tells.
         * @enum {string}
         */
        DeploymentStatus: "active" | "paused";
        DeploymentAgent: {
            id: components["schemas"]["AgentId"];
            /** @constant */
            type: "agent";
            version: number;
        };
        DeploymentEvent: {
            type: string;
            /** @description Text in older copies; a list of blocks in newer ones. */
            content?: unknown;
        } & {
            [key: string]: unknown;
        };
        DeploymentMetadata: {
            /** @description Written by the server. */
            cas_config?: {
                [key: string]: unknown;
            };
        } & {
            [key: string]: string;
        };
        /** @description Null for a deployment that is only run by hand. */
        DeploymentSchedule: {
            /** @constant */
            type: "cron";
            expression: string;
            timezone: string;
            upcoming_runs_at: components["schemas"]["Timestamp"][];
            last_run_at?: components["schemas"]["NullableTimestamp"];
        } | null;
        /** @description Why the deployment is paused; null while it is not. */
        PausedReason: {
            type: string;
        } | null;
        DeploymentMetadataRequest: {
            /** @description A key of the server's own. */
            cas_config?: {
                [key: string]: unknown;
            };
        } & {
            [key: string]: string;
        };
        DeploymentCreateRequest: {
            name: string;
            description?: string;
            agent: components["schemas"]["AgentReference"];
            environment_id: components["schemas"]["EnvironmentId"];
            schedule?: components["schemas"]["ScheduleRequest"];
            initial_events: components["schemas"]["Event"][];
            /** @default [] */
            resources?: {
                [key: string]: unknown;
            }[];
            /** @default [] */
            vault_ids?: string[];
            metadata?: components["schemas"]["DeploymentMetadataRequest"];
            /** @description One assignment to a line. */
            environment_variables?: string;
        };
        DeploymentUpdateRequest: {
            name?: string;
            description?: string;
            agent?: components["schemas"]["AgentReference"];
            environment_id?: components["schemas"]["EnvironmentId"];
            schedule?: components["schemas"]["ScheduleRequest"];
            initial_events?: components["schemas"]["Event"][];
            resources?: {
                [key: string]: unknown;
            }[];
            vault_ids?: string[];
            /** @description A string sets a key, null deletes it; other keys stay. */
            metadata?: {
                cas_config?: {
                    [key: string]: unknown;
                };
            } & {
                [key: string]: string | null;
            };
            /** @description One assignment to a line. */
            environment_variables?: string;
        };
        /** @description An id stands for the latest version; an object with a version pins it. */
        AgentReference: components["schemas"]["AgentId"] | {
            id: components["schemas"]["AgentId"];
            /** @constant */
            type: "agent";
            version?: number;
        };
        ScheduleRequest: {
            /** @constant */
            type: "cron";
            /** @description Five fields. */
            expression: string;
            /** @description An IANA name. */
            timezone: string;
        };
        DeploymentList: {
            data: components["schemas"]["Deployment"][];
            first_id: string | null;
            last_id: string | null;
            has_more: boolean;
            /** @description An opaque cursor. */
            next_page: string | null;
        };
        DeploymentRun: {
            id: components["schemas"]["DeploymentRunId"];
            /** @constant */
            type: "deployment_run";
            deployment_id: components["schemas"]["DeploymentId"];
            agent: components["schemas"]["DeploymentAgent"];
            /** @description The session of the run. */
            session_id?: string | null;
            error: components["schemas"]["DeploymentRunError"];
            trigger_context: components["schemas"]["DeploymentRunTrigger"];
            created_at: components["schemas"]["Timestamp"];
            status?: components["schemas"]["DeploymentRunStatus"];
            triggered_at?: components["schemas"]["Timestamp"];
            completed_at?: components["schemas"]["NullableTimestamp"];
            duration_ms?: number | null;
            cas_run_extras?: {
                [key: string]: unknown;
            };
        };
        /** @enum {string} */
        DeploymentRunStatus: "pending" | "running" | "completed" | "failed" | "skipped";
        /** @description Why the run failed; null where it did not. */
        DeploymentRunError: ({
            type?: string;
            message?: string;
        } & {
            [key: string]: unknown;
        }) | null;
        /** @description What set the run off. */
        DeploymentRunTrigger: {
            /** @enum {string} */
            type: "manual" | "schedule" | "retry";
            scheduled_at?: components["schemas"]["Timestamp"];
        };
        /** @description Has no documented field. */
        DeploymentRunRequest: Record<string, never>;
        DeploymentRunList: {
            data: components["schemas"]["DeploymentRun"][];
            first_id: string | null;
            last_id: string | null;
            has_more: boolean;
            /** @description An opaque cursor. */
            next_page: string | null;
        };
        Environment: {
            id: components["schemas"]["EnvironmentId"];
            type?: unknown;
            name?: unknown;
            description?: unknown;
            config?: unknown;
            metadata?: unknown;
            status?: unknown;
            archived?: unknown;
            archived_at?: unknown;
            created_at?: unknown;
            updated_at?: unknown;
        };
        EnvironmentList: {
            data: components["schemas"]["Environment"][];
            first_id?: unknown;
            last_id?: unknown;
            has_more?: unknown;
            next_page?: unknown;
        };
        EnvironmentCreateRequest: {
            name: string;
            description?: string;
            config: {
                /** @enum {string} */
                type: "self_hosted" | "cloud";
            } & {
                [key: string]: unknown;
            };
            metadata?: components["schemas"]["MetadataRequest"];
        };
        Agent: {
            id: components["schemas"]["AgentId"];
            type?: unknown;
            name?: unknown;
            description?: unknown;
            model?: unknown;
            instructions?: unknown;
            system?: unknown;
            tools?: unknown;
            mcp_servers?: unknown;
            skills?: unknown;
            metadata?: unknown;
            multiagent?: unknown;
            default_environment?: unknown;
            version?: unknown;
            archived_at?: unknown;
            created_at?: unknown;
            updated_at?: unknown;
        };
        AgentList: {
            data: components["schemas"]["Agent"][];
            first_id?: unknown;
            last_id?: unknown;
            has_more?: unknown;
            next_page?: unknown;
        };
        AgentCreateRequest: {
            name: string;
            model: string | {
                [key: string]: unknown;
            };
            description?: string;
            system?: string;
            instructions?: string;
            tools?: {
                [key: string]: unknown;
            }[];
            mcp_servers?: {
                [key: string]: unknown;
            }[];
            skills?: {
                [key: string]: unknown;
            }[];
            metadata?: components["schemas"]["MetadataRequest"];
        };
        Session: {
            id: components["schemas"]["SessionId"];
            type?: unknown;
            agent?: unknown;
            agent_id?: unknown;
            environment_id?: unknown;
            title?: unknown;
            status?: unknown;
            turn_status?: unknown;
            metadata?: unknown;
            environment_variables?: unknown;
            resources?: unknown;
            vault_ids?: unknown;
            memory_store_ids?: unknown;
            deployment_id?: unknown;
            outcome_evaluations?: unknown;
            stats?: unknown;
            usage?: unknown;
            archived_at?: unknown;
            created_at?: unknown;
            updated_at?: unknown;
        };
        SessionList: {
            data: components["schemas"]["Session"][];
            first_id?: unknown;
            last_id?: unknown;
            has_more?: unknown;
            next_page?: unknown;
        };
        SessionCreateRequest: {
            agent: components["schemas"]["AgentReference"];
            environment_id: components["schemas"]["EnvironmentId"];
            title?: string;
            resources?: {
                [key: string]: unknown;
            }[];
            vault_ids?: string[];
            metadata?: components["schemas"]["MetadataRequest"];
        };
        Event: ({
            /** @enum {string} */
            type: "user.message" | "user.define_outcome" | "system.message";
            content?: components["schemas"]["TextBlock"][];
        } & {
            [key: string]: unknown;
        }) & (unknown & unknown);
        TextBlock: {
            /** @constant */
            type: "text";
            text: string;
        };
        EventSendRequest: {
            events: components["schemas"]["Event"][];
        };
        EventList: {
            data: components["schemas"]["SentEvent"][];
        };
        SentEvent: {
            id: components["schemas"]["EventId"];
            type?: unknown;
            content?: unknown;
            session_id?: unknown;
            turn_id?: unknown;
            schema_version?: unknown;
            created_at?: unknown;
            processed_at?: unknown;
        };
        ModelList: {
            data: components["schemas"]["Model"][];
            has_more?: unknown;
        };
        Model: {
            id: string;
            type?: unknown;
            display_name?: unknown;
            source?: unknown;
            is_enabled?: boolean;
            is_new?: unknown;
            price_factor?: unknown;
            efforts?: unknown;
            default_effort?: unknown;
        };
        /** @description The envelope that every error comes in. */
        ErrorEnvelope: {
            /** @constant */
            type: "error";
            request_id: string;
            error: {
                type: string;
                message: string;
                /** @description The parameter that is to blame. */
                param?: string;
            };
        };
        InvalidRequestError: components["schemas"]["ErrorEnvelope"] & {
            error?: {
                /** @constant */
                type?: "invalid_request_error";
            };
        };
        AuthenticationError: components["schemas"]["ErrorEnvelope"] & {
            error?: {
                /** @constant */
                type?: "authentication_error";
            };
        };
        PermissionError: components["schemas"]["ErrorEnvelope"] & {
            error?: {
                /** @constant */
                type?: "permission_error";
            };
        };
        NotFoundError: components["schemas"]["ErrorEnvelope"] & {
            error?: {
                /** @constant */
                type?: "not_found_error";
            };
        };
        ConflictError: components["schemas"]["ErrorEnvelope"] & {
            error?: {
                /** @constant */
                type?: "conflict_error";
            };
        };
        PreconditionFailedError: components["schemas"]["ErrorEnvelope"] & {
            error?: {
                /** @constant */
                type?: "precondition_failed_error";
            };
        };
        ApiError: components["schemas"]["ErrorEnvelope"] & {
            error?: {
                /** @constant */
                type?: "api_error";
            };
        };
    };
    responses: never;
    parameters: {
        EnvironmentId: components["schemas"]["EnvironmentId"];
        WorkId: components["schemas"]["WorkId"];
        DeploymentId: components["schemas"]["DeploymentId"];
        DeploymentRunId: components["schemas"]["DeploymentRunId"];
        AgentId: components["schemas"]["AgentId"];
        SessionId: components["schemas"]["SessionId"];
        /** @description A stable name that the worker chooses for itself. Not a credential. */
        WorkerId: string;
        /** @description Comes back as `request_id` in an error. */
        RequestId: string;
        /** @description The same key with the same body replays the first answer. */
        IdempotencyKey: string;
        /** @description Size of the page; a value above 100 counts as 100. */
        Limit: number;
        /** @description Size of the page. */
        ListLimit: number;
        /** @description The cursor that the page before returned as `next_page`. */
        Page: string;
        /** @description The records before this one. */
        BeforeId: string;
        /** @description The records after this one. */
        AfterId: string;
    };
    requestBodies: never;
    headers: never;
    pathItems: never;
}
export type $defs = Record<string, never>;
export interface operations {
    "work.list": {
        parameters: {
            query?: {
                /** @description Size of the page; a value above 100 counts as 100. */
                limit?: components["parameters"]["Limit"];
                /** @description The cursor that the page before returned as `next_page`. */
                page?: components["parameters"]["Page"];
                /** @description The records before this one. */
                before_id?: components["parameters"]["BeforeId"];
                /** @description The records after this one. */
                after_id?: components["parameters"]["AfterId"];
            };
            header?: {
                /** @description Comes back as `request_id` in an error. */
                "x-request-id"?: components["parameters"]["RequestId"];
            };
            path: {
                environment_id: components["parameters"]["EnvironmentId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page of work items. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WorkItemList"];
                };
            };
            /** @description `limit` is not a positive integer, or more than one cursor was given; or the environment is not self-hosted. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["InvalidRequestError"];
                };
            };
            /** @description The token is missing, malformed, expired or revoked. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AuthenticationError"];
                };
            };
            /** @description The token is valid but may not do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PermissionError"];
                };
            };
            /** @description There is no such environment. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["NotFoundError"];
                };
            };
            /** @description The server failed. Documented for every operation, expected of none. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ApiError"];
                };
            };
        };
    };
    "work.poll": {
        parameters: {
            query?: {
                /** @description How long to wait for an item, in milliseconds. Without it the call does not wait. */
                block_ms?: number;
                /** @description An item delivered at least this long ago and not yet acknowledged may be delivered again. */
                reclaim_older_than_ms?: number;
            };
            header?: {
                /** @description A stable name that the worker chooses for itself. Not a credential. */
                "Worker-ID"?: components["parameters"]["WorkerId"];
                /** @description Comes back as `request_id` in an error. */
                "x-request-id"?: components["parameters"]["RequestId"];
            };
            path: {
                environment_id: components["parameters"]["EnvironmentId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The item that was claimed, or `null`. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WorkItemOrNull"];
                };
            };
            /** @description `block_ms` or `reclaim_older_than_ms` is out of its range; or the environment is not self-hosted. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["InvalidRequestError"];
                };
            };
            /** @description The token is missing, malformed, expired or revoked. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AuthenticationError"];
                };
            };
            /** @description The token is valid but may not do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PermissionError"];
                };
            };
            /** @description There is no such environment. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["NotFoundError"];
                };
            };
            /** @description The server failed. Documented for every operation, expected of none. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ApiError"];
                };
            };
        };
    };
    "work.stats": {
        parameters: {
            query?: never;
            header?: {
                /** @description Comes back as `request_id` in an error. */
                "x-request-id"?: components["parameters"]["RequestId"];
            };
            path: {
                environment_id: components["parameters"]["EnvironmentId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The statistics of the queue. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WorkQueueStats"];
                };
            };
            /** @description The environment is not self-hosted. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["InvalidRequestError"];
                };
            };
            /** @description The token is missing, malformed, expired or revoked. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AuthenticationError"];
                };
            };
            /** @description The token is valid but may not do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PermissionError"];
                };
            };
            /** @description There is no such environment. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["NotFoundError"];
                };
            };
            /** @description The server failed. Documented for every operation, expected of none. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ApiError"];
                };
            };
        };
    };
    "work.get": {
        parameters: {
            query?: never;
            header?: {
                /** @description Comes back as `request_id` in an error. */
                "x-request-id"?: components["parameters"]["RequestId"];
            };
            path: {
                environment_id: components["parameters"]["EnvironmentId"];
                work_id: components["parameters"]["WorkId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The work item. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WorkItem"];
                };
            };
            /** @description The environment is not self-hosted. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["InvalidRequestError"];
                };
            };
            /** @description The token is missing, malformed, expired or revoked. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AuthenticationError"];
                };
            };
            /** @description The token is valid but may not do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PermissionError"];
                };
            };
            /** @description There is no such environment or work item. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["NotFoundError"];
                };
            };
            /** @description The server failed. Documented for every operation, expected of none. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ApiError"];
                };
            };
        };
    };
    "work.metadata": {
        parameters: {
            query?: never;
            header?: {
                /** @description Comes back as `request_id` in an error. */
                "x-request-id"?: components["parameters"]["RequestId"];
            };
            path: {
                environment_id: components["parameters"]["EnvironmentId"];
                work_id: components["parameters"]["WorkId"];
            };
            cookie?: never;
        };
        /** @description An object without `metadata` changes nothing. */
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "metadata": {
                 *         "shelf": "first"
                 *       }
                 *     }
                 */
                "application/json": components["schemas"]["WorkMetadataRequest"];
            };
        };
        responses: {
            /** @description The item after the change, or as it was where nothing was asked for. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WorkItem"];
                };
            };
            /** @description The body is not valid JSON, or a value of `metadata` is neither a string nor null; or the environment is not self-hosted. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["InvalidRequestError"];
                };
            };
            /** @description The token is missing, malformed, expired or revoked. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AuthenticationError"];
                };
            };
            /** @description The token is valid but may not do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PermissionError"];
                };
            };
            /** @description There is no such environment or work item. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["NotFoundError"];
                };
            };
            /** @description The server failed. Documented for every operation, expected of none. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ApiError"];
                };
            };
        };
    };
    "work.ack": {
        parameters: {
            query?: never;
            header?: {
                /** @description A stable name that the worker chooses for itself. Not a credential. */
                "Worker-ID"?: components["parameters"]["WorkerId"];
                /** @description Comes back as `request_id` in an error. */
                "x-request-id"?: components["parameters"]["RequestId"];
            };
            path: {
                environment_id: components["parameters"]["EnvironmentId"];
                work_id: components["parameters"]["WorkId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The acknowledged item. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WorkItem"];
                };
            };
            /** @description The environment is not self-hosted. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["InvalidRequestError"];
                };
            };
            /** @description The token is missing, malformed, expired or revoked. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AuthenticationError"];
                };
            };
            /** @description The token is valid but may not do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PermissionError"];
                };
            };
            /** @description There is no such environment or work item. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["NotFoundError"];
                };
            };
            /** @description Another worker holds the item, its state changed meanwhile, or it is stopping or stopped. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["InvalidRequestError"];
                };
            };
            /** @description The server failed. Documented for every operation, expected of none. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ApiError"];
                };
            };
        };
    };
    "work.heartbeat": {
        parameters: {
            query?: {
                /** @description `NO_HEARTBEAT`, or the time that the server returned last, verbatim. Without it the heartbeat is unconditional. */
                expected_last_heartbeat?: "NO_HEARTBEAT" | string;
                /** @description The wished length of the lease in seconds; what is accepted is clamped to 10..600. */
                desired_ttl_seconds?: number;
            };
            header?: {
                /** @description Comes back as `request_id` in an error. */
                "x-request-id"?: components["parameters"]["RequestId"];
            };
            path: {
                environment_id: components["parameters"]["EnvironmentId"];
                work_id: components["parameters"]["WorkId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The heartbeat was accepted. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WorkHeartbeat"];
                };
            };
            /** @description `desired_ttl_seconds` is not a positive integer, or `expected_last_heartbeat` is neither NO_HEARTBEAT nor an RFC 3339 time; or the environment is not self-hosted. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["InvalidRequestError"];
                };
            };
            /** @description The token is missing, malformed, expired or revoked. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AuthenticationError"];
                };
            };
            /** @description The token is valid but may not do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PermissionError"];
                };
            };
            /** @description There is no such environment or work item. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["NotFoundError"];
                };
            };
            /** @description The item is queued or stopped. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["InvalidRequestError"];
                };
            };
            /** @description `expected_last_heartbeat` is not the value that the server holds. */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PreconditionFailedError"];
                };
            };
            /** @description The server failed. Documented for every operation, expected of none. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ApiError"];
                };
            };
        };
    };
    "work.stop": {
        parameters: {
            query?: never;
            header?: {
                /** @description Comes back as `request_id` in an error. */
                "x-request-id"?: components["parameters"]["RequestId"];
            };
            path: {
                environment_id: components["parameters"]["EnvironmentId"];
                work_id: components["parameters"]["WorkId"];
            };
            cookie?: never;
        };
        /** @description May be left out; then, as with `{}`, the stop is graceful. */
        requestBody?: {
            content: {
                /** @example {} */
                "application/json": components["schemas"]["WorkStopRequest"];
            };
        };
        responses: {
            /** @description The item after the stop. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WorkItem"];
                };
            };
            /** @description The body is not valid JSON; or the environment is not self-hosted. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["InvalidRequestError"];
                };
            };
            /** @description The token is missing, malformed, expired or revoked. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AuthenticationError"];
                };
            };
            /** @description The token is valid but may not do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PermissionError"];
                };
            };
            /** @description There is no such environment or work item. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["NotFoundError"];
                };
            };
            /** @description The server failed. Documented for every operation, expected of none. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ApiError"];
                };
            };
        };
    };
    "deployment.list": {
        parameters: {
            query?: {
                /** @description Size of the page. */
                limit?: components["parameters"]["ListLimit"];
                /** @description The cursor that the page before returned as `next_page`. */
                page?: components["parameters"]["Page"];
                /** @description The records before this one. */
                before_id?: components["parameters"]["BeforeId"];
                /** @description The records after this one. */
                after_id?: components["parameters"]["AfterId"];
                /** @description Those with this status only. */
                status?: components["schemas"]["DeploymentStatus"];
                /** @description Archived deployments too. */
                include_archived?: boolean;
                /** @description Those of this agent only. */
                agent_id?: components["schemas"]["AgentId"];
            };
            header?: {
                /** @description Comes back as `request_id` in an error. */
                "x-request-id"?: components["parameters"]["RequestId"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page of deployments. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DeploymentList"];
                };
            };
            /** @description `limit` is not in its range, or more than one cursor was given. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["InvalidRequestError"];
                };
            };
            /** @description The token is missing, malformed, expired or revoked. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AuthenticationError"];
                };
            };
            /** @description The token is valid but may not do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PermissionError"];
                };
            };
            /** @description The server failed. Documented for every operation, expected of none. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ApiError"];
                };
            };
        };
    };
    "deployment.create": {
        parameters: {
            query?: never;
            header?: {
                /** @description Comes back as `request_id` in an error. */
                "x-request-id"?: components["parameters"]["RequestId"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "name": "night watch",
                 *       "agent": "agent_0123456789abcdef0123456789abcdef",
                 *       "environment_id": "env_0123456789abcdef0123456789abcdef",
                 *       "initial_events": [
                 *         {
                 *           "type": "user.message",
                 *           "content": [
                 *             {
                 *               "type": "text",
                 *               "text": "Look around."
                 *             }
                 *           ]
                 *         }
                 *       ]
                 *     }
                 */
                "application/json": components["schemas"]["DeploymentCreateRequest"];
            };
        };
        responses: {
            /** @description The deployment was created. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Deployment"];
                };
            };
            /** @description The deployment was created. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Deployment"];
                };
            };
            /** @description A field is missing or has a value that is not allowed. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["InvalidRequestError"];
                };
            };
            /** @description The token is missing, malformed, expired or revoked. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AuthenticationError"];
                };
            };
            /** @description The token is valid but may not do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PermissionError"];
                };
            };
            /** @description The agent or the environment does not exist. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["NotFoundError"];
                };
            };
            /** @description The deployment conflicts with something that exists. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ConflictError"];
                };
            };
            /** @description The server failed. Documented for every operation, expected of none. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ApiError"];
                };
            };
        };
    };
    "deployment.get": {
        parameters: {
            query?: never;
            header?: {
                /** @description Comes back as `request_id` in an error. */
                "x-request-id"?: components["parameters"]["RequestId"];
            };
            path: {
                id: components["parameters"]["DeploymentId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The deployment. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Deployment"];
                };
            };
            /** @description The token is missing, malformed, expired or revoked. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AuthenticationError"];
                };
            };
            /** @description The resource belongs to another account. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PermissionError"];
                };
            };
            /** @description There is no such deployment. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["NotFoundError"];
                };
            };
            /** @description The server failed. Documented for every operation, expected of none. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ApiError"];
                };
            };
        };
    };
    "deployment.update": {
        parameters: {
            query?: never;
            header?: {
                /** @description Comes back as `request_id` in an error. */
                "x-request-id"?: components["parameters"]["RequestId"];
            };
            path: {
                id: components["parameters"]["DeploymentId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "description": "Sorts what came in over night"
                 *     }
                 */
                "application/json": components["schemas"]["DeploymentUpdateRequest"];
            };
        };
        responses: {
            /** @description The deployment after the change. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Deployment"];
                };
            };
            /** @description A field has a value that is not allowed. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["InvalidRequestError"];
                };
            };
            /** @description The token is missing, malformed, expired or revoked. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AuthenticationError"];
                };
            };
            /** @description The resource belongs to another account. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PermissionError"];
                };
            };
            /** @description There is no such deployment. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["NotFoundError"];
                };
            };
            /** @description The deployment cannot be changed as it is. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ConflictError"];
                };
            };
            /** @description The server failed. Documented for every operation, expected of none. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ApiError"];
                };
            };
        };
    };
    "deployment.pause": {
        parameters: {
            query?: never;
            header?: {
                /** @description Comes back as `request_id` in an error. */
                "x-request-id"?: components["parameters"]["RequestId"];
            };
            path: {
                id: components["parameters"]["DeploymentId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The paused deployment. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Deployment"];
                };
            };
            /** @description The token is missing, malformed, expired or revoked. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AuthenticationError"];
                };
            };
            /** @description The resource belongs to another account. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PermissionError"];
                };
            };
            /** @description There is no such deployment. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["NotFoundError"];
                };
            };
            /** @description The deployment is paused already. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ConflictError"];
                };
            };
            /** @description The server failed. Documented for every operation, expected of none. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ApiError"];
                };
            };
        };
    };
    "deployment.unpause": {
        parameters: {
            query?: never;
            header?: {
                /** @description Comes back as `request_id` in an error. */
                "x-request-id"?: components["parameters"]["RequestId"];
            };
            path: {
                id: components["parameters"]["DeploymentId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The deployment, active again. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Deployment"];
                };
            };
            /** @description The token is missing, malformed, expired or revoked. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AuthenticationError"];
                };
            };
            /** @description The resource belongs to another account. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PermissionError"];
                };
            };
            /** @description There is no such deployment. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["NotFoundError"];
                };
            };
            /** @description The deployment is not paused. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ConflictError"];
                };
            };
            /** @description The server failed. Documented for every operation, expected of none. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ApiError"];
                };
            };
        };
    };
    "deployment.archive": {
        parameters: {
            query?: never;
            header?: {
                /** @description Comes back as `request_id` in an error. */
                "x-request-id"?: components["parameters"]["RequestId"];
            };
            path: {
                id: components["parameters"]["DeploymentId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The archived deployment. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Deployment"];
                };
            };
            /** @description The token is missing, malformed, expired or revoked. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AuthenticationError"];
                };
            };
            /** @description The resource belongs to another account. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PermissionError"];
                };
            };
            /** @description There is no such deployment. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["NotFoundError"];
                };
            };
            /** @description The deployment is archived already. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ConflictError"];
                };
            };
            /** @description The server failed. Documented for every operation, expected of none. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ApiError"];
                };
            };
        };
    };
    "deployment.run": {
        parameters: {
            query?: never;
            header?: {
                /** @description Comes back as `request_id` in an error. */
                "x-request-id"?: components["parameters"]["RequestId"];
            };
            path: {
                id: components["parameters"]["DeploymentId"];
            };
            cookie?: never;
        };
        /** @description May be left out, or be an empty object. */
        requestBody?: {
            content: {
                /** @example {} */
                "application/json": components["schemas"]["DeploymentRunRequest"];
            };
        };
        responses: {
            /** @description The run, which may have failed or been skipped. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DeploymentRun"];
                };
            };
            /** @description The token is missing, malformed, expired or revoked. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AuthenticationError"];
                };
            };
            /** @description The resource belongs to another account. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PermissionError"];
                };
            };
            /** @description There is no such deployment. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["NotFoundError"];
                };
            };
            /** @description The deployment is paused or archived. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ConflictError"];
                };
            };
            /** @description The server failed. Documented for every operation, expected of none. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ApiError"];
                };
            };
        };
    };
    "deployment-run.list": {
        parameters: {
            query?: {
                /** @description Size of the page. */
                limit?: components["parameters"]["ListLimit"];
                /** @description The cursor that the page before returned as `next_page`. */
                page?: components["parameters"]["Page"];
                /** @description The records before this one. */
                before_id?: components["parameters"]["BeforeId"];
                /** @description The records after this one. */
                after_id?: components["parameters"]["AfterId"];
                /** @description Those with this status only. */
                status?: components["schemas"]["DeploymentRunStatus"];
                /** @description Those triggered after this time only. */
                triggered_after?: string;
                /** @description Those triggered before this time only. */
                triggered_before?: string;
            };
            header?: {
                /** @description Comes back as `request_id` in an error. */
                "x-request-id"?: components["parameters"]["RequestId"];
            };
            path: {
                id: components["parameters"]["DeploymentId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page of runs. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DeploymentRunList"];
                };
            };
            /** @description `limit` is not in its range, or more than one cursor was given. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["InvalidRequestError"];
                };
            };
            /** @description The token is missing, malformed, expired or revoked. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AuthenticationError"];
                };
            };
            /** @description The resource belongs to another account. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PermissionError"];
                };
            };
            /** @description There is no such deployment. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["NotFoundError"];
                };
            };
            /** @description The server failed. Documented for every operation, expected of none. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ApiError"];
                };
            };
        };
    };
    "deployment-run.get": {
        parameters: {
            query?: never;
            header?: {
                /** @description Comes back as `request_id` in an error. */
                "x-request-id"?: components["parameters"]["RequestId"];
            };
            path: {
                id: components["parameters"]["DeploymentId"];
                run_id: components["parameters"]["DeploymentRunId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The run. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DeploymentRun"];
                };
            };
            /** @description The token is missing, malformed, expired or revoked. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AuthenticationError"];
                };
            };
            /** @description The resource belongs to another account. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PermissionError"];
                };
            };
            /** @description There is no such deployment or run. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["NotFoundError"];
                };
            };
            /** @description The server failed. Documented for every operation, expected of none. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ApiError"];
                };
            };
        };
    };
    "deployment-run.list-all": {
        parameters: {
            query?: {
                /** @description Size of the page. */
                limit?: components["parameters"]["ListLimit"];
                /** @description The cursor that the page before returned as `next_page`. */
                page?: components["parameters"]["Page"];
                /** @description The records before this one. */
                before_id?: components["parameters"]["BeforeId"];
                /** @description The records after this one. */
                after_id?: components["parameters"]["AfterId"];
                /** @description Those of this deployment only. */
                deployment_id?: components["schemas"]["DeploymentId"];
                /** @description Those with this status only. */
                status?: components["schemas"]["DeploymentRunStatus"];
                /** @description Those triggered in this way only. */
                trigger_type?: "manual" | "schedule" | "retry";
                /** @description Only those with an error, or only those without. */
                has_error?: boolean;
                /** @description Those created after this time only. */
                "created_at[gt]"?: string;
                /** @description Those created at this time or later only. */
                "created_at[gte]"?: string;
            };
            header?: {
                /** @description Comes back as `request_id` in an error. */
                "x-request-id"?: components["parameters"]["RequestId"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page of runs. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DeploymentRunList"];
                };
            };
            /** @description `limit` is not in its range, or more than one cursor was given. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["InvalidRequestError"];
                };
            };
            /** @description The token is missing, malformed, expired or revoked. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AuthenticationError"];
                };
            };
            /** @description The token is valid but may not do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PermissionError"];
                };
            };
            /** @description The server failed. Documented for every operation, expected of none. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ApiError"];
                };
            };
        };
    };
    "deployment-run.get-global": {
        parameters: {
            query?: never;
            header?: {
                /** @description Comes back as `request_id` in an error. */
                "x-request-id"?: components["parameters"]["RequestId"];
            };
            path: {
                run_id: components["parameters"]["DeploymentRunId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The run. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DeploymentRun"];
                };
            };
            /** @description The token is missing, malformed, expired or revoked. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AuthenticationError"];
                };
            };
            /** @description The resource belongs to another account. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PermissionError"];
                };
            };
            /** @description There is no such run. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["NotFoundError"];
                };
            };
            /** @description The server failed. Documented for every operation, expected of none. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ApiError"];
                };
            };
        };
    };
    "environment.list": {
        parameters: {
            query?: {
                /** @description Size of the page. */
                limit?: components["parameters"]["ListLimit"];
                /** @description The cursor that the page before returned as `next_page`. */
                page?: components["parameters"]["Page"];
                /** @description The records after this one. */
                after_id?: components["parameters"]["AfterId"];
            };
            header?: {
                /** @description Comes back as `request_id` in an error. */
                "x-request-id"?: components["parameters"]["RequestId"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page of the list. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["EnvironmentList"];
                };
            };
            /** @description `limit` is out of its range, or more than one cursor was given. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["InvalidRequestError"];
                };
            };
            /** @description The token is missing, malformed, expired or revoked. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AuthenticationError"];
                };
            };
            /** @description The token is valid but may not do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PermissionError"];
                };
            };
            /** @description The server failed. Documented for every operation, expected of none. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ApiError"];
                };
            };
        };
    };
    "environment.create": {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key with the same body replays the first answer. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /** @description Comes back as `request_id` in an error. */
                "x-request-id"?: components["parameters"]["RequestId"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["EnvironmentCreateRequest"];
            };
        };
        responses: {
            /** @description The environment was created. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Environment"];
                };
            };
            /** @description The environment was created. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Environment"];
                };
            };
            /** @description `name` or `config` is missing, or a value is not allowed. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["InvalidRequestError"];
                };
            };
            /** @description The token is missing, malformed, expired or revoked. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AuthenticationError"];
                };
            };
            /** @description The token is valid but may not do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PermissionError"];
                };
            };
            /** @description The idempotency key was used before with another body. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ConflictError"];
                };
            };
            /** @description The server failed. Documented for every operation, expected of none. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ApiError"];
                };
            };
        };
    };
    "environment.archive": {
        parameters: {
            query?: never;
            header?: {
                /** @description Comes back as `request_id` in an error. */
                "x-request-id"?: components["parameters"]["RequestId"];
            };
            path: {
                environment_id: components["parameters"]["EnvironmentId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The archived environment. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Environment"];
                };
            };
            /** @description The token is missing, malformed, expired or revoked. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AuthenticationError"];
                };
            };
            /** @description The token is valid but may not do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PermissionError"];
                };
            };
            /** @description There is no such environment. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["NotFoundError"];
                };
            };
            /** @description The environment is archived already. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ConflictError"];
                };
            };
            /** @description The server failed. Documented for every operation, expected of none. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ApiError"];
                };
            };
        };
    };
    "agent.list": {
        parameters: {
            query?: {
                /** @description Size of the page. */
                limit?: components["parameters"]["ListLimit"];
                /** @description The cursor that the page before returned as `next_page`. */
                page?: components["parameters"]["Page"];
                /** @description The records after this one. */
                after_id?: components["parameters"]["AfterId"];
            };
            header?: {
                /** @description Comes back as `request_id` in an error. */
                "x-request-id"?: components["parameters"]["RequestId"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page of the list. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AgentList"];
                };
            };
            /** @description `limit` is out of its range, or more than one cursor was given. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["InvalidRequestError"];
                };
            };
            /** @description The token is missing, malformed, expired or revoked. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AuthenticationError"];
                };
            };
            /** @description The token is valid but may not do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PermissionError"];
                };
            };
            /** @description The server failed. Documented for every operation, expected of none. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ApiError"];
                };
            };
        };
    };
    "agent.create": {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key with the same body replays the first answer. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /** @description Comes back as `request_id` in an error. */
                "x-request-id"?: components["parameters"]["RequestId"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AgentCreateRequest"];
            };
        };
        responses: {
            /** @description The agent was created. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Agent"];
                };
            };
            /** @description The agent was created. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Agent"];
                };
            };
            /** @description A field is missing or has a value that is not allowed. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["InvalidRequestError"];
                };
            };
            /** @description The token is missing, malformed, expired or revoked. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AuthenticationError"];
                };
            };
            /** @description The token is valid but may not do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PermissionError"];
                };
            };
            /** @description The idempotency key was used before with another body. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ConflictError"];
                };
            };
            /** @description The server failed. Documented for every operation, expected of none. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ApiError"];
                };
            };
        };
    };
    "agent.archive": {
        parameters: {
            query?: never;
            header?: {
                /** @description Comes back as `request_id` in an error. */
                "x-request-id"?: components["parameters"]["RequestId"];
            };
            path: {
                agent_id: components["parameters"]["AgentId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The archived agent. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Agent"];
                };
            };
            /** @description The token is missing, malformed, expired or revoked. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AuthenticationError"];
                };
            };
            /** @description The token is valid but may not do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PermissionError"];
                };
            };
            /** @description There is no such agent. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["NotFoundError"];
                };
            };
            /** @description The server failed. Documented for every operation, expected of none. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ApiError"];
                };
            };
        };
    };
    "session.list": {
        parameters: {
            query?: {
                /** @description Size of the page. */
                limit?: components["parameters"]["ListLimit"];
                /** @description The cursor that the page before returned as `next_page`. */
                page?: components["parameters"]["Page"];
                /** @description The records after this one. */
                after_id?: components["parameters"]["AfterId"];
            };
            header?: {
                /** @description Comes back as `request_id` in an error. */
                "x-request-id"?: components["parameters"]["RequestId"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page of the list. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SessionList"];
                };
            };
            /** @description `limit` is out of its range, or more than one cursor was given. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["InvalidRequestError"];
                };
            };
            /** @description The token is missing, malformed, expired or revoked. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AuthenticationError"];
                };
            };
            /** @description The token is valid but may not do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PermissionError"];
                };
            };
            /** @description The server failed. Documented for every operation, expected of none. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ApiError"];
                };
            };
        };
    };
    "session.create": {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key with the same body replays the first answer. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /** @description Comes back as `request_id` in an error. */
                "x-request-id"?: components["parameters"]["RequestId"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SessionCreateRequest"];
            };
        };
        responses: {
            /** @description The session was created. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Session"];
                };
            };
            /** @description The session was created. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Session"];
                };
            };
            /** @description A field is missing or has a value that is not allowed. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["InvalidRequestError"];
                };
            };
            /** @description The token is missing, malformed, expired or revoked. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AuthenticationError"];
                };
            };
            /** @description The token is valid but may not do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PermissionError"];
                };
            };
            /** @description The agent or the environment does not exist. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["NotFoundError"];
                };
            };
            /** @description The idempotency key was used before with another body. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ConflictError"];
                };
            };
            /** @description The server failed. Documented for every operation, expected of none. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ApiError"];
                };
            };
        };
    };
    "session.archive": {
        parameters: {
            query?: never;
            header?: {
                /** @description Comes back as `request_id` in an error. */
                "x-request-id"?: components["parameters"]["RequestId"];
            };
            path: {
                session_id: components["parameters"]["SessionId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The archived session. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Session"];
                };
            };
            /** @description The token is missing, malformed, expired or revoked. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AuthenticationError"];
                };
            };
            /** @description The resource belongs to another account. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PermissionError"];
                };
            };
            /** @description There is no such session. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["NotFoundError"];
                };
            };
            /** @description The server failed. Documented for every operation, expected of none. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ApiError"];
                };
            };
        };
    };
    "event.send": {
        parameters: {
            query?: never;
            header?: {
                /** @description Comes back as `request_id` in an error. */
                "x-request-id"?: components["parameters"]["RequestId"];
            };
            path: {
                session_id: components["parameters"]["SessionId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["EventSendRequest"];
            };
        };
        responses: {
            /** @description The events were accepted. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["EventList"];
                };
            };
            /** @description The events were accepted. */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["EventList"];
                };
            };
            /** @description `events` is missing, empty, or holds an event that is not allowed. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["InvalidRequestError"];
                };
            };
            /** @description The token is missing, malformed, expired or revoked. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AuthenticationError"];
                };
            };
            /** @description The token is valid but may not do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PermissionError"];
                };
            };
            /** @description There is no such session. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["NotFoundError"];
                };
            };
            /** @description The session takes no events now, for instance since it is archived. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ConflictError"];
                };
            };
            /** @description The server failed. Documented for every operation, expected of none. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ApiError"];
                };
            };
        };
    };
    "model.list": {
        parameters: {
            query?: never;
            header?: {
                /** @description Comes back as `request_id` in an error. */
                "x-request-id"?: components["parameters"]["RequestId"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The enabled models, all on one page. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ModelList"];
                };
            };
            /** @description The token is missing, malformed, expired or revoked. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AuthenticationError"];
                };
            };
            /** @description The server failed. Documented for every operation, expected of none. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ApiError"];
                };
            };
            /** @description The catalog of models cannot be read for the moment. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ApiError"];
                };
            };
        };
    };
}
