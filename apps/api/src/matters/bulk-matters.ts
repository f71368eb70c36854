import { Injectable } from '@nestjs/common';
import type { BulkResult } from '#libs/contracts/matter.views.js';
import type { Language } from '#libs/contracts/messages/text.js';
import type { MatterId } from '#libs/domain/ids.js';
import { DomainError } from '#libs/domain/errors.js';
import type { Act } from '../acts/act.js';
import { derivedUuid } from '#libs/acts/derived-uuid.js';
import { PackLibrary } from '../packs/pack-library.js';
import { ApiProblem } from '../problems/api-problem.js';
import { ParameterNames } from '../problems/parameter-names.js';
import { problemDocument } from '../problems/problem-document.js';
import { requireUnit } from '../projects/facts-check.js';
import type { BulkMattersDto } from './dto/bulk-matters.dto.js';
import { MatterCommands, type MatterCommandSource } from './matter-commands.js';

/**
 * The same act on many matters, each an act of its own: what one refuses does not keep the others from it. Their command ids follow from the
 * request's, so the whole can be sent again after a lost connection.
 */
@Injectable()
export class BulkMatters {
  constructor(private readonly commands: MatterCommands, private readonly packs: PackLibrary, private readonly names: ParameterNames) {}

  /** In the order asked for, each matter once. A fault ends it: what was done stays done, and the same request finishes it. */
  async run(body: BulkMattersDto, act: Act, language: Language): Promise<BulkResult[]> {
    const command = await this.command(body), results: BulkResult[] = [];
    for (const id of new Set(body.matterIds.map((one) => one.toLowerCase()))) results.push(await this.one(id, command, act, language));
    return results;
  }

  private async command({ verb, unitId = '', reason = '' }: BulkMattersDto): Promise<MatterCommandSource> {
    if (verb === 'sign-for') return { type: 'signFor' };
    requireUnit(unitId, 'unitId', await this.packs.current());
    return ({ state, planFor }) => ({ type: 'transfer', unitId, reason, plan: planFor({ ...state.facts!, addresseeId: unitId }) });
  }

  private async one(id: MatterId, command: MatterCommandSource, { expectedVersion: _ofOne, ...act }: Act, language: Language): Promise<BulkResult> {
    try {
      return { id, done: await this.commands.run(id, { ...act, commandId: derivedUuid('bulk', act.commandId, id) }, command) };
    } catch (error) {
      if (error instanceof ApiProblem) return { id, problem: problemDocument(error, language) };
      if (!(error instanceof DomainError)) throw error;
      const { code, parameters, field, rule } = error;
      return { id, problem: problemDocument(new ApiProblem(code, this.names.named(parameters), { ...(field && { field }), ...(rule && { rule }) }), language) };
    }
  }
}
