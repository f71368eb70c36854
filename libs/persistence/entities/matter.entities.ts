import { Column, Entity, Index, PrimaryColumn, Unique } from 'typeorm';

/** One row of the board, derived from a matter's state. */
@Entity('matter')
@Unique('matter_code_key', ['code'])
@Unique('matter_document_number_key', ['documentNumber'])
@Index('matter_open', ['holderId', 'dueOn'], { where: 'is_open' })
@Index('matter_about', ['aboutId'], { where: 'is_open' })
@Index('matter_meeting', ['meetingId'], { where: 'meeting_id is not null' })
@Index('matter_title', ['title'], { where: 'is_open' })
@Index('matter_issue', ['cause', 'holderId', 'territoryId'], { where: 'is_open' })
@Index('matter_class', ['classId', 'raisedOn'])
@Index('matter_project', ['projectId'])
@Index('matter_raised', ['raisedOn', 'matterId'])
export class Matter {
  @PrimaryColumn('text', { name: 'matter_id', primaryKeyConstraintName: 'matter_pkey' }) matterId: string;
  @Column('text') code: string;
  @Column('text') kind: string;
  @Column('text', { name: 'class_id' }) classId: string;
  @Column('text') title: string;
  @Column('text') status: string;
  @Column('text') urgency: string;
  @Column('text', { name: 'holder_id', nullable: true }) holderId: string | null;
  @Column('integer') level: number;
  /** Who holds the level of the ladder that it stands on. */
  @Column('text', { name: 'level_holder_id', nullable: true }) levelHolderId: string | null;
  @Column('text', { name: 'raiser_unit_id', nullable: true }) raiserUnitId: string | null;
  /** The firm that raised it, when one did. */
  @Column('text', { nullable: true }) enterprise: string | null;
  @Column('text', { name: 'project_id', nullable: true }) projectId: string | null;
  @Column('text', { name: 'step_id', nullable: true }) stepId: string | null;
  @Column('text', { name: 'territory_id' }) territoryId: string;
  @Column('text', { nullable: true }) cause: string | null;
  @Column('text', { name: 'parent_id', nullable: true }) parentId: string | null;
  /** The matters behind an issue; none for other kinds. */
  @Column('text', { name: 'child_ids', array: true, default: () => "'{}'" }) childIds: string[];
  @Column('text', { name: 'about_id', nullable: true }) aboutId: string | null;
  @Column('text', { name: 'meeting_id', nullable: true }) meetingId: string | null;
  @Column('bigint', { name: 'value_at_risk_minor', nullable: true }) valueAtRiskMinor: number | null;
  @Column('text', { name: 'value_at_risk_currency', nullable: true }) valueAtRiskCurrency: string | null;
  @Column('integer', { name: 'jobs_at_risk', nullable: true }) jobsAtRisk: number | null;
  @Column('text', { name: 'slip_colour', nullable: true }) slipColour: string | null;
  @Column('text', { name: 'document_number', nullable: true }) documentNumber: string | null;
  @Column('date', { name: 'raised_on' }) raisedOn: string;
  @Column('date', { name: 'ended_on', nullable: true }) endedOn: string | null;
  @Column('text', { nullable: true }) outcome: string | null;
  /** The earliest date that somebody owes something by. */
  @Column('date', { name: 'due_on', nullable: true }) dueOn: string | null;
  @Column('boolean', { name: 'due_provisional' }) dueProvisional: boolean;
  /** True while nobody's clock runs: it follows an issue, or is contested and the office has no time set for its word. */
  @Column('boolean', { name: 'is_paused' }) isPaused: boolean;
  @Column('boolean', { name: 'is_open' }) isOpen: boolean;
  @Column('text', { name: 'involved_units', array: true }) involvedUnits: string[];
  @Column('text', { name: 'pack_hash' }) packHash: string;
  @Column('text', { name: 'calendar_version' }) calendarVersion: string;
  @Column('text', { name: 'search_text' }) searchText: string;
  @Column('bigint') version: number;
  @Column({ type: 'timestamptz', name: 'updated_at', precision: 3 }) updatedAt: string;
}
