import type { Requirement } from './requirement.ts';

/** What a target is declared to have where some have less; less narrows the scope of a run, and its reports say so. */
export interface Capabilities {
  /** Accounts that the target keeps apart; the suite uses two at most. */
  tenants: 1 | 2;
}

/** A target of which nothing is declared. */
export const allCapabilities: Capabilities = { tenants: 2 };

/** What a target with these capabilities lacks for a requirement, in words; undefined where it lacks nothing. */
export function lackFor({ tenants = 1 }: Requirement, capabilities: Capabilities): string | undefined {
  return tenants > capabilities.tenants
    ? `it takes ${tenants} tenants, and the target is declared to have ${capabilities.tenants}`
    : undefined;
}

/** Capabilities that narrow the scope, in words, such as `tenants: 1`; empty for a target that has everything. */
export function declared({ tenants }: Capabilities): string[] {
  return tenants < allCapabilities.tenants ? [`tenants: ${tenants}`] : [];
}
