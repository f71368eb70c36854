import { Injectable } from '@nestjs/common';
import type { ErrorParameters } from '#libs/domain/errors.js';
import type { Text } from '#libs/contracts/messages/text.js';
import { PackLibrary } from '../packs/pack-library.js';

/** Puts the pack's names beside the ids of a refusal, so that its sentence reads like one. */
@Injectable()
export class ParameterNames {
  constructor(private readonly packs: PackLibrary) {}

  named(parameters: ErrorParameters): Record<string, unknown> {
    const { names } = this.packs;
    const words = {
      step: typeof parameters['stepId'] === 'string' ? names.step(parameters['stepId']) : undefined,
      openSteps: listed(parameters['open'], names.step),
      dependentSteps: listed(parameters['dependents'], names.step),
      kindNames: listed(parameters['kinds'], names.evidenceKind),
      unitNames: listed(parameters['units'], names.unit),
    };
    return { ...parameters, ...Object.fromEntries(Object.entries(words).filter(([, value]) => value !== undefined)) };
  }
}

const listed = (ids: unknown, name: (id: string) => Text): Text[] | undefined => (Array.isArray(ids) ? ids.map((id) => name(String(id))) : undefined);
