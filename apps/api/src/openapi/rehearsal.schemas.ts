import type {
  FutureEvent, FutureLine, MovedDate, Outlook, OutlookCell, OwnerChange, RefusedAct, RehearsalResult, RehearsalSummary, RehearsedProject, SentCounts, ThingOutlook, ThingOutlookCell, TwoFutures, UnitEffect,
} from '#libs/contracts/rehearsal.views.js';
import { STAGES } from '#libs/domain/project/project.facts.js';
import { date, flag, instant, listOf, mapOf, objectSchema, oneOf, ref, text, uuid, whole } from './schema.js';

const stage = oneOf(...STAGES), sent = ref('SentCounts');

export const rehearsalSchemas = {
  SentCounts: objectSchema<SentCounts>()({ reminders: whole, overdue: whole, escalations: whole, lapsed: whole }, []),
  RehearsedDate: objectSchema<MovedDate>()({ stepId: text, clock: oneOf('legal', 'promised', 'green'), isRunning: flag, from: date, to: date, provisional: flag }, ['from', 'to', 'provisional']),
  OwnerChange: objectSchema<OwnerChange>()({ stepId: text, from: text, to: text }, []),
  RehearsedProject: objectSchema<RehearsedProject>()(
    {
      projectId: uuid, code: text, name: text, territoryId: text, stage, created: listOf(text), cancelled: listOf(text), owners: listOf(ref('OwnerChange')),
      moved: listOf(ref('RehearsedDate')), before: sent, after: sent, refusedActs: whole,
    },
    ['stage'],
  ),
  UnitEffect: objectSchema<UnitEffect>()(
    { unitId: text, projects: whole, moved: whole, created: whole, cancelled: whole, gained: whole, lost: whole, before: sent, after: sent }, [],
  ),
  RehearsalSummary: objectSchema<RehearsalSummary>()(
    {
      projects: whole, changed: whole, created: whole, cancelled: whole, owners: whole, moved: whole, earlier: whole, later: whole, refusedActs: whole,
      before: sent, after: sent, units: listOf(ref('UnitEffect')),
    },
    [],
  ),
  RehearsalResult: objectSchema<RehearsalResult>()({ from: date, to: date, summary: ref('RehearsalSummary'), people: whole, rows: listOf(ref('RehearsedProject')), matters: ref('ThingEffects'), submissions: ref('ThingEffects') }, ['matters', 'submissions']),
  FutureEvent: objectSchema<FutureEvent>()({ type: text, occurredAt: instant, stepId: text, rule: ref('RuleReference'), sentence: ref('Label') }, ['stepId', 'rule']),
  FutureLine: objectSchema<FutureLine>()({ mark: oneOf('same', 'moved', 'onlyBefore', 'onlyAfter'), before: ref('FutureEvent'), after: ref('FutureEvent') }, ['before', 'after']),
  RefusedAct: objectSchema<RefusedAct>()({ at: instant, command: text, stepId: text, code: text }, ['stepId']),
  TwoFutures: objectSchema<TwoFutures>()({ project: ref('RehearsedProject'), lines: listOf(ref('FutureLine')), refused: listOf(ref('RefusedAct')) }, []),
  OutlookCell: objectSchema<OutlookCell>()({ unitId: text, stage, week: date, due: whole, late: whole }, []),
  ThingOutlookCell: objectSchema<ThingOutlookCell>()({ unitId: text, week: date, due: whole, late: whole }, []),
  ThingOutlook: objectSchema<ThingOutlook>()({ open: whole, due: whole, late: whole, escalations: whole, alreadyLate: mapOf(whole), cells: listOf(ref('ThingOutlookCell')) }, []),
  Outlook: objectSchema<Outlook>()(
    {
      from: date, to: date, projects: whole, due: whole, late: whole, escalations: whole, lapsed: whole, alreadyLate: mapOf(whole), cells: listOf(ref('OutlookCell')),
      matters: ref('ThingOutlook'), submissions: ref('ThingOutlook'),
    },
    [],
  ),
};
