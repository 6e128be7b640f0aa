/** Which fields of an object an accepted call on it changes, or may change, by its page; every other field it leaves. */
const changing: Readonly<Record<string, readonly string[]>> = {
  'work.ack': ['state', 'acknowledged_at'],
  'work.heartbeat': ['state', 'started_at', 'latest_heartbeat_at'],
  'work.stop': ['state', 'stop_requested_at', 'stopped_at'],
  'work.metadata': ['metadata'],
  'deployment.update': [
    ...['name', 'description', 'agent', 'environment_id', 'environment_variables', 'initial_events', 'resources'],
    ...['vault_ids', 'metadata', 'schedule', 'updated_at'],
  ],
  'deployment.pause': ['status', 'paused_reason', 'updated_at'],
  'deployment.unpause': ['status', 'paused_reason', 'updated_at'],
  'deployment.archive': ['archived_at', 'status', 'paused_reason', 'name', 'updated_at'],
  'deployment.run': ['updated_at'],
};

/** Whether a call may change a field (of the object itself, not one within it). */
export function mayChange(operation: string, field: string): boolean {
  return changing[operation]?.includes(field) ?? false;
}
