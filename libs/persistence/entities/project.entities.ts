import { Column, Entity, Index, PrimaryColumn, Unique } from 'typeorm';

/** One row of the ledger, derived from a project's state. */
@Entity('project')
@Unique('project_code_key', ['code'])
@Index('project_next_due', ['nextDueOn'])
@Index('project_territory', ['territoryId'])
export class Project {
  @PrimaryColumn('text', { name: 'project_id', primaryKeyConstraintName: 'project_pkey' }) projectId: string;
  @Column('text') code: string;
  @Column('text') name: string;
  @Column('text') investor: string;
  @Column('text', { name: 'territory_id' }) territoryId: string;
  @Column('text', { name: 'lead_unit_id' }) leadUnitId: string;
  @Column('text', { name: 'officer_id', nullable: true }) officerId: string | null;
  @Column('text') template: string;
  @Column('boolean', { name: 'is_foreign' }) isForeign: boolean;
  @Column('text', { nullable: true }) chain: string | null;
  @Column('bigint', { name: 'investment_minor' }) investmentMinor: number;
  @Column('text', { name: 'investment_currency' }) investmentCurrency: string;
  @Column('text') status: string;
  @Column('text', { nullable: true }) stage: string | null;
  @Column('date', { name: 'stage_entered_on', nullable: true }) stageEnteredOn: string | null;
  @Column('date', { name: 'next_due_on', nullable: true }) nextDueOn: string | null;
  @Column('boolean', { name: 'next_due_provisional' }) nextDueProvisional: boolean;
  @Column('integer', { name: 'open_steps' }) openSteps: number;
  @Column('bigint', { name: 'funds_verified_minor' }) fundsVerifiedMinor: number;
  @Column('double precision', { name: 'funds_percent' }) fundsPercent: number;
  /** Units that see the project while it is restricted, and its contacts and evidence at any time. */
  @Column('text', { name: 'involved_units', array: true }) involvedUnits: string[];
  /** True in stages lead and signing: only involved units and the overseeing roles see it at all. */
  @Column('boolean', { name: 'is_restricted' }) isRestricted: boolean;
  @Column('boolean', { name: 'is_countable', default: false }) isCountable: boolean;
  /** What it counts as, by the table `project-tags`. */
  @Column('text', { array: true, default: '{}' }) tags: string[];
  @Column('text', { name: 'pack_hash' }) packHash: string;
  /** The calendar its dates are counted by; those behind the one in force are moved to it. */
  @Column('text', { name: 'calendar_version' }) calendarVersion: string;
  @Column('date', { name: 'registered_on' }) registeredOn: string;
  @Column('text', { name: 'search_text' }) searchText: string;
  @Column('bigint') version: number;
  @Column({ type: 'timestamptz', name: 'updated_at', precision: 3 }) updatedAt: string;
}

/** One step of one project. Lights and lateness are computed when read, since they change with the day. */
@Entity('project_step')
@Index('project_step_owner', ['ownerId', 'status'])
export class ProjectStep {
  @PrimaryColumn('text', { name: 'project_id', primaryKeyConstraintName: 'project_step_pkey' }) projectId: string;
  @PrimaryColumn('text', { name: 'step_id', primaryKeyConstraintName: 'project_step_pkey' }) stepId: string;
  @Column('text') stage: string;
  @Column('text') status: string;
  @Column('text', { name: 'owner_id' }) ownerId: string;
  @Column('text', { name: 'verifier_id', nullable: true }) verifierId: string | null;
  @Column('date', { name: 'opened_on', nullable: true }) openedOn: string | null;
  @Column('date', { name: 'settled_on', nullable: true }) settledOn: string | null;
  @Column('date', { name: 'due_on', nullable: true }) dueOn: string | null;
  @Column('boolean') provisional: boolean;
  @Column('integer', { name: 'extended_by' }) extendedBy: number;
  @Column('date', { name: 'scheduled_from', nullable: true }) scheduledFrom: string | null;
  @Column('date', { name: 'scheduled_to', nullable: true }) scheduledTo: string | null;
}

/** One claimed quantity of one project. */
@Entity('figure')
export class FigureEntry {
  @PrimaryColumn('text', { name: 'project_id', primaryKeyConstraintName: 'figure_pkey' }) projectId: string;
  @PrimaryColumn('text', { name: 'figure_id', primaryKeyConstraintName: 'figure_pkey' }) figureId: string;
  @Column('text') kind: string;
  @Column('bigint', { name: 'amount_minor' }) amountMinor: number;
  @Column('text') currency: string;
  @Column('date') date: string;
  @Column('text') voucher: string;
  @Column('text') status: string;
  @Column('text', { name: 'unit_id' }) unitId: string;
  @Column('text', { nullable: true }) corrects: string | null;
}

/** A stored document. Its content lies in the state folder under its hash; what it proves is in the events. */
@Entity('evidence')
export class Evidence {
  /** SHA-256 of the content, hex. */
  @PrimaryColumn('text', { primaryKeyConstraintName: 'evidence_pkey' }) id: string;
  @Column('text') name: string;
  @Column('text') type: string;
  @Column('bigint') bytes: number;
  @Column('text', { name: 'uploaded_by' }) uploadedBy: string;
  @Column('text', { name: 'unit_id' }) unitId: string;
  @Column({ type: 'timestamptz', name: 'uploaded_at', precision: 3, default: () => 'now()' }) uploadedAt: string;
}
