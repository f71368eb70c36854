import type { Caller } from '#libs/contracts/identity.js';
import type { EventView } from '#libs/contracts/project.views.js';
import type { SubmissionFieldView, SubmissionSectionView, SubmissionView } from '#libs/contracts/reporting.views.js';
import type { DecisionContext } from '#libs/domain/decider.js';
import type { Instant } from '#libs/domain/instants.js';
import { burdenOf } from '#libs/domain/reporting/burden.js';
import { expectationsOf } from '#libs/domain/reporting/expectations.js';
import { dataRange } from '#libs/domain/reporting/period.js';
import { submissionClock } from '#libs/domain/reporting/submission.clock.js';
import type { Deputy } from '#libs/domain/reporting/submission.events.js';
import type { FormField } from '#libs/domain/reporting/submission.facts.js';
import { allowedSubmissionCommands, mayConfirmField } from '#libs/domain/reporting/submission.permissions.js';
import { cycleRule } from '#libs/domain/reporting/submission.tick.js';
import { roleAllows } from '#libs/identity/role-permissions.js';
import { permitted } from '../projects/view/verb-permissions.js';
import type { SeenSubmission } from './submission-heads.js';
import { SUBMISSION_VERBS } from './submission-verbs.js';

/** What a report's draft rests on, and whether that is still all there is. */
export interface DraftBasis {
  sources: EventView[];
  hasNews: boolean;
}

/** From when to when the record counts for it. */
export const dataOf = ({ state: { facts }, ready: { pack } }: Pick<SeenSubmission, 'state' | 'ready'>): { from: Instant; to: Instant } => dataRange(pack.cycles.find(({ id }) => id === facts.cycle)!, facts.period);

/** Everything the report's page shows, as this caller may see it and act on it. */
export function submissionView({ state, row, ready }: SeenSubmission, { sources, hasNews }: DraftBasis, caller: Caller, { actor, now }: Pick<DecisionContext, 'actor' | 'now'>): SubmissionView {
  const { facts, frozenVersion, delegate, escalatedTo, draftedAt } = state, { calendar } = ready, context = { now, calendar, actor };
  const data = dataOf({ state, ready });
  return {
    ...row, formId: facts.formId, dataFrom: data.from, dataTo: data.to, ...(draftedAt && { draftedAt }), hasNews, sections: sectionsOf(state, context, caller), sources, handedIn: state.versions,
    ...(frozenVersion !== undefined && { frozenVersion }), clock: submissionClock(state, now, calendar)!, expects: expectationsOf(state), burden: burdenOf(state),
    reviewerId: facts.reviewerId, needsUnitHead: facts.needsUnitHead, isApproved: state.isApproved, allowNothing: facts.allowNothing, ...(delegate && { delegate: deputyOf(delegate) }),
    ladder: facts.ladder.map((level) => ({ ...level, rule: { table: 'report-ladder', version: facts.ruleVersions['report-ladder'] ?? '', row: level.row } })),
    ...(escalatedTo !== undefined && { level: escalatedTo }),
    rules: {
      cycles: cycleRule(facts), ...(facts.formRow !== undefined && { 'report-form': { table: 'report-form', version: facts.ruleVersions['report-form'] ?? '', row: facts.formRow } }),
    },
    may: permitted(allowedSubmissionCommands(state, context), SUBMISSION_VERBS, caller.role),
  };
}

function sectionsOf(state: SeenSubmission['state'], context: DecisionContext, { role }: Caller): SubmissionSectionView[] {
  const isWriter = roleAllows(role, 'report:write');
  const fieldView = (field: FormField): SubmissionFieldView => {
    const { draft, ...held } = state.fields[field.id] ?? { isConfirmed: false, isChanged: false, evidence: [] };
    return {
      ...field, ...held, ...(draft?.value !== undefined && { drafted: draft.value }), sentences: draft?.sentences ?? [], sources: draft?.sources ?? [],
      mayConfirm: isWriter && mayConfirmField(state, field, context),
    };
  };
  return state.facts.form.map(({ id, label, fields }) => ({ id, label, fields: fields.map(fieldView) }));
}

const deputyOf = ({ accountId, person, unitId, until }: Deputy): Deputy => ({ ...(accountId && { accountId }), ...(person && { person }), ...(unitId && { unitId }), until });
