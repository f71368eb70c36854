import type { ProjectId } from '#libs/domain/ids.js';
import { fundsPercent, fundsVerifiedMinor } from '#libs/domain/project/project.stage.js';
import type { ProjectState } from '#libs/domain/project/project.state.js';
import { involvedUnits, isRestricted } from './involved-units.js';
import { rememberedDue, type ProjectionContext } from './projection-context.js';
import type { ReadTable, Row } from './read-table.js';
import { searchable } from './search-text.js';

const COLUMNS = [
  'project_id', 'code', 'name', 'investor', 'territory_id', 'lead_unit_id', 'officer_id', 'template', 'is_foreign', 'chain',
  'investment_minor', 'investment_currency', 'status', 'stage', 'stage_entered_on', 'next_due_on', 'next_due_provisional', 'open_steps',
  'funds_verified_minor', 'funds_percent', 'involved_units', 'is_restricted', 'pack_hash', 'calendar_version', 'registered_on', 'search_text', 'is_countable', 'tags',
] as const;

/** Table `project`; `version` and `updated_at` come from the stream's head. */
export const PROJECT_TABLE: ReadTable = { name: 'project', owner: 'project_id', hasHead: true, mark: 'p', columns: COLUMNS };

/** True for a project on which people still act. */
export const isLive = (state: ProjectState): boolean => state.status === 'active' || state.status === 'suspended';

/** The ledger's row; none before registration. */
export function projectRow(projectId: ProjectId, state: ProjectState, { calendar }: ProjectionContext): Row<(typeof COLUMNS)[number]>[] {
  const { facts } = state;
  if (!facts) return [];
  const open = isLive(state) ? Object.values(state.steps).filter((step) => step.status === 'open') : [];
  const dues = open.flatMap((step) => rememberedDue(step, calendar) ?? []);
  const nextDue = dues.reduce<(typeof dues)[number] | undefined>((first, due) => (first && first.date <= due.date ? first : due), undefined);
  return [{
    project_id: projectId, code: facts.code, name: facts.name, investor: facts.investor,
    territory_id: facts.territoryId, lead_unit_id: facts.leadUnitId, officer_id: facts.officerId ?? null,
    template: state.template ?? facts.template, is_foreign: facts.isForeign, chain: facts.chain ?? null,
    investment_minor: facts.investment.amountMinor, investment_currency: facts.investment.currency,
    status: state.status, stage: state.stage ?? null, stage_entered_on: state.stageEnteredOn ?? null,
    next_due_on: nextDue?.date ?? null, next_due_provisional: nextDue?.provisional ?? false, open_steps: open.length,
    funds_verified_minor: fundsVerifiedMinor(state), funds_percent: fundsPercent(state),
    involved_units: involvedUnits(state), is_restricted: isRestricted(state), pack_hash: state.packHash ?? '', calendar_version: calendar.version,
    registered_on: facts.registeredOn, search_text: searchable(facts.code, facts.name, facts.investor), is_countable: state.settings.classification?.isCountable ?? false,
    tags: state.settings.classification?.tags ?? [],
  }];
}
