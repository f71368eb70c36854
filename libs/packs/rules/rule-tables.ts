/** The decisions that Luodi asks, each with the file of the pack that holds it (`rules/<file>.dmn`). A city may add others; nothing asks them. */
export const RULE_TABLES = {
  'choose-template': 'choose-template',
  'investment-tier': 'classify-project',
  'project-tags': 'classify-project',
  'is-countable': 'classify-project',
  'target-metrics': 'classify-project',
  'assign-step': 'assign-step',
  'step-limit': 'step-limit',
  verification: 'verification',
  reminders: 'reminders',
  ladder: 'ladder',
  'suspension-review': 'reminders',
  'traffic-light': 'traffic-light',
  'extension-authority': 'extension-authority',
  'figure-cap': 'caps',
  'extension-cap': 'caps',
  'route-matter': 'route-matter',
  'first-contact': 'route-matter',
  'matter-ladder': 'matter-ladder',
  'matter-limits': 'matter-limits',
  'matter-pace': 'matter-limits',
  'matter-reminders': 'matter-reminders',
  'report-form': 'report-form',
  'report-reminders': 'report-reminders',
  'report-ladder': 'report-ladder',
} as const;

export type RuleTable = keyof typeof RULE_TABLES;

export const RULE_FILES: string[] = [...new Set(Object.values(RULE_TABLES))];
