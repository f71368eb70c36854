import type { FigureId, MatterId, StepId, UnitId } from '../ids.js';
import type { LocalDate } from '../instants.js';
import type { BlockerWait, EvidenceReference, Figure } from './project.events.js';
import type { ProjectFacts } from './project.facts.js';
import type { AuthorityRuling, ProjectPlan, StepLimits } from './project.plan.js';

/** A milestone taken over from a ledger: the step was done on that day. */
export interface PastStep {
  stepId: StepId;
  on: LocalDate;
}

/** What people may ask of a project. Plans arrive with the command, since rules are evaluated outside the decider. */
export type ProjectCommand =
  | { type: 'register'; facts: ProjectFacts; plan: ProjectPlan }
  /** Takes over a project already under way, with its real dates; open steps start where they were. */
  | { type: 'takeOver'; facts: ProjectFacts; plan: ProjectPlan; past: PastStep[]; figures: Figure[] }
  /** Progress of a known project that a ledger reports: only what is not recorded yet becomes an event. */
  | { type: 'catchUp'; past: PastStep[]; figures: Figure[] }
  | { type: 'updateFacts'; changes: Partial<ProjectFacts>; plan: ProjectPlan; reason?: string }
  /** Records a plan that rules derived anew, e.g. at a stage's entry; nothing when it equals the present one. */
  | { type: 'plan'; plan: ProjectPlan; reason?: string }
  /** Moves to another version of the pack, by a plan made from it and with its calendar. */
  | { type: 'upgradePlan'; plan: ProjectPlan; reason: string }
  /** Moves to the version `packHash`, the newest now, when the next stage is entered. */
  | { type: 'scheduleUpgrade'; packHash: string; reason: string }
  | { type: 'completeStep'; stepId: StepId; evidence: EvidenceReference[]; on?: LocalDate; note?: string }
  | { type: 'verifyStep'; stepId: StepId; note?: string }
  | { type: 'returnStep'; stepId: StepId; reason: string }
  | { type: 'reopenStep'; stepId: StepId; reason: string }
  | { type: 'skipStep'; stepId: StepId; reason: string }
  /** `ruling`: who decides on more time for the new owner. */
  | { type: 'reassignStep'; stepId: StepId; unitId: UnitId; reason: string; ruling?: AuthorityRuling | null | undefined }
  /** `amount` in the unit of the step's running limit. */
  | { type: 'requestExtension'; stepId: StepId; amount: number; reason: string }
  | { type: 'decideExtension'; stepId: StepId; granted: boolean; amount?: number; reason: string }
  | { type: 'suspendClock'; stepId: StepId; ground: string; reason: string; authority: string; evidence?: EvidenceReference[] }
  | { type: 'resumeClock'; stepId: StepId; reason: string }
  /** A matter holds up a step; these three are recorded together with what happens to the matter. */
  | { type: 'blockStep'; stepId: StepId; matterId: MatterId; unitId: UnitId; stops: (keyof StepLimits)[]; title: string }
  | { type: 'unblockStep'; matterId: MatterId; outcome: string }
  /** Without a unit it is the enterprise's time. */
  | { type: 'handOverBlocker'; matterId: MatterId; unitId?: UnitId; waitsFor?: BlockerWait }
  | { type: 'suspend'; reason: string; authority: string; reviewOn: LocalDate; evidence: EvidenceReference[] }
  | { type: 'resume'; reason: string }
  | { type: 'terminate'; reason: string; evidence: EvidenceReference[] }
  | { type: 'claimFigure'; figure: Figure; reason?: string }
  | { type: 'verifyFigure'; figureId: FigureId }
  | { type: 'returnFigure'; figureId: FigureId; reason: string };
export type ProjectCommandType = ProjectCommand['type'];
