import type { DeliveryBacklog } from '#libs/contracts/notify.views.js';

/** One thing the system leans on. `sinceSeconds` says how long it has been away. */
export interface HealthCheck {
  ok: boolean;
  detail?: string;
  sinceSeconds?: number;
}

export interface HealthView {
  /** Messages to people: a backlog is no reason to call the product unready. */
  deliveries?: DeliveryBacklog;
  /** degraded: people can work, something is late; down: nothing can be recorded. */
  status: 'ok' | 'degraded' | 'down';
  checks: Record<string, HealthCheck>;
  relayLagMs?: number;
  pending?: number;
}
