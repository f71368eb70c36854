import { Column, Entity, ForeignKey, Index, PrimaryColumn, Unique } from 'typeorm';
import type { Role } from '#libs/contracts/identity.js';

/** A person who signs in, or a program's owner. */
@Entity('account')
@Unique('account_account_key', ['account'])
export class Account {
  @PrimaryColumn('text', { primaryKeyConstraintName: 'account_pkey' }) id: string;
  @Column('text') account: string;
  @Column('text') name: string;
  @Column('text') role: Role;
  @Column('text', { name: 'unit_id' }) unitId: string;
  @Column('text', { name: 'password_hash' }) passwordHash: string;
  @Column({ type: 'timestamptz', name: 'disabled_at', precision: 3, nullable: true }) disabledAt: Date | null;
  @Column({ type: 'timestamptz', name: 'created_at', precision: 3, default: () => 'now()' }) createdAt: Date;
}

/** A signed-in browser. The id is a hash, so that a copy of the table opens no session. */
@Entity('session')
@Index('session_account', ['accountId'])
export class Session {
  @PrimaryColumn('text', { primaryKeyConstraintName: 'session_pkey' }) id: string;
  @ForeignKey(() => Account, { onDelete: 'CASCADE', name: 'session_account_fkey' })
  @Column('text', { name: 'account_id' }) accountId: string;
  @Column({ type: 'timestamptz', name: 'expires_at', precision: 3 }) expiresAt: Date;
}

/** A program's key; only its hash is kept. */
@Entity('api_token')
@Index('api_token_account', ['accountId'])
export class ApiToken {
  @PrimaryColumn('text', { primaryKeyConstraintName: 'api_token_pkey' }) hash: string;
  @ForeignKey(() => Account, { onDelete: 'CASCADE', name: 'api_token_account_fkey' })
  @Column('text', { name: 'account_id' }) accountId: string;
  @Column('text') name: string;
  @Column({ type: 'timestamptz', name: 'created_at', precision: 3, default: () => 'now()' }) createdAt: Date;
  @Column({ type: 'timestamptz', name: 'expires_at', precision: 3, nullable: true }) expiresAt: Date | null;
  @Column({ type: 'timestamptz', name: 'revoked_at', precision: 3, nullable: true }) revokedAt: Date | null;
}
