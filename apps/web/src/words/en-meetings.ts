import type { Words } from './zh.ts';

/** Dispatch meetings in English. */
export const enMeetings: Pick<Words, 'meetings'> = {
  meetings: {
    title: 'Dispatch meetings', hint: 'The agenda is drafted from what is late, blocked or rising and from earlier tasks; minutes give new ones.', none: 'No meetings yet', draft: 'Draft a meeting', name: 'Name', heldOn: 'Held on', drafted: 'Drafted', closed: 'Minutes recorded', items: (n) => `Items: ${n}`, tasks: (n) => `Tasks: ${n}`,
    agenda: 'Agenda', minutes: 'Minutes', kinds: { late: 'Late', blocked: 'Blocked', rising: 'Rising', task: 'Earlier task' }, say: 'What was agreed', task: 'Task', unit: 'Unit', dueOn: 'Due on', addItem: 'Add an item', addTask: 'Add a task', remove: 'Remove', record: 'Record the minutes and give the tasks', word: 'Download Word', pdf: 'Download PDF', notDone: 'Not done', required: (what) => `Enter: ${what}`,
    status: { raised: 'Raised', routed: 'To be signed for', contested: 'Contested', signed: 'Signed for', inHand: 'In hand', answered: 'Answered', evaluated: 'Evaluated', closed: 'Closed', withdrawn: 'Withdrawn', merged: 'Merged', waiting: 'Waiting', open: 'Open', submitted: 'Submitted', completed: 'Completed', skipped: 'Skipped' },
  },
};
