import type { Decider, DecisionContext } from '../decider.js';
import { DomainError } from '../errors.js';
import { requireWords } from '../reporting/field-value.js';
import type { BulletinCommand } from './bulletin.commands.js';
import type { BulletinContent } from './bulletin.content.js';
import type { BulletinEvent } from './bulletin.events.js';
import { evolve, initialBulletin } from './bulletin.evolve.js';
import type { BulletinState } from './bulletin.state.js';

/** The most paragraphs of one section. */
export const MAX_PARAGRAPHS = 200;

/** The bulletin of a period: drafted, edited section by section, published once. Time owes nothing in it. */
export const bulletinIssue: Decider<BulletinState, BulletinCommand, BulletinEvent> = { initial: initialBulletin, decide, tick: () => [], evolve, nextWakeUp: () => undefined };

function decide(state: BulletinState, command: BulletinCommand, context: DecisionContext): BulletinEvent[] {
  if (!context.actor.isOffice) throw new DomainError('office-required');
  if (state.status === 'published') throw new DomainError('bulletin-published', { period: state.content!.period });
  switch (command.type) {
    case 'draft': return [{ type: 'BulletinDrafted', data: { content: command.content }, occurredAt: context.now }];
    case 'editSection': return edit(requireDrafted(state), command, context);
    case 'publish': return publish(requireDrafted(state), command, context);
  }
}

function requireDrafted({ content }: BulletinState): BulletinContent {
  if (!content) throw new DomainError('bulletin-not-drafted');
  return content;
}

const byOf = ({ actor }: DecisionContext) => (actor.accountId ? { by: actor.accountId } : {});

function edit({ sections }: BulletinContent, { key, paragraphs }: Extract<BulletinCommand, { type: 'editSection' }>, context: DecisionContext): BulletinEvent[] {
  const section = sections.find((one) => one.key === key);
  if (!section) throw new DomainError('unknown-section', { key: key.slice(0, 60) }, 'key');
  if (paragraphs.length > MAX_PARAGRAPHS) throw new DomainError('text-too-long', { max: MAX_PARAGRAPHS, length: paragraphs.length }, 'paragraphs');
  for (const paragraph of paragraphs) requireWords(paragraph, 'paragraphs');
  const before = section.paragraphs.map(({ text }) => text.zh);
  if (JSON.stringify(before) === JSON.stringify(paragraphs)) throw new DomainError('nothing-to-change', {}, 'paragraphs');
  return [{ type: 'BulletinEdited', data: { key, paragraphs, before, ...byOf(context) }, occurredAt: context.now }];
}

/** It rests on what was accepted when it was drafted: what came after that is drafted anew first, or goes into the next. */
function publish({ number, submitters }: BulletinContent, { documentNumber }: Extract<BulletinCommand, { type: 'publish' }>, context: DecisionContext): BulletinEvent[] {
  if (documentNumber !== undefined) requireWords(documentNumber, 'documentNumber', { max: 60 });
  const submissions = submitters.filter(({ isAccepted }) => isAccepted).map(({ submissionId }) => submissionId);
  return [{ type: 'BulletinPublished', data: { number, ...(documentNumber !== undefined && { documentNumber }), submissions, ...byOf(context) }, occurredAt: context.now }];
}
