import { Record1764000000000 } from './1764000000000-record.migration.js';
import { AppendOnly1764000000100 } from './1764000000100-append-only.migration.js';
import { ReadModels1764000000200 } from './1764000000200-read-models.migration.js';
import { PacksAndAccounts1764000000300 } from './1764000000300-packs-and-accounts.migration.js';
import { CountableProjects1764000000450 } from './1764000000450-countable-projects.migration.js';
import { Deliveries1764000000700 } from './1764000000700-deliveries.migration.js';
import { Calendars1764000000400 } from './1764000000400-calendars.migration.js';
import { RuleDrafts1764000003000 } from './1764000003000-rule-drafts.migration.js';
import { Matters1764000004100 } from './1764000004100-matters.migration.js';
import { MatterSubjects1764000004200 } from './1764000004200-matter-subjects.migration.js';
import { Submissions1764000005000 } from './1764000005000-submissions.migration.js';
import { Deputies1764000005100 } from './1764000005100-deputies.migration.js';
import { Meetings1764000004300 } from './1764000004300-meetings.migration.js';
import { IssueChildren1764000006100 } from './1764000006100-issue-children.migration.js';
import { TargetCredits1764000006200 } from './1764000006200-target-credits.migration.js';
import { StoredPacks1764000006500 } from './1764000006500-stored-packs.migration.js';
import { Subjects1764000004000 } from './1764000004000-subjects.migration.js';

/** In order. A released migration is never edited; a new one is added. */
export const MIGRATIONS = [
  Record1764000000000, AppendOnly1764000000100, ReadModels1764000000200, PacksAndAccounts1764000000300, Calendars1764000000400, CountableProjects1764000000450,
  Deliveries1764000000700, RuleDrafts1764000003000, Subjects1764000004000,
  Matters1764000004100, MatterSubjects1764000004200, Meetings1764000004300, Submissions1764000005000, Deputies1764000005100, IssueChildren1764000006100, TargetCredits1764000006200,
  StoredPacks1764000006500,
];
