import fc from 'fast-check';
import { contextAt } from '#libs/testing/sample-project.js';
import { reportActors as actors } from '#libs/testing/sample-submission.js';
import { DomainError } from '../errors.js';
import { instantOf } from '../instants.js';
import type { BulletinCommand } from './bulletin.commands.js';
import type { BulletinContent } from './bulletin.content.js';
import { bulletinIssue } from './bulletin.decider.js';
import type { BulletinState } from './bulletin.state.js';

const content = (over: Partial<BulletinContent> = {}): BulletinContent => ({
  cycle: 'monthly', period: '2026-11', year: 2026, number: 11, title: { zh: '月度通报', en: 'Monthly' }, packHash: 'sample',
  sections: [
    { key: 'summary', part: 'summary', title: { zh: '总体情况', en: 'Overall' }, paragraphs: [{ text: { zh: '平稳。', en: 'Steady.' }, sources: ['e1'] }] },
    { key: 'm12', part: 'measure', title: { zh: '12', en: '12' }, paragraphs: [] },
  ],
  submitters: [
    { submissionId: 'm12-monthly/2026-11/a', unitId: 'a', dutyId: 'm12-monthly', label: { zh: '报', en: 'r' }, dueOn: '2026-11-25', isNothing: false, isAccepted: true, version: 1 },
    { submissionId: 'm12-monthly/2026-11/b', unitId: 'b', dutyId: 'm12-monthly', label: { zh: '报', en: 'r' }, dueOn: '2026-11-25', isNothing: false, isAccepted: false },
  ], ...over,
});
const office = contextAt(instantOf('2026-12-01', 10), actors.office);
const after = (state: BulletinState, command: BulletinCommand, context = office) => bulletinIssue.decide(state, command, context).reduce(bulletinIssue.evolve, state);
const drafted = after(bulletinIssue.initial, { type: 'draft', content: content() });

test('an edit keeps the English of what it leaves, and survives a new draft', () => {
  const edited = after(drafted, { type: 'editSection', key: 'summary', paragraphs: ['平稳。', '另有新增。'] });
  expect(edited.content!.sections[0]!.paragraphs).toEqual([{ text: { zh: '平稳。', en: 'Steady.' }, sources: ['e1'] }, { text: { zh: '另有新增。', en: '另有新增。' }, sources: [] }]);
  const again = after(edited, { type: 'draft', content: content({ number: 12 }) });
  expect([again.content!.sections[0], again.content!.number]).toEqual([edited.content!.sections[0], 12]);
});

test('publishing names what was accepted, and nothing changes after it', () => {
  const [event] = bulletinIssue.decide(drafted, { type: 'publish', documentNumber: '永招专班通〔2026〕11号' }, office);
  expect(event).toMatchObject({ type: 'BulletinPublished', data: { number: 11, submissions: ['m12-monthly/2026-11/a'], by: 'a-office' } });
  const published = bulletinIssue.evolve(drafted, event!);
  expect(published).toMatchObject({ status: 'published', documentNumber: '永招专班通〔2026〕11号' });
  for (const command of [{ type: 'publish' }, { type: 'draft', content: content() }, { type: 'editSection', key: 'm12', paragraphs: [] }] as BulletinCommand[]) {
    expect(() => bulletinIssue.decide(published, command, office)).toThrow(expect.objectContaining({ code: 'bulletin-published' }) as Error);
  }
});

test.each([
  ['office-required', drafted, { type: 'publish' }, contextAt(instantOf('2026-12-01', 10), actors.reporter)],
  ['bulletin-not-drafted', bulletinIssue.initial, { type: 'publish' }, office],
  ['unknown-section', drafted, { type: 'editSection', key: 'm99', paragraphs: ['x'] }, office],
  ['nothing-to-change', drafted, { type: 'editSection', key: 'summary', paragraphs: ['平稳。'] }, office],
  ['bad-text', drafted, { type: 'editSection', key: 'summary', paragraphs: ['\0'] }, office],
] as const)('refuses with %s', (code, state, command, context) => {
  expect(() => bulletinIssue.decide(state, command as BulletinCommand, context)).toThrow(expect.objectContaining({ code }) as Error);
});

test('any sequence of commands folds to the same state through JSON, and is published at most once', () => {
  const command: fc.Arbitrary<BulletinCommand> = fc.oneof(
    fc.record({ type: fc.constant('editSection' as const), key: fc.constantFrom('summary', 'm12', 'x'), paragraphs: fc.array(fc.string({ maxLength: 5 }), { maxLength: 3 }) }),
    fc.record({ type: fc.constant('draft' as const), content: fc.constantFrom(content(), content({ number: 2 })) }), fc.constant<BulletinCommand>({ type: 'publish' }));
  fc.assert(fc.property(fc.array(command, { maxLength: 12 }), (commands) => {
    let state = bulletinIssue.initial;
    const events = commands.flatMap((one) => {
      try {
        const more = bulletinIssue.decide(state, one, office);
        state = more.reduce(bulletinIssue.evolve, state);
        return more;
      } catch (error) {
        if (!(error instanceof DomainError)) throw error;
        return [];
      }
    });
    expect(events.filter(({ type }) => type === 'BulletinPublished').length).toBeLessThanOrEqual(1);
    expect(JSON.stringify((JSON.parse(JSON.stringify(events)) as typeof events).reduce(bulletinIssue.evolve, bulletinIssue.initial))).toBe(JSON.stringify(state));
  }));
});
