import type { Words } from './zh.ts';

/** Dispatch meetings and absences in English. */
export const enMeetings: Pick<Words, 'absence' | 'meetings'> = {
  meetings: {
    title: 'Dispatch meetings', hint: 'The agenda is drafted from what is late, blocked or rising and from earlier tasks; minutes give new ones.', none: 'No meetings yet', noneHint: 'A draft lists what is late, blocked or rising, and earlier tasks.', nameHint: 'such as: 11th dispatch meeting', noMinutes: 'No minutes yet.', nothing: 'Nothing to speak of this time.', noneForYou: 'Nothing that concerns your unit.', withheld: (n) => `${n} more item${n === 1 ? ' is' : 's are'} not for your unit and not shown.`, draft: 'Draft a meeting', name: 'Name', heldOn: 'Held on', drafted: 'Drafted', closed: 'Minutes recorded', items: (n) => `Items: ${n}`, tasks: (n) => `Tasks: ${n}`,
    agenda: 'Agenda', minutes: 'Minutes', kinds: { late: 'Late', blocked: 'Blocked', rising: 'Rising', task: 'Earlier task', own: 'Other' }, project: 'Project',
    editAgenda: 'Edit the agenda', saveAgenda: 'Save the agenda', cancel: 'Cancel', up: 'Up', down: 'Down', note: 'Note, such as: the unit reports in person', addOwn: 'Add an item', own: 'Item', chair: 'Chair', chairHint: 'Office and name', attendees: 'Present', unitThere: 'Unit', namesHint: 'Names', addAttendee: 'Add a unit', number: 'Number', replaces: (numbers) => `in place of ${numbers}`,
    amend: 'Amend the minutes', givenHint: 'Tasks that were given are handled on their own pages and do not change here; left out of the minutes, they go on. New tasks are given with the amended minutes.', openTask: 'Open the matter',
    say: 'What was agreed', nth: (n) => `Item ${n}`, sayHint: 'What was spoken of and what was agreed', task: 'Task', unit: 'Unit', dueOn: 'Due on', addItem: 'Add an item', addTask: 'Add a task', remove: 'Remove', removeTask: 'Remove the task', removeItem: 'Remove the item', record: (tasks) => (tasks > 0 ? `Record the minutes and give ${tasks} task${tasks === 1 ? '' : 's'}` : 'Record the minutes'), replace: (tasks) => (tasks > 0 ? `Replace the minutes and give ${tasks} more task${tasks === 1 ? '' : 's'}` : 'Replace the minutes'), word: 'Download Word', pdf: 'Download PDF', notDone: 'Not done', required: (what) => `Enter: ${what}`,
    status: { raised: 'Raised', routed: 'To be signed for', contested: 'Contested', signed: 'Signed for', inHand: 'In hand', answered: 'Answered', evaluated: 'Evaluated', closed: 'Closed', withdrawn: 'Withdrawn', merged: 'Merged', waiting: 'Waiting', open: 'Open', submitted: 'Submitted', completed: 'Completed', skipped: 'Skipped' },
  },
  absence: {
    title: 'When I am away', effect: 'While somebody else of your unit is there, matters come to your unit as ever. When nobody is, matters that climb to your unit go to the deputy, or to the office when the deputy is away as well; their page says for whom. What your unit has in hand stays with it.',
    from: 'First day away', to: 'Last day away', note: 'Note (optional)', noteHint: 'such as: at a training; call in urgent cases', order: 'The last day comes before the first', now: (from, to) => `Away from ${from} to ${to}.`, save: (from, to) => `Away from ${from} to ${to}`, end: 'Back again', saved: 'Noted.',
  },
};
