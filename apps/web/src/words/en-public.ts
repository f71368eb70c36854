import type { Words } from './zh.ts';

/** The page for enterprises in English. */
export const enPublic: Pick<Words, 'enterprise'> = {
  enterprise: {
    title: 'For enterprises', intro: 'Tell us what holds you up. No account is needed: you get a receipt code to follow the matter and to say what you think of the answer.', raiseTab: 'Raise a matter', followTab: 'Follow a matter', signIn: 'Staff sign-in', fromSignIn: 'Enterprises: raise or follow a matter',
    kind: 'Kind', class: 'Subject', subject: 'Title', subjectHint: 'The problem in one line', description: 'Details', descriptionHint: 'What is the problem, what does it hold up, what would help', territory: 'County or district', projectCode: 'Project number', projectCodeHint: 'If you know it',
    firm: 'Enterprise', contact: 'Contact', phone: 'Telephone', privacy: 'Only the units that handle the matter see your contact.', required: (what) => `Enter: ${what}`, choose: (what) => `Choose: ${what}`, phoneWrong: 'Enter a telephone number of at least 5 digits', submit: 'Submit and get the receipt code',
    receiptTitle: 'Submitted. Save your receipt code', receiptHint: 'You need it to follow and evaluate the matter. It cannot be issued again: keep a copy, and show it to nobody else.', copy: 'Copy the code', copied: 'Copied', copyFailed: 'It could not be copied; select the code and copy it by hand.', number: 'Matter', goFollow: 'Follow it', another: 'Raise another',
    receipt: 'Receipt code', receiptExample: 'such as KD-2026-000012-7K3M9QX2VB4D', find: 'Look up', other: 'Look up another', refused: 'Nothing was found', notDone: 'Not done',
    unit: 'Handled by', noUnit: 'Decided at registration', promised: 'Promised for', raisedOn: 'Raised on', answer: 'Answer', timeline: 'What happened',
    status: { raised: 'Waits to be registered', proposed: 'Waits for a decision', routed: 'Waits to be signed for', contested: 'Its unit is being settled', signed: 'Signed for', inHand: 'In hand', answered: 'Answered, waits for you', evaluated: 'Evaluated', closed: 'Closed', withdrawn: 'Withdrawn', merged: 'Joined with another', unraised: 'Not raised' },
    evaluate: 'Your evaluation', scores: { satisfied: 'Satisfied', basicallySatisfied: 'Basically satisfied', unsatisfied: 'Not satisfied, send it back' }, note: 'Remarks (optional)', sendEvaluation: 'Send', addNote: 'Add something', sendNote: 'Add', reopen: 'Reopen', withdraw: 'Withdraw', reason: 'Reason', acted: 'Sent.',
  },
};
