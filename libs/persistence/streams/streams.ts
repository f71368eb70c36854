import { partsOfStream, type StreamKind } from '#libs/domain/ids.js';
import { NOTIFICATION_TABLE } from '../projections/notification.table.js';
import type { ReadTable } from '../projections/read-table.js';
import { BULLETIN_STREAM } from './bulletin.stream.js';
import { MATTER_STREAM } from './matter.stream.js';
import { MEETING_STREAM } from './meeting.stream.js';
import { PROJECT_STREAM } from './project.stream.js';
import { REPORTING_STREAM } from './reporting.stream.js';
import type { StreamDefinition } from './stream-definition.js';

/** Every kind of stream that the record holds; what is not here cannot be recorded. */
const DEFINITIONS: Partial<Record<StreamKind, StreamDefinition>> = Object.fromEntries(
  [PROJECT_STREAM, MATTER_STREAM, MEETING_STREAM, REPORTING_STREAM, BULLETIN_STREAM].map((definition) => [definition.kind, definition as unknown as StreamDefinition]));

/** A stream's kind and id. Throws for a stream of a kind that is not recorded. */
export function definitionOf(streamId: string): { definition: StreamDefinition; id: string } {
  const { kind, id } = partsOfStream(streamId);
  const definition = DEFINITIONS[kind];
  if (!definition) throw new Error(`streams of kind ${kind} are not recorded`);
  return { definition, id };
}

/** The read models of all kinds, each once: some are shared. */
export const READ_TABLES: ReadTable[] = [...new Map(Object.values(DEFINITIONS).flatMap(({ tables }) => [...tables, NOTIFICATION_TABLE]).map((table) => [table.name, table])).values()];

/** Those whose row also says where its stream stands; one a kind. */
export const HEAD_TABLES = READ_TABLES.filter(({ hasHead }) => hasHead);
