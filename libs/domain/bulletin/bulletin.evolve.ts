import type { BulletinContent, BulletinSection } from './bulletin.content.js';
import type { BulletinEvent, BulletinEventData } from './bulletin.events.js';
import type { BulletinState } from './bulletin.state.js';

export const initialBulletin: BulletinState = { status: 'draft' };

export function evolve(state: BulletinState, event: BulletinEvent): BulletinState {
  switch (event.type) {
    case 'BulletinDrafted': return { ...state, content: withEdits(event.data.content, state.content), draftedAt: event.occurredAt };
    case 'BulletinEdited': return { ...state, content: edited(state.content!, event.data, event.occurredAt) };
    case 'BulletinPublished': return {
      ...state, status: 'published', publishedAt: event.occurredAt, content: { ...state.content!, number: event.data.number },
      ...(event.data.documentNumber !== undefined && { documentNumber: event.data.documentNumber }),
    };
  }
}

/** What somebody wrote stays when the rest is drafted anew; a section that is no longer drafted stays too. */
function withEdits(content: BulletinContent, before: BulletinContent | undefined): BulletinContent {
  const kept = new Map(before?.sections.filter(({ edited: by }) => by).map((section) => [section.key, section])), drafted = new Set(content.sections.map(({ key }) => key));
  return { ...content, sections: [...content.sections.map((section) => kept.get(section.key) ?? section), ...[...kept.values()].filter(({ key }) => !drafted.has(key))] };
}

function edited(content: BulletinContent, { key, paragraphs, by }: BulletinEventData['BulletinEdited'], at: string): BulletinContent {
  const change = (section: BulletinSection): BulletinSection => (section.key === key ? { ...section, paragraphs: paragraphs.map((text) => kept(section, text)), edited: { at, ...(by && { by }) } } : section);
  return { ...content, sections: content.sections.map(change) };
}

/** A paragraph that was left as it was keeps its English and its sources. */
const kept = ({ paragraphs }: BulletinSection, text: string) => paragraphs.find((one) => one.text.zh === text) ?? { text: { zh: text, en: text }, sources: [] };
