import { Injectable } from '@nestjs/common';
import { CommandIdReused, StaleVersion, TooContended } from '#libs/acts/act-refusals.js';
import { DomainError } from '#libs/domain/errors.js';
import { PackLibrary } from '../packs/pack-library.js';
import { ApiProblem } from '../problems/api-problem.js';
import { FirstActs } from './first-acts.js';

/** Refusals as whoever was refused should hear them: with who was first, and when. */
@Injectable()
export class Refusals {
  constructor(private readonly packs: PackLibrary, private readonly firstActs: FirstActs) {}

  /** What is not a refusal is given back as it is. `deciding` is the command that was refused. */
  async explained(error: unknown, streamId: string, deciding: object | undefined): Promise<unknown> {
    if (error instanceof CommandIdReused) return new ApiProblem('idempotency-key-reused', {}, { field: 'Idempotency-Key' });
    if (error instanceof TooContended) return new ApiProblem('contended');
    if (error instanceof StaleVersion) {
      const wonBy = await this.firstActs.lastOf(streamId, this.packs.names);
      return new ApiProblem('version-mismatch', { version: error.present, ...(wonBy && { wonBy }) });
    }
    return error instanceof DomainError && deciding ? this.firstActs.explained(error, streamId, deciding, this.packs.names) : error;
  }
}
