import type { UnitId } from '#libs/domain/ids.js';
import { movedOf, type OwnedMove } from '#libs/domain/project/owned-moves.js';
import type { ProjectEvent } from '#libs/domain/project/project.events.js';
import type { NotificationView } from '../project.views.js';
import { eventSentence, type Names } from './event-sentences.js';
import { movedText } from './project-sentences.js';
import { tail } from './sentence-parts.js';
import type { Text } from './text.js';

/** A sentence is to be read; the project's page has the rest. */
const MOVES_TOLD = 5;

interface Told {
  kind: NotificationView['kind'];
  /** The unit that is told. */
  unitId: UnitId;
  event: { type: string; data: unknown; reason?: string };
}

/** What a unit is told of an event: of moved dates only its own, otherwise what happened. */
export function notificationSentence({ kind, unitId, event }: Told, names: Names): Text {
  if (kind !== 'moved') return eventSentence(event, names);
  const moves = movedOf(event as ProjectEvent), own = moves.filter((move) => move.unitId === unitId);
  return own.length > 0 ? movedSentence(own, names, event.reason) : eventSentence(event, names);
}

function movedSentence(moves: OwnedMove[], names: Names, reason: string | undefined): Text {
  const told = moves.slice(0, MOVES_TOLD).map((move) => movedText(move, names)), more = moves.length - told.length;
  return {
    zh: `${told.map(({ zh }) => zh).join('，')}${more > 0 ? `，另有 ${more} 项日期变动` : ''}${tail(reason).zh}`,
    en: `${capital(told.map(({ en }) => en).join(', '))}${more > 0 ? `, and ${more} more dates` : ''}${tail(reason).en}`,
  };
}

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
