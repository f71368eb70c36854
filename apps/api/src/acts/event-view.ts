import { eventSentence, type Names } from '#libs/contracts/messages/event-sentences.js';
import type { EventView } from '#libs/contracts/project.views.js';
import { partsOfStream, type ProjectId } from '#libs/domain/ids.js';
import type { ProjectPlan } from '#libs/domain/project/project.plan.js';
import type { RecordedEvent } from '#libs/persistence/record.types.js';

interface EventViewOptions {
  names: Names;
  projectName?: string;
  isRestricted?: boolean;
}

/** One fact of the record, with its sentence. */
export function eventView(event: RecordedEvent & { projectId?: ProjectId }, { names, projectName, isRestricted }: EventViewOptions): EventView {
  const { kind, accountId, name, unitId } = event.actor, stream = partsOfStream(event.streamId);
  const projectId = stream.kind === 'project' ? stream.id : event.projectId;
  const data = isRestricted ? withoutRestricted(event.data) : event.data;
  return {
    id: event.id,
    streamId: event.streamId,
    sequence: event.sequence,
    ...(projectId !== undefined && { projectId }),
    ...(projectName && { projectName }),
    type: event.type,
    data: (event.type === 'ProjectPlanned' ? briefPlan(data as { plan: ProjectPlan }) : data) as Record<string, unknown>,
    occurredAt: event.occurredAt,
    recordedAt: event.recordedAt,
    actor: { kind, ...(accountId && { accountId }), ...(name && { name }), ...(unitId && { unitId }) },
    ...(event.reason && { reason: event.reason }),
    ...(event.rule && { rule: event.rule }),
    sentence: eventSentence(event, names),
  };
}

/** A plan repeats some sixty steps of the pack; whoever reads the history needs to know which. */
const briefPlan = ({ plan, ...data }: { plan: ProjectPlan }): object => ({ ...data, plan: { ...plan, steps: plan.steps.map(({ id }) => id) } });

const LEFT_OUT = new Set(['contactName', 'contactPhone', 'voucher', 'evidence', 'note']);

/** Contacts, evidence and vouchers are for involved units. */
function withoutRestricted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withoutRestricted);
  if (value === null || typeof value !== 'object') return value;
  const entries = Object.entries(value).filter(([key]) => !LEFT_OUT.has(key));
  return Object.fromEntries(entries.map(([key, inner]) => [key, withoutRestricted(inner)]));
}
