import { Column, Entity, PrimaryColumn, Unique } from 'typeorm';
import type { CalendarData } from '#libs/domain/calendar/working-calendar.js';
import type { AccountId, UnitId } from '#libs/domain/ids.js';
import type { LocalDate } from '#libs/domain/instants.js';

/** Who loaded a calendar, as the record will name them for every date it moves. */
export interface CalendarLoader {
  accountId: AccountId;
  name: string;
  unitId: UnitId;
}

/** One loaded version of the working calendar. Projects count by it, so the database refuses to change or remove one. */
@Entity('calendar_version')
@Unique('calendar_version_number_key', ['number'])
export class CalendarVersion {
  @PrimaryColumn('text', { primaryKeyConstraintName: 'calendar_version_pkey' }) version: string;
  /** In the order of loading, from 1. */
  @Column('integer') number: number;
  @Column('json') content: CalendarData;
  /** The notice or decision it rests on. */
  @Column('text') reference: string;
  @Column('date', { name: 'effective_on' }) effectiveOn: LocalDate;
  /** Absent for the calendar that came with the first pack. */
  @Column('json', { name: 'loaded_by', nullable: true }) loadedBy: CalendarLoader | null;
  @Column({ type: 'timestamptz', name: 'loaded_at', precision: 3, default: () => 'now()' }) loadedAt: Date;
}
