import type { zhForms } from './zh-forms.ts';

export const enForms: typeof zhForms = {
  verbs: {
    complete: 'Complete step', verify: 'Verify', return: 'Return', reopen: 'Reopen', skip: 'Skip', reassign: 'Reassign', 'request-extension': 'Ask for extension', 'decide-extension': 'Decide extension', 'suspend-clock': 'Pause clock', 'resume-clock': 'Resume clock', 'update-facts': 'Update facts', upgrade: 'Follow the newest rules', 'schedule-upgrade': 'Newest rules from next stage', suspend: 'Suspend project', resume: 'Resume project', terminate: 'Terminate project', 'claim-figure': 'Claim funds', 'correct-figure': 'Correct funds', 'verify-figure': 'Verify funds', 'return-figure': 'Return funds',
  },
  submit: {
    complete: 'Complete step', completeAndSend: (verifier) => `Complete and send to ${verifier} to verify`, verify: 'Verified: settle the step', return: (owner) => `Return to ${owner}`, reopen: (owner) => `Reopen for ${owner}`, skip: 'Skip the step', reassign: (unit) => `Reassign to ${unit || 'the chosen unit'}`, 'request-extension': 'Ask for the extension', grant: 'Grant the extension', refuse: 'Refuse the extension', 'suspend-clock': 'Pause this clock', 'resume-clock': 'Resume with what is left', 'update-facts': 'Save and plan anew', upgrade: 'Follow the newest rules now', 'schedule-upgrade': 'Follow the newest rules from the next stage', suspend: 'Suspend and stop all clocks', resume: 'Resume the project', terminate: 'Terminate and file', 'claim-figure': 'Claim and send to verify', 'correct-figure': 'Replace and send to verify', 'verify-figure': 'Verified: count these funds', 'return-figure': 'Return to the unit',
  },
  fields: {
    evidence: 'Evidence', on: 'Completed on', onHint: 'Today if left empty', note: 'Note', reason: 'Reason', reasonHint: 'Say why; it goes into the record', unitId: 'Reassign to', amount: 'Extend by', granted: 'Decision', grant: 'Grant', refuse: 'Refuse', grantedAmount: 'Grant', authority: 'Authority', authorityHint: 'Who approved, or the document number', reviewOn: 'Review on', kind: 'Kind', money: 'Amount', date: 'Arrived on', voucher: 'Voucher number', evidenceKind: 'Kind of document', pauseReason: 'Reason for the pause', optional: 'optional', currency: 'Currency', wanUnit: '10,000 CNY', wanUnitUSD: '10,000 USD',
  },
  form: {
    allStop: 'All limits stand still; what the enterprise waits is counted.', goesOn: (limits) => `Still counted: ${limits}.`, required: (what) => `Enter: ${what}`, choose: (what) => `Choose: ${what}`, evidenceMissing: (what) => `Still missing: ${what}`, draft: 'Your unsent entries were restored', discard: 'Start over', saving: 'Sending…', busy: 'The system is busy. Your entries are kept and will be sent again by themselves', done: 'Done', next: (who, what) => `Next: ${who}, “${what}”.`, nextMany: (n) => `${n} more start at the same time.`, nextVerify: (who) => `Next: ${who} verifies.`, again: 'You had done this before; nothing was done twice.', refused: 'This was not done', noRight: 'You may not do this.',
  },
  file: {
    drop: 'Drop here, or click to choose files', camera: 'Take a photo', remove: 'Remove', uploading: 'Uploading', retry: 'Try again', failed: 'Not uploaded', tooLarge: (mb) => `Larger than ${mb} MB; make it smaller first`, preReview: 'Pre-review opinion', preReviewHint: 'Kept on file only; cannot settle a step', hint: 'PDF, images, Word, Excel, up to 50 MB each',
  },
};
