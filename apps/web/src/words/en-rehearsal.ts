import type { zhRehearsal } from './zh-rehearsal.ts';

const s = (n: number): string => (n === 1 ? '' : 's');

export const enRehearsal: typeof zhRehearsal = {
  rehearsal: {
    title: 'Rehearsal', hint: 'Look before deciding: a proposal is run over all open projects, matters and reports, and nothing is written.', tabs: { proposal: 'Proposal', outlook: 'Next 90 days' },
    kind: 'Change', kinds: { limits: 'Limits of steps', rules: 'Decision tables', calendar: 'Calendar', pack: 'Pack version', draft: 'Draft of rules' },
    step: 'Step', stepMissing: 'Choose a step', limitKind: 'Kind of limit', amount: 'Amount', unit: 'Unit', units: { workingDay: 'working days', calendarDay: 'calendar days', month: 'months' },
    addLimit: 'Change another limit', removeLimit: 'Remove', chooseRules: 'Choose DMN files', chooseCalendar: 'Choose a calendar file', calendarHint: 'YAML or JSON, in the form of the pack’s calendar.yaml: days off and make-up working days by year.',
    pack: 'Version', packHint: 'To rehearse a changed pack (another plan of steps, say) before it acts, have it stored without putting it in force:', draftOf: (id) => `Uses the draft ${id}`,
    mode: 'Period', modes: { ahead: 'From today on', past: 'A past period' }, modeHints: { ahead: 'If nobody does anything: what would be due, reminded of and late.', past: 'What people did is done again: how it would have gone under the proposal.' },
    horizon: 'Days', days: (n) => `${n} day${s(n)}`, period: 'From and to', periodMissing: 'Choose from and to', territory: 'Territory (all)', stage: 'Stage (all)',
    run: 'Rehearse', cancel: 'Stop', cancelled: 'The rehearsal was stopped.', running: (done, total) => `${done} of ${total} projects rehearsed`, starting: 'Checking the proposal…', refused: 'The proposal was not rehearsed', nothingChosen: 'Fill in the proposal first.',
    idle: 'Nothing rehearsed yet', idleHint: 'Choose a proposal and a period, then press “Rehearse”.', same: 'No difference', sameHint: (n) => `${n} project${s(n)} rehearsed: the proposal changes no date, owner or reminder of theirs.`, sameThings: (matters, reports) => `For ${matters} open matter${s(matters)} and ${reports} open report${s(reports)} there is no difference either.`, things: 'Open matters and reports', thingsFollow: { matter: 'Once the calendar is in force, open matters are counted by it.', reporting: 'Once the calendar is in force, open reports are counted by it.' }, allThings: 'Territory and stage filter projects only; matters and reports are those of the whole city.', projectsOnly: 'A past period is rehearsed for projects only, without matters and reports.', notOfThings: 'The proposal says nothing of matters and reports.',
    between: (from, to) => `${from} to ${to}`, before: 'In force', after: 'Proposed', changed: 'Projects affected', of: (n) => `of ${n}`, moved: 'Dates moved', movedSplit: (earlier, later) => `${earlier} earlier, ${later} later`,
    created: 'Steps added', cancelledSteps: 'Steps cancelled', owners: 'Owners changed', refusedActs: 'Acts refused', people: 'People concerned', affectedUnits: 'Units affected', unitsNote: (n) => `${n} unit${s(n)}`,
    sent: { reminders: 'Reminders', overdue: 'Overdue', escalations: 'Escalations', lapsed: 'Approvals lapsed' }, sentTitle: 'Reminders and lateness', rows: 'Projects affected', rowsCapped: (shown, all) => `the ${shown} with most differences, of ${all}`,
    project: 'Project', changes: 'Changes', notMoved: 'No date moves', from: 'From', to: 'To', none: 'none', gained: (n) => `gains ${n}`, lost: (n) => `loses ${n}`, open: 'Open project', show: 'Show both futures',
    marks: { same: 'same', moved: 'moved', onlyBefore: 'in force only', onlyAfter: 'proposed only' }, drawer: 'Two futures', onlyDifferences: 'Differences only', noDifferences: 'The two futures do not differ', refusedAct: (command, at) => `The act “${command}” of ${at} would be refused`, runningClock: 'running',
    ownerFrom: (step, from, to) => `${step}: ${from} → ${to}`, added: (step) => `${step} added`, removed: (step) => `${step} cancelled`,
  },
  outlook: {
    title: 'Next 90 days', hint: 'If nobody does anything: how many steps, matters and reports fall due and become late, by unit and week.', days: 'Range', due: 'Will be due', late: 'Will be late', already: 'Late already', escalations: 'Will escalate', lapsed: 'Approvals will lapse', byWeek: 'By week', byUnit: 'By unit', byStage: 'By stage', week: (day) => `from ${day}`,
    part: 'Which kind', parts: { all: 'All', steps: 'Steps of projects', matters: 'Matters', submissions: 'Reports' }, openNow: 'Open', openOf: { steps: (n) => `${n} project${s(n)}`, matters: (n) => `${n} matter${s(n)}`, submissions: (n) => `${n} report${s(n)}` }, partsHint: 'Matters: their limits and the days of each level of the ladder. Reports: their due dates and reviews, without periods that have not opened yet.',
    none: 'Nothing falls due', noneHint: 'No open step, matter or report has a limit that ends within this time.',
  },
};
