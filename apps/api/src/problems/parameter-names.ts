import { Injectable } from '@nestjs/common';
import type { ErrorParameters } from '#libs/domain/errors.js';
import { fieldTypeText } from '#libs/contracts/messages/field-type-text.js';
import { periodText } from '#libs/contracts/messages/period-text.js';
import type { Text } from '#libs/contracts/messages/text.js';
import { PackLibrary } from '../packs/pack-library.js';

/** Puts the pack's names beside the ids of a refusal, so that its sentence reads like one. */
@Injectable()
export class ParameterNames {
  constructor(private readonly packs: PackLibrary) {}

  named(parameters: ErrorParameters): Record<string, unknown> {
    const { names } = this.packs;
    const words = {
      step: named(parameters['stepId'], names.step),
      openSteps: listed(parameters['open'], names.step),
      dependentSteps: listed(parameters['dependents'], names.step),
      kindNames: listed(parameters['kinds'], names.evidenceKind),
      unitNames: listed(parameters['units'], names.unit),
      fieldName: named(parameters['fieldId'], names.field),
      fieldNames: listed(parameters['fields'], names.field),
      typeName: named(parameters['type'], fieldTypeText),
      periodName: named(parameters['period'], knownPeriod),
    };
    return { ...parameters, ...Object.fromEntries(Object.entries(words).filter(([, value]) => value !== undefined)) };
  }
}

const listed = (ids: unknown, name: (id: string) => Text): Text[] | undefined => (Array.isArray(ids) ? ids.map((id) => name(String(id))) : undefined);

const named = (id: unknown, name: (id: string) => Text | undefined): Text | undefined => (typeof id === 'string' ? name(id) : undefined);

/** What is no period stands for itself. */
function knownPeriod(period: string): Text {
  try {
    return periodText(period);
  } catch {
    return { zh: period, en: period };
  }
}
