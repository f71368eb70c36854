import type { RuleReference } from '#libs/domain/decider.js';
import type { MatterId, UnitId } from '#libs/domain/ids.js';
import type { Instant, LocalDate } from '#libs/domain/instants.js';
import type { MatterClockView } from '#libs/domain/matter/matter-clock.js';
import type { MatterOutcome } from '#libs/domain/matter/matter.events.js';
import type { MatterFacts, MatterKind, SlipColour, Urgency } from '#libs/domain/matter/matter.facts.js';
import type { PlannedMatterLevel } from '#libs/domain/matter/matter.plan.js';
import type { MatterState, MatterStatus } from '#libs/domain/matter/matter.state.js';
import type { Money } from '#libs/domain/money.js';
import type { Light } from '#libs/domain/project/light.js';
import type { Text } from './messages/text.js';
import type { CommandAnswer, Problem } from './project.views.js';

/** One row of the board. */
export interface MatterRow {
  id: MatterId;
  code: string;
  kind: MatterKind;
  classId: string;
  title: string;
  status: MatterStatus;
  urgency: Urgency;
  holderId?: UnitId;
  /** Of the ladder, from 1; 0 before it was routed. */
  level: number;
  levelHolderId?: UnitId;
  raiserUnitId?: UnitId;
  /** The firm that raised it, when one did. */
  enterprise?: string;
  projectId?: string;
  projectName?: string;
  stepId?: string;
  territoryId: UnitId;
  cause?: string;
  parentId?: MatterId;
  valueAtRisk?: Money;
  jobsAtRisk?: number;
  slipColour?: SlipColour;
  documentNumber?: string;
  raisedOn: LocalDate;
  endedOn?: LocalDate;
  outcome?: MatterOutcome;
  /** The earliest date that somebody owes something by. */
  dueOn?: LocalDate;
  dueProvisional: boolean;
  light: Light;
  updatedAt: Instant;
  version: number;
}

/** A level of the ladder as the matter's page draws it. */
export interface LevelView {
  level: number;
  label: Text;
  /** Whoever acts at this level now. */
  holderId: UnitId;
  person?: string;
  /** Who the rules name, when somebody stands in for them. */
  namedId?: UnitId;
  standIn?: PlannedMatterLevel['standIn'];
  workingDays: number;
  place: 'past' | 'here' | 'ahead';
  /** Of the present level. */
  since?: LocalDate;
  dueOn?: LocalDate;
  /** True when `dueOn` depends on a notice that is not loaded. */
  provisional?: true;
  rule: RuleReference;
}

/** Everything the matter's page shows, as this caller may see it and act on it. */
export interface MatterView extends MatterRow {
  facts: MatterFacts;
  formerHolderIds: UnitId[];
  assistIds: UnitId[];
  /** The unit that registers what an enterprise raised; absent for what somebody of a unit did. */
  firstContactId?: UnitId;
  ladder: LevelView[];
  clocks: MatterClockView[];
  signed?: MatterState['signed'];
  handling?: MatterState['handling'];
  progress: MatterState['progress'];
  notes?: MatterState['notes'];
  explanation?: string;
  answer?: MatterState['answer'];
  evaluation?: MatterState['evaluation'];
  returns: number;
  mergedInto?: MatterId;
  /** The rules behind who handles it and how long that may take. */
  rules: Partial<Record<'route-matter' | 'first-contact' | 'matter-limits' | 'matter-pace', RuleReference>>;
  /** The commands that the caller may give now; the web shows exactly these. */
  may: string[];
}

/** How the board stands, by what it can be narrowed to. Amounts in fen or cents by currency. */
export interface MatterSummary {
  open: number;
  byClass: Record<string, number>;
  byHolder: Record<UnitId, number>;
  byLevel: Record<string, number>;
  byLight: Record<Light, number>;
  valueAtRisk: Record<string, number>;
  jobsAtRisk: number;
}

/** What may repeat an existing matter: open ones on the same subject to the same unit. */
export interface SimilarMatter {
  id: MatterId;
  code: string;
  title: string;
  status: MatterStatus;
  raisedOn: LocalDate;
  holderId?: UnitId;
}

/** One matter of a bulk act: done, or why not. */
export interface BulkResult {
  id: MatterId;
  done?: CommandAnswer;
  problem?: Problem;
}
