import type { Words } from './zh.ts';

/** The calendar page in English. */
export const enCalendar: Pick<Words, 'calendar'> = {
  calendar: {
    title: 'Working calendar', hint: 'Limits are counted by this calendar: weekends worked in exchange count, public holidays do not.', inForce: (version, from) => `${version} in force since ${from}`, notice: 'Holiday notice', read: 'Read it',
    provisional: 'provisional', provisionalYear: 'The notice of this year is not loaded: only statutory days are known, and due dates counted with them are provisional.', noDays: 'The calendar does not hold this year.', year: 'Year', previous: 'Year before', next: 'Year after', monthName: (month) => ['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October', 'November', 'December'][month - 1] ?? '',
    weekdays: ['M', 'T', 'W', 'T', 'F', 'S', 'S'], kinds: { holiday: 'Holiday', makeUp: 'Worked in exchange', weekend: 'Weekend', working: 'Working day' }, count: (n) => `${n} working days in the year`,
    hours: 'Office hours (for reminders)', pending: (n) => `${n} project${n === 1 ? '' : 's'} are still being moved to the calendar in force.`,
    versions: 'Versions', version: 'Version', reference: 'Reference', effective: 'Effective', loaded: 'Loaded', current: 'In force', ofPack: 'with the pack',
    load: 'Load a calendar', loadHint: 'Choose a calendar file (YAML or JSON, in the form of a pack\'s calendar.yaml). You see first which due dates it would move; nothing is loaded before you confirm.', choose: 'Choose file', referenceHint: 'Such as: notice of the State Council on the holidays of 2027',
    effectiveOn: 'Effective on', looking: 'Reckoning…', confirm: (n) => (n > 0 ? `Load and move ${n} due date${n === 1 ? '' : 's'}` : 'Load; no due date moves'), refused: 'Not loaded', needReference: 'Name the reference',
    changes: (version, before) => `${version} against ${before}, which is in force`, same: 'All days are the same', published: 'notice added', withdrawn: 'notice withdrawn', nowWorked: 'now worked', nowRest: 'now off', nowClosed: 'closed then', nowOpen: 'no longer closed',
    moves: (deadlines, projects) => `${deadlines} due date${deadlines === 1 ? '' : 's'} would move, of ${projects} open projects, matters and reports`, others: 'Decisions on more time, matters and reports', thing: 'About', what: 'What is due', whats: { extension: 'Decision on more time', due: 'Report', review: 'Review' }, shown: (n) => `the first ${n}`, from: 'Due so far', to: 'Due then', project: 'Project', step: 'Step',
    done: (projects, deadlines) => `Loaded: ${projects} project${projects === 1 ? '' : 's'} count by it, ${deadlines} due date${deadlines === 1 ? '' : 's'} moved; the reason is in each project's history.`, later: (day) => `Loaded; it takes effect on ${day}, and due dates move on that day by themselves.`, left: (n) => `${n} project${n === 1 ? ' was' : 's were'} busy and will follow by themselves.`,
  },
};
