import type { zhNotify } from './zh-notify.ts';

export const enNotify: typeof zhNotify = {
  reminders: {
    title: 'My reminders', hint: 'Notices on the screens always stay; this decides what is mailed as well, and when.', email: 'Mail address', emailHint: 'Reminders are sent here', emailWrong: 'Enter one mail address', emailNeeded: 'Mail needs an address',
    wantsMail: 'Reminders by mail', on: 'On', off: 'Off', digest: 'How', digestDaily: 'Daily digest (one mail when the office opens)', digestEach: 'One at a time',
    urgent: 'Urgent things at once', urgentHint: 'What is overdue, due today or has lapsed does not wait for the digest',
    quiet: 'Quiet hours', quietHint: 'Nothing is sent then, but afterwards; leave empty to be spared outside office hours only', from: 'From', to: 'To', cap: 'At most', capUnit: 'mails a day', capHint: 'The rest is in the next digest', language: 'Language of mails', chinese: '中文', english: 'English',
    rules: 'Only in office hours of working days; one thing once a day; nothing that has been done.', save: 'Save reminders', saved: 'Saved; in force from the next reminder on.', test: 'Send me a test mail', testHint: 'Save first, then test',
    tested: 'The test mail is on its way and should arrive within a minute. If it does not, check the address, or ask the administrator to look into the deliveries.', noServer: 'No mail server has been configured yet; what you save takes effect once it is. Ask the administrator.',
  },
  deliveries: {
    title: 'Deliveries', hint: 'Who was sent what, whether it arrived, and why not. Newest first.', tabs: { log: 'Log', channels: 'Channels' }, person: 'Person or robot', channel: 'Channel', status: 'Status', day: 'Day', none: 'No such messages', noneHint: 'Widen the search; while nobody has turned mail on there is nothing here.',
    at: 'Time', recipient: 'To', subject: 'What', notices: (n) => `${n} ${n === 1 ? 'notice' : 'notices'}`, attempts: (n) => `tried ${n} ${n === 1 ? 'time' : 'times'}`, next: 'Next attempt', sent: 'Sent', messageId: 'Message-ID', answer: 'Answer', retry: 'Send again', retried: 'Queued again; it will be sent shortly.', open: 'Show all', fold: 'Fold',
    channels: { mail: 'Mail', wecom: 'WeCom', dingtalk: 'DingTalk', feishu: 'Feishu' }, kinds: { digest: 'Daily digest', immediate: 'At once', test: 'Test' },
    statuses: { queued: 'Waiting', sent: 'Sent', failed: 'Not delivered', suppressed: 'Held back' },
    reasons: {
      settled: 'Done meanwhile; no reminder needed', 'told-today': 'Told of this today already; in the next digest', 'daily-cap': 'Daily limit reached; in the next digest', refused: 'Refused by the other side', 'gave-up': 'Failed every time', 'day-over': 'Not sent within its day; in the next digest', 'no-channel': 'The channel is gone',
    },
  },
  robots: {
    mail: 'Mail', mailHint: 'The operator sets the mail server by environment variables (LUODI_SMTP_URL, LUODI_MAIL_FROM).', mailOn: 'Configured', mailOff: 'Not configured',
    title: 'Group robots', hint: "Tell a unit's or the whole city's reminders in a group chat. Address and secret are never shown again.", none: 'No robots yet', noneHint: 'Add a custom robot to the group, and enter its address below.', wholeCity: 'Whole city', signed: 'signed', addedBy: (who) => `added by ${who}`,
    add: 'Add robot', kind: 'Product', name: 'Name', nameHint: 'Such as: commerce bureau group', unit: 'Unit', unitHint: 'None: the whole city', url: 'Webhook address', secret: 'Signing secret', secretHint: 'Where DingTalk or Feishu verify signatures', added: 'Added. Send a test message to see that the group receives it.', test: 'Send a test', tested: 'On its way: look into the group; the outcome is in the log.', remove: 'Remove', removeSure: 'Nothing more is sent to this group; address and secret are deleted at once.', removed: 'Removed.', cancel: 'Keep',
  },
};
