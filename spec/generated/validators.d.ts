// Generated from spec/openapi.yaml by `npm run generate`. Do not edit.
/** An error as ajv reports it. */
export interface ValidationError {
  /** JSON Pointer (RFC 6901) to the value, '' for the whole. */
  readonly instancePath: string;
  readonly keyword: string;
  readonly params: Readonly<Record<string, unknown>>;
}

/** Tells whether a value fits its schema; on false, `errors` says why, until the next call. */
export interface Validator {
  (value: unknown): boolean;
  readonly errors?: readonly ValidationError[] | null;
}

/** Name of a schema that describes a whole answer. */
export type SchemaName = 'Agent' | 'AgentList' | 'ApiError' | 'AuthenticationError' | 'ConflictError' | 'Deployment' | 'DeploymentList' | 'DeploymentRun' | 'DeploymentRunList' | 'Environment' | 'EnvironmentList' | 'ErrorEnvelope' | 'EventList' | 'InvalidRequestError' | 'ModelList' | 'NotFoundError' | 'PermissionError' | 'PreconditionFailedError' | 'Session' | 'SessionList' | 'WorkHeartbeat' | 'WorkItem' | 'WorkItemList' | 'WorkItemOrNull' | 'WorkQueueStats';

export declare const validators: Readonly<Record<SchemaName, Validator>>;
