import type { ProjectRow } from '#libs/contracts/project.views.js';
import type { DueDate } from '#libs/domain/calendar/working-calendar.js';
import type { Instant } from '#libs/domain/instants.js';
import { lightOf, type ReadingDay } from '#libs/domain/project/light.js';
import { fundsPercent, fundsVerifiedMinor } from '#libs/domain/project/project.stage.js';
import type { ProjectState } from '#libs/domain/project/project.state.js';
import { dueOfStep } from '#libs/domain/project/step-clock.js';

/** A project as its stream's head knows it. */
export interface ProjectHead {
  id: string;
  state: ProjectState;
  version: number;
  updatedAt: Instant;
}

/** The ledger's row of one project, from its state; the ledger itself reads the same from the read model. */
export function projectRow({ id, state, version, updatedAt }: ProjectHead, day: ReadingDay): ProjectRow {
  const { today, calendar } = day;
  const facts = state.facts!;
  const open = isLive(state) ? Object.values(state.steps).filter(({ status }) => status === 'open') : [];
  const dues = open.map((step) => dueOfStep(step, calendar)).filter((due) => due !== undefined);
  const next = dues.reduce<DueDate | undefined>((first, due) => (first && first.date <= due.date ? first : due), undefined);
  return {
    id,
    code: facts.code,
    name: facts.name,
    investor: facts.investor,
    territoryId: facts.territoryId,
    leadUnitId: facts.leadUnitId,
    template: facts.template,
    isForeign: facts.isForeign,
    ...(facts.chain && { chain: facts.chain }),
    investment: facts.investment,
    status: state.status,
    ...(state.stage && { stage: state.stage }),
    ...(state.stageEnteredOn && { stageEnteredOn: state.stageEnteredOn }),
    light: lightOf(next?.date, state.status === 'suspended', day),
    ...(next && { nextDueOn: next.date, nextDueProvisional: next.provisional }),
    openSteps: open.length,
    overdueSteps: dues.filter(({ date }) => date < today).length,
    fundsVerifiedMinor: fundsVerifiedMinor(state),
    fundsPercent: fundsPercent(state),
    updatedAt,
    version,
  };
}

const isLive = ({ status }: ProjectState): boolean => status === 'active' || status === 'suspended';
