import type { Caller } from '#libs/contracts/identity.js';
import { PERMISSIONS, ROLES } from '#libs/contracts/identity.js';
import type { DeliveryBacklog } from '#libs/contracts/notify.views.js';
import type { Problem } from '#libs/contracts/project.views.js';
import type { RuleReference } from '#libs/domain/decider.js';
import type { Money } from '#libs/domain/money.js';
import type { EvidenceReference } from '#libs/domain/project/project.events.js';
import type { Label } from '#libs/packs/pack.types.js';
import type { StoredEvidence } from '../evidence/stored-evidence.js';
import type { HealthView } from '../health/health-view.js';
import { anything, flag, listOf, mapOf, number, objectSchema, oneOf, ref, text, whole } from './schema.js';

export const LIGHTS = ['normal', 'nearDue', 'behind', 'overdue', 'paused'] as const;

export const commonSchemas = {
  Label: objectSchema<Label>()({ zh: text, en: text }, []),
  Money: objectSchema<Money>()({ currency: oneOf('CNY', 'USD'), amountMinor: whole }, []),
  RuleReference: objectSchema<RuleReference>()({ table: text, version: text, row: text }, []),
  EvidenceReference: objectSchema<EvidenceReference>()({ id: text, kind: text, name: text, isPreReview: flag }, ['isPreReview']),
  StoredEvidence: objectSchema<StoredEvidence>()({ id: text, name: text, type: text, bytes: whole }, []),
  Caller: objectSchema<Caller & { permissions: string[] }>()(
    { accountId: text, account: text, name: text, role: oneOf(...ROLES), unitId: text, permissions: listOf(oneOf(...PERMISSIONS)) },
    [],
  ),
  Problem: objectSchema<Problem>()(
    {
      type: { type: 'string', example: 'urn:luodi:problem:step-already-completed' },
      title: text,
      status: whole,
      detail: text,
      code: text,
      field: text,
      rule: ref('RuleReference'),
      parameters: anything,
      problems: listOf({ type: 'object', properties: { field: text, detail: text }, required: ['field', 'detail'] }),
    },
    ['field', 'rule', 'parameters', 'problems'],
  ),
  Health: objectSchema<HealthView>()(
    {
      status: oneOf('ok', 'degraded', 'down'),
      checks: mapOf({ type: 'object', properties: { ok: flag, detail: text, sinceSeconds: number }, required: ['ok'] }),
      relayLagMs: number,
      pending: whole,
      deliveries: objectSchema<DeliveryBacklog>()({ queued: whole, oldestSeconds: whole, failedToday: whole }, []),
    },
    ['relayLagMs', 'pending', 'deliveries'],
  ),
};

export const pageOf = (name: string, extra: Record<string, typeof whole> = {}) => ({
  type: 'object' as const,
  properties: { items: listOf(ref(name)), next: text, total: whole, ...extra },
  required: ['items', ...Object.keys(extra)],
});
