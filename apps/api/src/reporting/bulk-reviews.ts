import { Injectable } from '@nestjs/common';
import type { Request } from 'express';
import { languageOf } from '#libs/contracts/messages/text.js';
import type { BulkAnswer, BulkResult } from '#libs/contracts/reporting.views.js';
import { DomainError } from '#libs/domain/errors.js';
import { partsOfSubmission, type SubmissionId } from '#libs/domain/ids.js';
import type { SubmissionCommand } from '#libs/domain/reporting/submission.commands.js';
import type { Act } from '../acts/act.js';
import { derivedUuid } from '#libs/acts/derived-uuid.js';
import { ApiProblem } from '../problems/api-problem.js';
import { problemDocument } from '../problems/problem-document.js';
import { ProblemReading } from '../problems/problem-reading.js';
import type { BulkDto } from './dto/submission-acts.dto.js';
import { SubmissionCommands } from './submission-commands.js';

/** Several reviews in one request. Each is an act of its own under an id made of the request's, so a repetition repeats each. */
@Injectable()
export class BulkReviews {
  constructor(private readonly commands: SubmissionCommands, private readonly problems: ProblemReading) {}

  async run(act: Act, { ids, verb, reason }: BulkDto, request: Request): Promise<BulkAnswer> {
    if (verb === 'return' && reason === undefined) throw new ApiProblem('bad-text', { min: 1, max: 2_000 }, { field: 'reason' });
    const command: SubmissionCommand = verb === 'accept' ? { type: 'accept', ...(reason !== undefined && { note: reason }) } : { type: 'return', fields: {}, reason: reason! };
    const results: BulkResult[] = [];
    // One after the other: the office clears its queue while a hundred units work.
    for (const id of new Set(ids)) results.push(await this.one(act, id, command, request));
    return { results };
  }

  private async one(act: Act, id: SubmissionId, command: SubmissionCommand, request: Request): Promise<BulkResult> {
    try {
      partsOfSubmission(id);
    } catch {
      return this.refused(id, new ApiProblem('not-found'), request);
    }
    try {
      const { version } = await this.commands.record(id, { ...act, commandId: derivedUuid('bulk', act.commandId, id), expectedVersion: undefined }, command);
      return { id, ok: true, version };
    } catch (error) {
      // What nobody can do anything about ends the whole request; it may be repeated, and what was done is not done again.
      if (!(error instanceof ApiProblem || error instanceof DomainError)) throw error;
      return this.refused(id, error, request);
    }
  }

  private refused(id: SubmissionId, error: Error, request: Request): BulkResult {
    const { type, title, detail, code } = problemDocument(this.problems.read(error, request, ''), languageOf(request.headers['accept-language']));
    return { id, ok: false, problem: { type, title, detail, code } };
  }
}
