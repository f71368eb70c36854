import { Global, Inject, Module, type OnApplicationShutdown } from '@nestjs/common';
import { BulletinDrafts } from '#libs/acts/bulletin-drafts.js';
import { TargetValues } from '#libs/acts/target-values.js';
import { CalendarRollout } from '#libs/acts/calendar-rollout.js';
import { openRecord, type OpenRecord } from '#libs/acts/open-record.js';
import { PackShelf } from '#libs/acts/pack-shelf.js';
import { Acts } from '#libs/acts/acts.js';
import { ReportInputs } from '#libs/acts/report-inputs.js';
import { Presence } from '#libs/acts/presence.js';
import { BulletinReader } from '#libs/persistence/readers/bulletin.reader.js';
import { MatterReader } from '#libs/persistence/readers/matter.reader.js';
import { AccountDirectory } from '#libs/identity/account-directory.js';
import { AccountKeeping } from '#libs/identity/account-keeping.js';
import type { Persistence } from '#libs/persistence/persistence.js';
import { EventReader } from '#libs/persistence/readers/event.reader.js';
import { LifeReader } from '#libs/persistence/readers/life.reader.js';
import { NotificationReader } from '#libs/persistence/readers/notification.reader.js';
import { ProjectReader } from '#libs/persistence/readers/project.reader.js';
import { ProjectStatesReader } from '#libs/persistence/readers/project-states.reader.js';
import { SubmissionReader } from '#libs/persistence/readers/submission.reader.js';
import { SubmissionSumsReader } from '#libs/persistence/readers/submission-sums.reader.js';
import { SummaryReader } from '#libs/persistence/readers/summary.reader.js';
import { WithheldReader } from '#libs/persistence/readers/withheld.reader.js';
import { WorkItemReader } from '#libs/persistence/readers/work-item.reader.js';
import { PackStore } from '#libs/persistence/pack-store.js';
import { OpenProjects } from '#libs/persistence/readers/open-projects.reader.js';
import { RuleDraftStore } from '#libs/persistence/rule-draft-store.js';
import { CommandClaims } from '#libs/persistence/record/command-claims.js';
import { StreamReader } from '#libs/persistence/record/stream-reader.js';
import { API_OPTIONS, type ApiOptions } from './api-options.js';
import { PackLibrary } from './packs/pack-library.js';
import { PERSISTENCE, SQL } from './persistence.tokens.js';

/** The database, and what knows the packs in it. */
type OpenedDatabase = Persistence & Pick<OpenRecord, 'shelf' | 'acts' | 'rollout' | 'presence' | 'reportInputs'> & { library: PackLibrary };

const part = <T>(provide: unknown, of: (opened: OpenedDatabase) => T) => ({ provide: provide as symbol, inject: [PERSISTENCE], useFactory: of });

/** Opens the database once and hands its parts out under their own names. */
@Global()
@Module({
  providers: [
    { provide: PERSISTENCE, inject: [API_OPTIONS], useFactory: ({ databaseUrl }: ApiOptions) => open(databaseUrl) },
    part(SQL, ({ pool }) => pool),
    part(StreamReader, ({ streams }) => streams),
    part(CommandClaims, ({ pool }) => new CommandClaims(pool)),
    part(Acts, ({ acts }) => acts),
    part(PackShelf, ({ shelf }) => shelf),
    part(CalendarRollout, ({ rollout }) => rollout),
    part(PackStore, ({ packs }) => packs),
    part(RuleDraftStore, ({ ruleDrafts }) => ruleDrafts),
    part(OpenProjects, ({ pool }) => new OpenProjects(pool)),
    part(PackLibrary, ({ library }) => library),
    part(ProjectReader, ({ projects }) => projects),
    part(ProjectStatesReader, ({ pool }) => new ProjectStatesReader(pool)),
    part(EventReader, ({ events }) => events),
    part(WorkItemReader, ({ workItems }) => workItems),
    part(NotificationReader, ({ notifications }) => notifications),
    part(LifeReader, ({ lives }) => lives),
    part(MatterReader, ({ pool }) => new MatterReader(pool)),
    part(SubmissionReader, ({ pool }) => new SubmissionReader(pool)),
    part(SubmissionSumsReader, ({ pool }) => new SubmissionSumsReader(pool)),
    part(BulletinReader, ({ pool }) => new BulletinReader(pool)),
    part(WithheldReader, ({ pool }) => new WithheldReader(pool)),
    part(ReportInputs, ({ reportInputs }) => reportInputs),
    part(BulletinDrafts, ({ pool, streams }) => new BulletinDrafts(pool, streams)),
    part(TargetValues, ({ pool, streams }) => new TargetValues(pool, streams)),
    part(Presence, ({ presence }) => presence),
    part(SummaryReader, ({ summaries }) => summaries),
    part(AccountDirectory, ({ pool }) => new AccountDirectory(pool)),
    part(AccountKeeping, ({ pool }) => new AccountKeeping(pool)),
  ],
  exports: [
    PERSISTENCE, SQL, CommandClaims, Acts, PackShelf, CalendarRollout, StreamReader, PackStore, RuleDraftStore, OpenProjects, PackLibrary, AccountDirectory, AccountKeeping,
    ProjectReader, ProjectStatesReader, EventReader, WorkItemReader, NotificationReader, SummaryReader, LifeReader, MatterReader, Presence,
    SubmissionReader, SubmissionSumsReader, BulletinReader, WithheldReader, ReportInputs, BulletinDrafts, TargetValues,
  ],
})
export class PersistenceModule implements OnApplicationShutdown {
  constructor(@Inject(PERSISTENCE) private readonly persistence: Persistence) {}

  async onApplicationShutdown(): Promise<void> {
    await this.persistence.close();
  }
}

async function open(url: string): Promise<OpenedDatabase> {
  const { persistence, shelf, acts, rollout, presence, reportInputs } = await openRecord(url);
  return { ...persistence, shelf, acts, rollout, presence, reportInputs, library: new PackLibrary(persistence.packs, shelf) };
}
