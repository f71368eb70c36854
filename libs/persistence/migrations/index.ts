import { Record1764000000000 } from './1764000000000-record.migration.js';
import { AppendOnly1764000000100 } from './1764000000100-append-only.migration.js';
import { ReadModels1764000000200 } from './1764000000200-read-models.migration.js';
import { PacksAndAccounts1764000000300 } from './1764000000300-packs-and-accounts.migration.js';
import { RuleDrafts1764000003000 } from './1764000003000-rule-drafts.migration.js';

/** In order. A released migration is never edited; a new one is added. */
export const MIGRATIONS = [Record1764000000000, AppendOnly1764000000100, ReadModels1764000000200, PacksAndAccounts1764000000300, RuleDrafts1764000003000];
