import type { PublicForm, PublicMatter, Receipt } from '#libs/contracts/public.views.js';
import { MATTER_STATUSES } from '#libs/domain/matter/matter.state.js';
import { date, listOf, objectSchema, oneOf, ref, text, type Schema } from './schema.js';

const choices: Schema = listOf({ type: 'object', properties: { id: text, label: ref('Label') }, required: ['id', 'label'] });

export const publicSchemas = {
  Receipt: objectSchema<Receipt>()({ code: text, receipt: text }, []),
  PublicMatter: objectSchema<PublicMatter>()(
    {
      code: text, kind: ref('Label'), title: text, description: text, status: oneOf(...MATTER_STATUSES), raisedOn: date, unit: ref('Label'), promisedOn: date, answer: text,
      timeline: listOf({ type: 'object', properties: { on: date, sentence: ref('Label') }, required: ['on', 'sentence'] }), may: listOf(text),
    },
    ['unit', 'promisedOn', 'answer']),
  PublicForm: objectSchema<PublicForm>()({ kinds: choices, classes: choices, territories: choices }, []),
};
