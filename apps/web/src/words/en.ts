import { enCalendar } from './en-calendar.ts';
import { enForms } from './en-forms.ts';
import { enMatters } from './en-matters.ts';
import { enMeetings } from './en-meetings.ts';
import { enNotify } from './en-notify.ts';
import { enPages } from './en-pages.ts';
import { enPublic } from './en-public.ts';
import { enRehearsal } from './en-rehearsal.ts';
import { enReports } from './en-reports.ts';
import { enRules } from './en-rules.ts';
import type { Words } from './zh.ts';

const plural = (n: number, one: string, many = `${one}s`): string => `${n} ${n === 1 ? one : many}`;

export const en: Words = {
  ...enPages,
  ...enCalendar,
  ...enForms,
  ...enMatters,
  ...enMeetings,
  ...enNotify,
  ...enPublic,
  ...enRehearsal,
  ...enReports,
  ...enRules,
  product: 'Luodi',
  tagline: 'Responsibility list in operation',
  nav: {
    label: 'Main navigation', work: 'My work', overview: 'Overview', matters: 'Matters', reports: 'Reports', ledger: 'Projects', list: 'Responsibility list', meetings: 'Dispatch meetings', calendar: 'Calendar', rules: 'Rules', record: 'Record', rehearsal: 'Rehearsal', deliveries: 'Deliveries', system: 'System', reminders: 'My reminders',
    collapse: 'Collapse navigation', expand: 'Expand navigation', more: 'More', search: 'Search projects, matters, units (press /)', searchLabel: 'Search', notices: 'Notifications',
    account: 'Account', signOut: 'Sign out', language: '中文', projects: 'Projects', units: 'Units', skip: 'Skip to content', phone: { work: 'Work', ledger: 'Projects', matters: 'Matters', reports: 'Reports' },
  },
  roles: {
    officer: 'Project service officer', reporter: 'Unit reporter', unitHead: 'Unit head', office: 'Working-group office', leader: 'Leader', auditor: 'Auditor', admin: 'Administrator',
  },
  stage: { lead: 'Lead', signing: 'Signing', approval: 'Green-channel approval', start: 'Start', funds: 'Funds', production: 'Production' },
  stageShort: { lead: 'Lead', signing: 'Signing', approval: 'Approval', start: 'Start', funds: 'Funds', production: 'Production' },
  status: { unregistered: 'Not registered', active: 'Active', suspended: 'Suspended', completed: 'Completed', terminated: 'Terminated' },
  stepStatus: { waiting: 'Waiting', open: 'Open', submitted: 'To verify', completed: 'Completed', skipped: 'Skipped' },
  light: { normal: 'On time', nearDue: 'Due soon', behind: 'Behind', overdue: 'Overdue', paused: 'Paused' },
  template: { A: 'A Land by sale', B: 'B Rented plant', C: 'C Stock land', D: 'D Tourism or forest land' },
  investorKind: { centralSoe: 'Central enterprise', global500: 'Global 500', china500: 'China 500', private500: 'Private 500', specialised: 'Specialised and new', other: 'Other' },
  tier: { mega: '1 billion yuan and more', large: '500 million and more', medium: '50 million and more', small: 'below 50 million' },
  tags: { foreign: 'Foreign', highTechForeign: 'High-tech foreign', mainIndustry: 'Main industry', specialIndustry: 'Special industry', majorInvestor: 'Major investor', specialisedInvestor: 'Specialised and new' },
  eia: { book: 'Report book', form: 'Report form', registration: 'Registration' },
  figureStatus: { claimed: 'To verify', verified: 'Verified', returned: 'Returned', corrected: 'Corrected' },
  figureKind: { fundsPaidIn: 'Funds paid in', foreignCapitalUsed: 'Foreign capital used' },
  workKind: { complete: 'Complete step', verify: 'Verify step', decideExtension: 'Decide extension', verifyFigure: 'Verify funds', reviewSuspension: 'Review suspension', registerMatter: 'Register', acceptIssue: 'Decide issue', signFor: 'Sign for', decideContest: 'Decide contest', planHandling: 'Plan', answerMatter: 'Answer', steerMatter: 'Steer', evaluate: 'Evaluate', callBack: 'Call back', confirmReport: 'Confirm report', correctReport: 'Correct report', approveReport: 'Approve report', reviewReport: 'Review report' },
  limit: { legal: 'Legal', promised: 'Promised', green: 'Green channel' },
  amount: (n, unit) => plural(n, { workingDay: 'working day', calendarDay: 'calendar day', month: 'month' }[unit]),
  clock: {
    elapsed: 'Elapsed', pauseReasons: { verification: 'waiting for verification', extension: 'waiting for a decision on more time', settled: 'settled, then reopened', blocker: 'held up by a blocker', evaluation: 'blocker answered, to be evaluated', callBack: 'blocker to be called back', contest: 'blocker contested' }, left: (n) => `${plural(n, 'working day')} left`, leftDays: (n) => `${plural(n, 'day')} left`, today: 'Due today', late: (n) => `${plural(n, 'working day')} late`,
    lateDays: (n) => `${plural(n, 'day')} late`, shortLeft: (n) => `${n} d left`, shortLate: (n) => `${n} d late`, shortToday: 'Today', paused: 'Clock paused', provisional: 'provisional', used: (used, of) => `${used} of ${of} days used`,
    provisionalWhy: 'A holiday notice that decides this date is not loaded; it counts statutory days and will be updated.', firstDue: 'First due', extended: (n) => `extended by ${plural(n, 'day')}`, started: 'Started',
    noLimit: 'No limit', enterprise: 'Enterprise time, no reminders', pauses: 'Pauses', toNow: 'now',
  },
  money: { sumNote: (n) => `Total investment of the ${plural(n, 'project')} shown` },
  state: {
    loading: 'Reading', retry: 'Read again', errorTitle: 'This could not be read', forbiddenTitle: 'You may not see this', forbidden: 'Your role does not include this. Ask the working-group office if you need it.',
    missingTitle: 'Not found', missing: 'The address is wrong, or the thing is no longer there.', offline: 'The server cannot be reached. Check the network and try again; what you filled in is kept.', busy: 'The system is busy; trying again by itself.',
    unknown: (status) => `The server gave no explanation (status ${status}). Try again later, or ask the administrator.`, home: 'Back to my work', more: 'Show more', all: 'All shown',
    fresh: 'There is newer data', refresh: 'Refresh', crash: 'Something went wrong on this page. Reload to go on; what you filled in is kept on this device.', reload: 'Reload',
  },
  outage: {
    time: (at) => `Reminders have been late since ${at}. You can go on working; they are sent once when the service is back.`, relay: (seconds) => `The reminder service is catching up, about ${seconds} behind.`, other: 'Some services are unavailable. Administrators can see them on the system page.',
  },
  why: {
    link: 'Why', title: 'Decided by this rule', table: 'Table', version: 'Version', row: 'Row', open: 'Open the table', gone: 'The table has no such row in this version.', notes: 'Notes',
    kernel: {
      'stage-entry': 'Everything that ends the stage before was settled.', overdue: 'The due date passed and the step was not settled: late from the next working day on.', lapse: 'It was not begun within the legal limit, so the approval lapsed.',
      'suspension-review': 'The review date of the suspension came.', 'life-complete': 'Production was verified and nothing was left to do.',
    },
    stage: (label, endsWhen) => `By the stages of the list: everything that ends the stages before was settled. “${label}” itself ends when: ${endsWhen}.`,
    cycle: (label, due, freeze, review, correction) => `By the reporting cycle “${label}” of the list: due on ${due}, ${correction} working days to correct what is returned, ${review} for the review, published on ${freeze}; rest days move to the next working day.`,
    moment: ({ from, days, workingDays, time }) => `${workingDays === undefined ? `day ${days ?? 0}` : `working day ${workingDays}`} ${from === 'start' ? 'of the period' : 'after the period'}${time ? ` at ${time}` : ''}`,
    issue: (from, days) => `By the settings of the list: ${from} open blockers that share cause, unit and territory are proposed as one issue${days === undefined ? '' : `; what the office declines is not proposed again for the same blockers for ${days} days`}.`,
    paused: 'Lights are off while the clock stands.',
    byHand: (template) => `Somebody chose template ${template} at registration, other than the rules would.`, builtIn: 'Built in',
    asked: ', show the rules behind it', byStep: 'By the step that is due first:', nothing: 'It is settled; nothing is counted any more.', extended: (more) => `${more} more were granted on top of what the rule gives.`,
    abouts: { light: 'Light', limit: 'Due', pace: 'Urgent', assignment: 'Whose it is', reminder: 'Reminded', late: 'Noted as overdue', escalation: 'Escalated' },
    causes: {
      person: 'Somebody decided it; the reason is in the history.', promise: 'The date that the handler promised.', raiser: 'Whoever raised it evaluates it.', territory: 'It is for the unit of the place.', office: 'It is for the office of the working group.', lead: 'It is for the lead unit of the project.', follows: 'It leads the project and follows what others owe.',
      duty: 'A duty of the responsibility list asks this unit to report.', secondUnit: 'The verifier itself handed it in, so the owner verifies.', noDate: 'Nothing is due, so the light is normal.',
    },
  },
  unconfirmed: 'To confirm',
  unconfirmedWhy: 'A default or a reading that the city still has to confirm.',
  colon: ': ',
  semicolon: '; ',
  paren: (text) => ` (${text})`,
  stop: '. ',
  comma: ', ',
  listComma: ', ',
  people: (unit, name) => `${name} (${unit})`,
};
