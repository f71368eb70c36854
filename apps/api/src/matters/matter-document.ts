import { dispatchOrderDocument } from '#libs/documents/dispatch-order-document.js';
import type { OfficialDocument } from '#libs/documents/official-document.js';
import { slipDocument, type SlipContent } from '#libs/documents/slip-document.js';
import type { LocalDate } from '#libs/domain/instants.js';
import type { MatterRow } from '#libs/contracts/matter.views.js';
import type { SeenMatter } from './matter-heads.js';

/** What the document says beside the matter's own facts. */
export interface DocumentSurroundings {
  /** The matter that a slip is about. */
  about?: Pick<MatterRow, 'code' | 'title'>;
  /** Slips on that matter which the same unit has had before. */
  earlier?: SlipContent['earlier'];
  /** The meeting that a task comes from. */
  meeting?: { name: string; heldOn: LocalDate };
}

/** The slip or the dispatch order as it was issued; undefined for a matter that is no numbered document. */
export function matterDocument({ state, row, ready }: SeenMatter, { about, earlier, meeting }: DocumentSurroundings): OfficialDocument | undefined {
  const { facts, plan } = state, { names, pack } = ready;
  if (facts.documentNumber === undefined) return undefined;
  const unit = names.unit(facts.addresseeId ?? plan!.holderId).zh;
  const common = {
    issuer: pack.matterSettings.documentIssuer, number: facts.documentNumber, date: facts.raisedOn, unit, requirement: facts.description, deadline: deadlineOf(state, ready),
    ...(row.projectName && { project: row.projectName }),
  };
  if (facts.kind !== 'slip') return dispatchOrderDocument({ ...common, task: facts.title, taskCode: facts.code, ...(meeting && { meeting }) });
  return slipDocument({ ...common, colour: facts.slipColour!, matter: facts.title, matterCode: facts.code, ...(about && { situation: `所涉事项：${about.title}（${about.code}）。` }), ...(earlier && { earlier }) });
}

/** The day it was wanted by, else the day by which the rules want it settled or, where they set none, signed for. */
function deadlineOf(state: SeenMatter['state'], { calendar }: SeenMatter['ready']): LocalDate {
  if (state.facts.requestedOn) return state.facts.requestedOn;
  const { settle, sign } = state.plan!.limits, limit = settle ?? sign;
  return calendar.due(state.facts.raisedOn, limit).date;
}
