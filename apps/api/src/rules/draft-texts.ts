import { Injectable } from '@nestjs/common';
import { RuleDraftStore } from '#libs/persistence/rule-draft-store.js';
import type { RuleDrafts } from '../rehearsal/rule-drafts.js';

/** What drafts hold, for rehearsals. */
@Injectable()
export class DraftTexts implements RuleDrafts {
  constructor(private readonly drafts: RuleDraftStore) {}

  async rulesOf(draftId: string): Promise<Record<string, string> | undefined> {
    const draft = await this.drafts.byId(draftId);
    return draft ? { [draft.file]: draft.content } : undefined;
  }
}
