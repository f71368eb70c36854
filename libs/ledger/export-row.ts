import type { LocalDate } from '#libs/domain/instants.js';
import type { ProjectFacts } from '#libs/domain/project/project.facts.js';
import { claimedMinor, fundsVerifiedMinor } from '#libs/domain/project/project.stage.js';
import type { ProjectState } from '#libs/domain/project/project.state.js';
import type { Pack } from '#libs/packs/pack.types.js';
import { LEDGER_COLUMNS } from './ledger-columns.js';
import { milestoneOfStep } from './ledger-milestones.js';
import type { DatedStep, LedgerValues, Milestone, ProjectExportRow } from './ledger.types.js';

/** A project as a row of the ledger. `nextDueOn` comes from the read model; contacts are left out for callers who may not see them. */
export function exportRow(pack: Pack, state: ProjectState, more: { nextDueOn?: LocalDate; nextDueProvisional?: boolean; withoutContacts?: boolean } = {}): ProjectExportRow {
  const stage = pack.stages.find(({ id }) => id === state.stage)?.label.zh;
  const { contactName, contactPhone, ...values } = ledgerValues(pack, state);
  return {
    ...values,
    ...(!more.withoutContacts && { contactName, contactPhone }),
    ...(stage && { stage }),
    fundsVerifiedMinor: fundsVerifiedMinor(state),
    ...(more.nextDueOn && { nextDueOn: more.nextDueOn }),
    ...(more.nextDueProvisional && { nextDueNote: '暂定' }),
  };
}

/** What an import compares with: reading these values back changes nothing. */
export function ledgerValues(pack: Pack, state: ProjectState): LedgerValues {
  return {
    ...factValues(pack, state.facts!),
    ...(state.status !== 'unregistered' && { status: state.status }),
    ...(state.suspension && { statusReason: state.suspension.reason }),
    ...settledSteps(pack, state),
    ...funds(state),
  };
}

/** Facts as a ledger writes them, with labels of the pack in place of its keys. */
export function factValues(pack: Pack, facts: ProjectFacts): LedgerValues {
  const plain = LEDGER_COLUMNS.flatMap(({ key, fact }) => (fact !== undefined && fact === key ? [[key, facts[fact]] as const] : []));
  const unit = (id: string) => pack.units.find((candidate) => candidate.id === id)?.label.zh ?? id;
  return {
    ...(Object.fromEntries(plain) as LedgerValues),
    territory: unit(facts.territoryId),
    leadUnit: unit(facts.leadUnitId),
    ...(facts.chain !== undefined && { chain: pack.chains[facts.chain]?.zh ?? facts.chain }),
    currency: facts.investment.currency,
    investmentMinor: facts.investment.amountMinor,
  };
}

/** A skipped step was not done, so it is not in the ledger. */
function settledSteps(pack: Pack, state: ProjectState): LedgerValues {
  const milestones: Partial<Record<Milestone, LocalDate>> = {};
  const otherSteps: DatedStep[] = [];
  for (const [id, step] of Object.entries(state.steps)) {
    if (step.status !== 'completed') continue;
    const milestone = milestoneOfStep(id, state.facts!.template);
    if (milestone) milestones[milestone] = step.settledOn;
    else otherSteps.push({ step: stepName(pack, id), on: step.settledOn! });
  }
  return { ...milestones, ...(otherSteps.length > 0 && { otherSteps }) };
}

/** `G04 规划条件与标准地指标`: the id that the importer reads, and the label that people read. */
export const stepName = (pack: Pack, id: string): string => `${id} ${pack.steps.find((step) => step.id === id)?.label.zh ?? ''}`.trim();

function funds(state: ProjectState): LedgerValues {
  const fundsMinor = claimedMinor(state, 'fundsPaidIn');
  const days = Object.values(state.figures).filter(({ kind, status }) => kind === 'fundsPaidIn' && (status === 'claimed' || status === 'verified')).map(({ date }) => date);
  return fundsMinor === 0 ? {} : { fundsMinor, fundsAsOf: days.reduce((a, b) => (a > b ? a : b)) };
}
