import type { Caller } from '#libs/contracts/identity.js';
import type { ProjectView } from '#libs/contracts/project.views.js';
import { localDate, type Instant } from '#libs/domain/instants.js';
import type { ReadingDay } from '#libs/domain/project/light.js';
import { allowedCommands } from '#libs/domain/project/project.permissions.js';
import { STAGES, type ProjectFacts } from '#libs/domain/project/project.facts.js';
import { stageEntries } from '#libs/domain/project/project.stage.js';
import type { FigureState, ProjectState } from '#libs/domain/project/project.state.js';
import type { ReadyPack } from '../../packs/pack-library.js';
import { actorOf } from '../../acts/act.js';
import { withDeciders } from '../extension-rulings.js';
import { projectRow, type ProjectHead } from './project-row.js';
import { stepView } from './step-view.js';
import { FIGURE_VERBS, permitted, PROJECT_VERBS, STEP_VERBS } from './verb-permissions.js';

/** A figure with what the caller may do about it. */
export type FigureView = FigureState & { may: string[] };

interface ProjectViewOptions {
  ready: ReadyPack;
  caller: Caller;
  now: Instant;
  /** Lights are the current rules' in every list and page; clocks are those of the project's own version. */
  current: Pick<ReadyPack, 'lightsOn' | 'tables' | 'pack'>;
  isRestricted: boolean;
}

/** Everything the project page shows, as this caller may see it and act on it. */
export function projectView(head: ProjectHead, { ready, caller, now, current, isRestricted }: ProjectViewOptions): ProjectView & { figures: FigureView[] } {
  const { state } = head;
  const today = localDate(now), day: ReadingDay = { today, calendar: ready.calendar, lights: current.lightsOn(today) };
  const allowed = allowedCommands(withDeciders(caller.unitId, { state, ready, now }), { now, calendar: ready.calendar, actor: actorOf(caller) });
  return {
    ...projectRow(head, day),
    facts: isRestricted ? withoutContacts(state.facts!) : state.facts!,
    packId: ready.pack.id,
    packVersion: ready.pack.version,
    packHash: ready.pack.hash,
    ...(state.upgrade && { upgrade: { reason: state.upgrade.reason } }),
    ...(state.stagePlannedTo && { stagePlannedTo: state.stagePlannedTo, stagePlannedProvisional: !ready.calendar.isCertain(state.stagePlannedTo) }),
    ...(state.suspension && { suspension: suspensionOf(state.suspension, isRestricted) }),
    ...(state.settings.classification && { classification: state.settings.classification }),
    fundsThresholdPercent: state.settings.fundsThresholdPercent,
    stages: stagesOf(state),
    steps: Object.values(state.steps).map((step) =>
      stepView(step, { day, tables: current.tables, settings: state.settings, ready, isRestricted, may: permitted(allowed.steps[step.plan.id], STEP_VERBS, caller.role) }),
    ),
    figures: Object.values(state.figures).map((figure) => ({
      ...(isRestricted ? withoutVoucher(figure) : figure),
      may: permitted(allowed.figures[figure.id], FIGURE_VERBS, caller.role),
    })),
    may: permitted(possible(allowed.project, current.pack.hash, state), PROJECT_VERBS, caller.role),
    isRestricted,
  };
}

/** A project of the newest version has none to move to, and one that is marked for it need not be marked again. */
const possible = (verbs: string[], newest: string, { packHash, upgrade }: ProjectState): string[] =>
  verbs.filter((verb) => (verb !== 'upgrade' || packHash !== newest) && (verb !== 'schedule-upgrade' || (packHash !== newest && upgrade?.packHash !== newest)));

const suspensionOf = ({ reason, authority, reviewOn, from, evidence = [] }: NonNullable<ProjectState['suspension']>, isRestricted: boolean) => ({ reason, authority, reviewOn, from, evidence: isRestricted ? [] : evidence });

const withoutContacts = ({ contactName: _name, contactPhone: _phone, ...facts }: ProjectFacts): ProjectFacts => facts;

const withoutVoucher = (figure: FigureState): FigureState => ({ ...figure, voucher: '', evidence: [] });

function stagesOf(state: ProjectState): ProjectView['stages'] {
  const entered = new Map(stageEntries(state).map(({ stage, on }) => [stage, on]));
  return STAGES.map((id) => ({
    id,
    state: stageStateOf(state, id, entered.has(id)),
    ...(entered.has(id) && { enteredOn: entered.get(id)! }),
  }));
}

const stageStateOf = (state: ProjectState, id: string, isEntered: boolean): 'done' | 'current' | 'ahead' => {
  if (id === state.stage) return state.status === 'completed' ? 'done' : 'current';
  return isEntered ? 'done' : 'ahead';
};
