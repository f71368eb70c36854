import { FeelFunction } from 'feelin';
import type { DmnKnowledge } from '../document/dmn.types.js';
import { acceptValue } from '../feel/accept-value.js';
import { inPlace, RuleError } from '../rule-error.js';
import { compileLogic, runLogic } from './logic.js';
import type { RuleFile } from './rule-file.js';
import { RuleNames } from './rule-names.js';

/** A business knowledge model as a function that FEEL can call; a table in it explains itself like any other. Throws RuleError. */
export function knowledgeFunction(knowledge: DmnKnowledge, file: RuleFile, callers: DmnKnowledge[] = []): FeelFunction {
  const name = knowledge.name ?? knowledge.id ?? '';
  if (callers.includes(knowledge)) throw new RuleError('cycle', { names: [...callers, knowledge].map((each) => each.name ?? '') });
  return inPlace({ table: name }, () => {
    const { formalParameter = [], body, kind = 'FEEL' } = knowledge.encapsulatedLogic ?? {};
    if (kind !== 'FEEL') throw new RuleError('unsupported', { element: `function kind ${kind}`, where: name });
    const names = new RuleNames(file.types, false);
    const parameters = formalParameter.map((parameter) => parameter.name ?? '');
    for (const { name: parameter = '', typeRef } of formalParameter) names.declareInput(parameter, names.typeNamed(typeRef));
    for (const { requiredKnowledge } of knowledge.knowledgeRequirement ?? []) {
      const required = file.referred(requiredKnowledge, 'BusinessKnowledgeModel');
      names.declareFunction(required.variable?.name || required.name || '', knowledgeFunction(required, file, [...callers, knowledge]));
    }
    const logic = compileLogic(body, { name, id: knowledge.id }, names, false), result = names.typeNamed(knowledge.variable?.typeRef);
    return new FeelFunction((...given: unknown[]) => inPlace({ table: name }, () => {
      const values = Object.fromEntries(parameters.map((parameter, index) => [parameter, acceptValue(names.typeOf(parameter), given[index], parameter, 'feel')]));
      return acceptValue(result, runLogic(logic, values, file.current!), name, 'feel');
    }), parameters);
  });
}
