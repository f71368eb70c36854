import type { zhRules } from './zh-rules.ts';

const s = (n: number): string => (n === 1 ? '' : 's');

export const enRules: typeof zhRules = {
  rules: {
    title: 'Rules', tables: 'Tables', drafts: 'Drafts', version: (v) => `version ${v}`, rows: (n) => `${n} row${s(n)}`, problems: (n) => `${n} problem${s(n)}`, noProblems: 'In order', none: 'There is no decision table', open: 'Open', old: 'An older version, to read only.', toCurrent: 'Show the current version',
    hint: 'Rules decide who does what, how long it may take and when reminders go out. One person proposes a change, another approves it; only then does it act.', any: 'any', nothing: 'none', not: 'except ', row: 'Row', add: 'Add a row', duplicate: 'Duplicate row', remove: 'Delete row', up: 'Move up', down: 'Move down', actions: 'Row', edit: 'Edit', feel: 'FEEL expression', feelHint: 'Write FEEL; texts in double quotes', exclude: 'all but these',
    operators: { any: 'any', eq: 'equal to', lt: 'less than', le: 'at most', gt: 'more than', ge: 'at least', between: 'between' }, from: 'From', to: 'To', withStart: 'with start', withEnd: 'with end', checking: 'Checking…', checked: 'No errors found', examples: 'Examples', exampleMet: 'met', exampleNot: 'not met', exampleGot: (value) => `comes to ${value}`, exampleWanted: (value) => `expected ${value}`, noExamples: 'This table has no examples',
    found: 'What the checker says', remedy: 'Remedy', where: (row, column) => [row && `row ${row}`, column].filter(Boolean).join(' '), changed: 'Changed, not saved yet', restored: 'Your unsaved changes were restored', discard: 'Discard changes', save: 'Save as draft', saveHint: 'A draft does not act; it is published when another person approves it.', reason: 'Reason', reasonHint: 'Say why; it goes into the history of every project', reasonMissing: 'Enter a reason', done: 'Done',
    expert: 'Expert view', plain: 'Table view', download: 'Download DMN file', upload: 'Import DMN file', expertHint: 'The complete DMN editor. What is saved becomes a draft, too, for another person to approve.', expertFailed: 'This file cannot be opened; check that it is a DMN file.', loadingExpert: 'Opening the editor…',
  },
  draft: {
    rehearse: 'Rehearse both futures', title: 'Draft of rules', none: 'No drafts yet', noneHint: 'Change a table and save it: the draft appears here.', by: (name) => `proposed by ${name}`, status: { open: 'To approve', approved: 'Approved', rejected: 'Rejected', withdrawn: 'Withdrawn' }, stale: 'It was made from a version that is no longer current; its author must make it again.', reason: 'Reason', decided: (name) => `decided by ${name}`, published: (v) => `published as pack ${v}`,
    changes: 'What changes', noChanges: 'No cell changes (examples, descriptions or columns may).', before: 'before', after: 'after', added: 'added', removed: 'deleted', effect: 'Effect on open projects', effectNone: 'No open project is affected.', effectOf: (affected, projects) => `${affected} of ${projects} open projects affected`, effectRefused: (n) => `${n} project${s(n)} cannot be planned by these rules and will stay as they are`,
    moved: (n) => `${n} date${s(n)} moved`, addedSteps: (n) => `${n} step${s(n)} added`, removedSteps: (n) => `${n} step${s(n)} removed`, owners: (n) => `${n} reassigned`, movedFromTo: (from, to) => `${from} → ${to}`, noDate: 'none', effectBlocked: 'Correct the errors to see the effect.', firstOf: (n) => `The first ${n} projects`,
    decide: 'Decide', rollout: 'Takes effect for', rollouts: { new: 'new projects only', 'next-stage': 'each project at its next stage', 'open-now': 'open projects now' }, approve: 'Approve and publish', reject: 'Reject', withdraw: 'Withdraw draft', rejectReason: 'Reason for rejecting', rejectMissing: 'Enter a reason', hasErrors: 'The draft has errors and cannot be approved.', waiting: 'Waiting for another person to approve.', progress: (done, total) => `${done} of ${total} projects updated`, progressDone: (done) => `${done} project${s(done)} updated`, refused: (n) => `, ${n} could not be updated`,
    remake: 'Go on changing it (on the current version)',
  },
  upgrade: {
    to: (v) => `After moving to pack ${v}:`, none: 'Steps, dates and owners stay the same.', added: 'Steps added', removed: 'Steps removed', moved: 'Dates moved', owners: 'Reassigned', scheduled: 'Will follow the newest rules from its next stage on',
  },
};
