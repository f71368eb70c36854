import type { MatterId } from '#libs/domain/ids.js';
import { countedDuties, firstDue } from '#libs/domain/matter/matter-clock.js';
import { isOfficeDuty } from '#libs/domain/matter/matter.events.js';
import { aboveOffice, hasEnded, levelOf, standInOf } from '#libs/domain/matter/matter.guards.js';
import type { MatterState } from '#libs/domain/matter/matter.state.js';
import type { ProjectionContext } from '../projection-context.js';
import type { ReadTable, Row } from '../read-table.js';
import { searchable } from '../search-text.js';

const COLUMNS = [
  'matter_id', 'code', 'kind', 'class_id', 'title', 'status', 'urgency', 'holder_id', 'level', 'level_holder_id', 'raiser_unit_id', 'enterprise', 'project_id', 'step_id',
  'territory_id', 'cause', 'parent_id', 'child_ids', 'about_id', 'meeting_id', 'value_at_risk_minor', 'value_at_risk_currency', 'jobs_at_risk', 'slip_colour', 'document_number',
  'raised_on', 'ended_on', 'outcome', 'due_on', 'due_provisional', 'is_paused', 'is_open', 'involved_units', 'pack_hash', 'calendar_version', 'search_text',
] as const;

/** Table `matter`; `version` and `updated_at` come from the stream's head. */
export const MATTER_TABLE: ReadTable = { name: 'matter', owner: 'matter_id', hasHead: true, mark: 'm', columns: COLUMNS };

/** The board's row; none before raising. */
export function matterRow(matterId: MatterId, state: MatterState, { calendar }: ProjectionContext): Row<(typeof COLUMNS)[number]>[] {
  const { facts, plan } = state;
  if (!facts) return [];
  const due = nextDue(state, calendar);
  return [{
    matter_id: matterId, code: facts.code, kind: facts.kind, class_id: facts.classId, title: facts.title, status: state.status, urgency: facts.urgency,
    holder_id: state.holderId ?? null, level: state.level, level_holder_id: levelOf(state)?.holderId ?? null, raiser_unit_id: facts.raiser.unitId ?? null,
    enterprise: facts.raiser.enterprise?.name ?? null, project_id: facts.projectId ?? null, step_id: facts.stepId ?? null, territory_id: facts.territoryId,
    cause: facts.cause ?? null, parent_id: state.parentId ?? null, child_ids: facts.childIds ?? [], about_id: facts.about ?? null, meeting_id: facts.meetingId ?? null,
    value_at_risk_minor: facts.valueAtRisk?.amountMinor ?? null, value_at_risk_currency: facts.valueAtRisk?.currency ?? null, jobs_at_risk: facts.jobsAtRisk ?? null,
    slip_colour: facts.slipColour ?? null, document_number: facts.documentNumber ?? null, raised_on: facts.raisedOn, ended_on: state.endedOn ?? null,
    outcome: state.outcome ?? null, due_on: due?.date ?? null, due_provisional: due?.provisional ?? false, is_paused: isStanding(state), is_open: !hasEnded(state),
    involved_units: involvedInMatter(state), pack_hash: plan?.packHash ?? '', calendar_version: state.calendar ?? calendar.version,
    search_text: searchable(facts.code, facts.title, facts.raiser.enterprise?.name, facts.documentNumber),
  }];
}

/** The earliest date that somebody owes something by. */
const nextDue = (state: MatterState, calendar: ProjectionContext['calendar']) => (hasEnded(state) ? undefined : firstDue(countedDuties(state, calendar))?.due);

/** Nobody's time runs. A contest has the office's, where rules give it one. */
const isStanding = (state: MatterState): boolean =>
  !hasEnded(state) && (state.parentId !== undefined || (state.status === 'contested' && !state.plan?.limits.decideContest));

/** Who takes part: raiser, first contact, handlers present and past, assistants, every level reached, the office, and whoever stands above it once it was late. */
export function involvedInMatter(state: MatterState): string[] {
  const { facts, plan, holderId, formerHolderIds, level, overdue } = state;
  const levels = plan?.ladder.filter((one) => one.level <= level).map((one) => one.holderId) ?? [];
  const units = [facts?.raiser.unitId, plan?.firstContactId, plan?.officeId, holderId, ...formerHolderIds, ...(plan?.assistIds ?? []), ...levels, standInOf(state), overdue.some(isOfficeDuty) ? aboveOffice(state) : undefined];
  return [...new Set(units.filter((unit) => unit !== undefined))].toSorted();
}
