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

/** Files that matters ask, and files that reports ask: those that are open keep what they were told, so only later ones follow another text. */
export const MATTER_FILES: ReadonlySet<string> = new Set([RULE_TABLES['route-matter'], RULE_TABLES['matter-ladder'], RULE_TABLES['matter-limits'], RULE_TABLES['matter-reminders']]);
export const REPORT_FILES: ReadonlySet<string> = new Set([RULE_TABLES['report-form'], RULE_TABLES['report-ladder'], RULE_TABLES['report-reminders']]);

/** True for a file that projects are planned by. */
export const isAskedByProjects = (file: string): boolean => RULE_FILES.includes(file) && !MATTER_FILES.has(file) && !REPORT_FILES.has(file);
