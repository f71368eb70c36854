import { expect, it } from '@jest/globals';
import { isTold } from '../src/evidence/referenced-evidence.js';

const paper = (id: string) => ({ id, kind: 'matterPapers', name: `${id}.pdf` });
const events = [{ data: { facts: { evidence: [paper('raised')] } } }, { data: { text: 'x', evidence: [paper('answer-1')] } }, { data: {} }, { data: { evidence: [paper('answer-2')] } }, { data: { evidence: { visits: [paper('restated')] } } }];

it.each([['raised', true], ['answer-1', true], ['answer-2', true], ['restated', true], ['another', false]])('%s is a document of it: %s', (id, is) => {
  expect(isTold(events, id)).toBe(is);
});
