import type { zhPages } from './zh-pages.ts';

const s = (n: number): string => (n === 1 ? '' : 's');

export const enPages: typeof zhPages = {
  signIn: {
    title: 'Sign in', account: 'Account', password: 'Password', submit: 'Sign in', intro: 'Every measure of the list with someone to do it, a date and evidence.', accountMissing: 'Enter your account', passwordMissing: 'Enter your password',
    wrong: 'Account or password is wrong. Check and try again; ask the administrator if you forgot it.',
  },
  work: {
    title: 'My work', none: 'Nothing to do today', noneHint: 'A new step appears here when it is your unit’s turn.', act: 'Act', actHere: 'Act here', fold: 'Close', all: 'All', kind: 'Kind', noneMatch: 'No work item matches', clear: 'Clear filters',
    counts: (n) => `${n} item${s(n)}`, notices: 'Notifications', readAll: 'Mark all read', noNotices: 'No notifications', noDue: 'No limit',
  },
  ledger: {
    title: 'Project ledger', q: 'Name, code or investor', stage: 'Stage', territory: 'Territory', leadUnit: 'Service unit', status: 'Status', light: 'Light', template: 'Template', clear: 'Clear all', remove: (what) => `Remove filter: ${what}`,
    code: 'Code', name: 'Project', investor: 'Investor', investment: 'Investment', funds: 'Paid in', fundsHint: 'Verified funds as a share of the investment', nextDue: 'Next due', openSteps: 'Open', openHint: 'Open steps, overdue ones in brackets', updated: 'Updated', total: (n) => `${n} project${s(n)}`, shown: (n) => `${n} shown`,
    export: 'Export Excel', exporting: 'Exporting…', import: 'Import', register: 'Register project', empty: 'No project matches', emptyHint: 'Loosen the filters, or register a project.', foreign: 'Foreign', overdueOf: (n) => `${n} overdue`,
  },
  import: {
    title: 'Import projects', hint: 'Choose an Excel workbook (.xlsx). A dry run shows row by row what would happen; nothing is written until you confirm.', drop: 'Drop the workbook here, or click to choose', trying: 'Trying…', rowsDone: (done: number, total: number) => `${done} of ${total} rows`, summary: 'Dry run', done: 'Imported', row: 'Row', outcome: 'Outcome', changes: 'Changes', problems: 'Problems',
    outcomes: { create: 'New', update: 'Update', unchanged: 'Unchanged', refused: 'Refused' }, confirm: (n) => `Import ${n} row${s(n)}`, other: 'Choose another file', nothing: 'No row can be imported', refusedHint: 'Correct refused rows in the workbook and import it again; rows already imported are not repeated.', where: (sheet, row, column) => `${sheet}, row ${row}, “${column}”`, toLedger: 'Open the ledger', only: 'Only rows with problems',
  },
  register: {
    title: 'Register project', basics: 'Basics', conditions: 'What decides the steps', contact: 'Contact', contactHint: 'Seen only by involved units and the office', submit: 'Register and plan the project', preview: 'Steps to come', previewHint: (n, template) => `${template}: ${n} step${s(n)} under these conditions.`, byRule: 'Left empty, the rules choose by the land', noPreview: 'No preview just now; you can register all the same.',
  },
  project: {
    back: 'Projects', tabs: { graph: 'Step graph', list: 'Steps', funds: 'Funds', delay: 'Whose time', history: 'History', facts: 'Facts' }, actions: 'Project actions', suspended: (day) => `Suspended since ${day}; all clocks stand still.`, review: (day) => `review on ${day}`, authority: 'Authority', ended: 'This project has ended; what follows is its file.',
    restricted: 'Your unit is not involved: contact and evidence are not shown.', plannedTo: (day) => `planned by ${day}`, stages: 'Stages', done: 'Done', graphLabel: 'Step graph', critical: 'Critical path', legend: 'Legend', fundsOf: (percent, goal) => `${percent} verified, ${goal}% ends the stage`, print: 'Print', fold: 'Fold this stage', unfold: 'Unfold this stage', allStages: 'Unfold all stages', fitStages: 'Current stage only',
    steps: (done, all) => `${done}/${all} steps`, needs: 'Needs', owner: 'Owner', verifier: 'Verifier', submittedBy: 'Submitted by', opened: 'Started', settled: 'Settled', guide: 'What to do', limits: 'Limits', evidence: 'Evidence', noEvidence: 'No evidence yet', required: 'Required', download: 'Download', preReview: 'Pre-review opinion', preReviewHint: 'A pre-review opinion is not an approval and does not settle a step.', close: 'Close', packOf: (id, version) => `Pack ${id} · ${version}`, optional: 'May be skipped', exit: 'Ends the stage', enterprise: 'Enterprise time', scheduled: 'Planned', noAct: 'There is nothing for you to do on this step now.', moved: (verb) => `Things have just changed: “${verb}” is not possible now. What you filled in is kept on this device; the history tells what changed.`, extensionAsked: (who, n) => `${who} asks for ${n} more day${s(n)}`, fromLedger: 'From the former ledger',
  },
  facts: {
    code: 'Code', name: 'Name', investor: 'Investor', investorOrigin: 'Investor from', investorKind: 'Kind of investor', creditCode: 'Unified social credit code', contactName: 'Contact', contactPhone: 'Phone', territoryId: 'Territory', leadUnitId: 'Service unit', officerId: 'Officer', chain: 'Chain', industry: 'Industry', investment: 'Investment', template: 'Template', isForeign: 'Foreign', isIndustrial: 'Industrial', landSquareMetres: 'Land (m²)', needsNewConstructionLand: 'Needs new construction land', energyTonnesCoal: 'Energy (t coal a year)', eiaClass: 'Environmental assessment', description: 'Description', registeredOn: 'Registered on', yes: 'Yes', no: 'No', none: 'Not given',
  },
  funds: {
    claimed: 'Claimed', verified: 'Verified', date: 'Arrived on', kind: 'Kind', amount: 'Amount', voucher: 'Voucher', unit: 'Claimed by', status: 'Status', none: 'No funds claimed yet', noneHint: 'When money has arrived, claim it with its voucher; it counts once another unit has verified it.', claim: 'Claim funds', corrects: 'Corrects', act: 'Actions', evidence: 'Vouchers',
  },
  delay: {
    title: 'Whose time it takes', hint: (days) => `${days} working days since registration; each minute belongs to one party. Of several open steps, to the one on the critical path.`, all: (days) => `${days} working days in all projects together.`,
    none: 'No office time yet', noneHint: 'Time is put down to somebody as soon as offices open.', who: 'Who', why: 'Why', stage: 'Stage', time: 'Time', part: 'Part', days: (n) => `${n} working days`, projects: (n) => `${n} project${s(n)}`,
    by: { unit: 'By unit', stage: 'By stage', territory: 'By territory' },
    parties: { unit: 'Responsible unit', verifier: 'Verifying unit', decider: 'Deciding on extensions', authority: 'Project suspended', enterprise: 'Enterprise', thirdParty: 'Experts, notices and other third parties', higherAuthority: 'Higher authority', nobody: 'No step open' },
    reasons: { inHand: 'in hand', verification: 'waiting for verification', extension: 'waiting for a decision on more time', projectSuspended: 'project suspended', enterpriseStep: "enterprise's step", noStepOpen: 'no step open', blocker: 'held up by a blocker' },
  },
  history: { none: 'Nothing recorded yet', recorded: (when) => `recorded ${when}`, reason: 'Reason', automatic: 'By rule', imported: 'Ledger import', all: 'The first record', sequence: (n) => `No. ${n}` },
  list: { title: 'Responsibility list', year: (n) => `${n}`, lead: 'Lead', assist: 'Assist', openEnded: 'and other departments', unit: 'Filter by unit', q: 'Search measures', inferred: 'Units inferred from the row above; to be confirmed', groups: (groups, measures, targets) => `${groups} groups, ${measures} measures, ${targets} targets`, none: 'No measure matches', by: (day) => `by ${day}` },
  record: { title: 'Record', hint: 'What happened, who decided it, and under which rule. Newest first.', q: 'Search text', unit: 'Unit', person: 'Person', kind: 'Kind', project: 'Project', rule: 'Rule', occurred: 'Happened', recorded: 'Recorded', from: 'From', to: 'To', none: 'No record matches', noneHint: 'Widen the dates or drop a condition.', more: 'More conditions', less: 'Fewer conditions', open: 'Open project' },
  eventKind: {
    ProjectRegistered: 'Registered', ProjectPlanned: 'Planned', UpgradeScheduled: 'Upgrade scheduled', FactsUpdated: 'Facts updated', StageEntered: 'Stage entered', StepSubmitted: 'Step submitted', StepCompleted: 'Step completed', StepReturned: 'Step returned', StepReopened: 'Step reopened', StepSkipped: 'Step skipped', StepReassigned: 'Step reassigned', ExtensionRequested: 'Extension asked', ExtensionDecided: 'Extension decided', ClockSuspended: 'Clock paused', ClockResumed: 'Clock resumed', ProjectSuspended: 'Project suspended', ProjectResumed: 'Project resumed', FigureClaimed: 'Funds claimed', FigureVerified: 'Funds verified', FigureReturned: 'Funds returned', ProjectEnded: 'Project ended', ReminderSent: 'Reminder sent', StepOverdue: 'Step overdue', StepEscalated: 'Step escalated', ExtensionAwaited: 'Extension awaited', ApprovalLapsed: 'Approval lapsed', SuspensionReviewDue: 'Suspension review due', CalendarChanged: 'Calendar changed', StepBlocked: 'Step blocked', StepUnblocked: 'Step unblocked', BlockerHandedOver: 'Blocker handed over',
    MatterRaised: 'Matter raised', MatterRegistered: 'Matter registered', IssueAccepted: 'Issue accepted', MatterRouted: 'Matter routed', MatterContested: 'Routing contested', ContestDecided: 'Contest decided', MatterSignedFor: 'Signed for', HandlingPlanned: 'Handling planned', ProgressAdded: 'Progress noted', MatterExplained: 'Explained', MatterAnswered: 'Answered', MatterEvaluated: 'Evaluated', MatterCalledBack: 'Called back', MatterReturned: 'Answer returned', MatterClosed: 'Matter closed', MatterReopened: 'Matter reopened', MatterMerged: 'Merged', MatterTransferred: 'Transferred', MatterWithdrawn: 'Matter withdrawn', MatterEscalated: 'Escalated', MatterDeEscalated: 'De-escalated', MatterPlanChanged: 'Planned anew', MatterAttached: 'Joined an issue', MatterDetached: 'Left its issue', ChildrenAdopted: 'Took over matters', MatterReminded: 'Matter reminded', MatterOverdue: 'Matter overdue', MatterCalendarChanged: 'Matter calendar changed',
  },
  overview: { title: 'Overview', projects: 'Projects on the ledger', byStage: 'By stage', byTerritory: 'By territory', targets: 'Targets', territory: 'Territory', count: 'Projects', overdue: 'Overdue', hint: 'Every number opens the projects behind it.', noTargets: 'No target data yet' },
  system: {
    title: 'System', checks: 'Services', ok: 'OK', bad: 'Unavailable', since: (when) => `since ${when}`, relay: 'Reminder service lag', pending: 'Waiting to be told', deliveries: 'Deliveries', queued: (n) => `${n} waiting`, oldest: 'the oldest for', failedToday: (n) => `${n} not delivered today`, packs: 'Pack versions', current: 'Current', loaded: 'Loaded', allGood: 'All services answer', someBad: 'Some services are unavailable', names: { postgresql: 'Database', temporal: 'Workflow engine', worker: 'Worker', api: 'API', relay: 'Relay', evidence: 'Evidence store' },
  },
};
