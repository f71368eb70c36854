import type { Provider, Type } from '@nestjs/common';
import { join } from 'node:path';
import { AbsencesController } from './absences/absences.controller.js';
import { BurdenController } from './burden/burden.controller.js';
import { PasswordController } from './access/password.controller.js';
import { SessionController } from './access/session.controller.js';
import { API_OPTIONS, type ApiOptions } from './api-options.js';
import { Calendars } from './calendars/calendars.js';
import { CalendarsController } from './calendars/calendars.controller.js';
import { ChangeFeed } from './changes/change-feed.js';
import { ChangesController } from './changes/changes.controller.js';
import { VisibleChanges } from './changes/visible-changes.js';
import { DelayController } from './delays/delay.controller.js';
import { HeldLives } from './delays/held-lives.js';
import { DocumentNumbers } from './documents/document-numbers.js';
import { RouteTable } from './edge/route-table.js';
import { EvidenceRegister } from './evidence/evidence-register.js';
import { EvidenceStore } from './evidence/evidence-store.js';
import { EvidenceController } from './evidence/evidence.controller.js';
import { HealthController } from './health/health.controller.js';
import { HealthReader } from './health/health.reader.js';
import { TemporalProbe } from './health/temporal-probe.js';
import { ExportController } from './ledger/export.controller.js';
import { ImportController } from './ledger/import.controller.js';
import { KnownProjects } from './ledger/known-projects.js';
import { LedgerExport } from './ledger/ledger-export.js';
import { LedgerImport } from './ledger/ledger-import.js';
import { AgendaDraft } from './meetings/agenda-draft.js';
import { MeetingAudience } from './meetings/meeting-audience.js';
import { MeetingReader } from './meetings/meeting-reader.js';
import { Meetings } from './meetings/meetings.js';
import { MeetingsController } from './meetings/meetings.controller.js';
import { NOTIFY_CONTROLLERS, NOTIFY_SERVICES } from './notify/notify.parts.js';
import { OpenApiDocument } from './openapi/openapi-document.js';
import { OpenApiController } from './openapi/openapi.controller.js';
import { PacksController } from './packs/packs.controller.js';
import { ParameterNames } from './problems/parameter-names.js';
import { ProblemReading } from './problems/problem-reading.js';
import { FigureController } from './projects/figure.controller.js';
import { FirstActs } from './acts/first-acts.js';
import { Refusals } from './acts/refusals.js';
import { MATTER_CONTROLLERS, MATTER_SERVICES } from './matters/matter.parts.js';
import { PUBLIC_CONTROLLERS, PUBLIC_SERVICES } from './public/public.parts.js';
import { REPORTING_CONTROLLERS, REPORTING_SERVICES } from './reporting/reporting.parts.js';
import { CommandRequests } from './projects/command-requests.js';
import { PlanPreviewController } from './projects/plan-preview.controller.js';
import { ProjectActsController } from './projects/project-acts.controller.js';
import { ProjectCommands } from './projects/project-commands.js';
import { ProjectController } from './projects/project.controller.js';
import { ProjectHeads } from './projects/project-heads.js';
import { ReadingDays } from './acts/reading-day.js';
import { StepController } from './projects/step.controller.js';
import { CountedThings } from './rehearsal/counted-things.js';
import { ProposedWorlds } from './rehearsal/proposed-worlds.js';
import { RehearsalController } from './rehearsal/rehearsal.controller.js';
import { Rehearsals } from './rehearsal/rehearsals.js';
import { RULE_DRAFTS } from './rehearsal/rule-drafts.js';
import { UpgradeController } from './projects/upgrade.controller.js';
import { RecordController } from './record/record.controller.js';
import { DraftTexts } from './rules/draft-texts.js';
import { DraftEffects } from './rules/draft-effects.js';
import { OpenThingEffects } from './rules/thing-effects.js';
import { RuleDraftsController } from './rules/rule-drafts.controller.js';
import { RuleDrafts } from './rules/rule-drafts.js';
import { RuleLibrary } from './rules/rule-library.js';
import { RuleRollouts } from './rules/rule-rollouts.js';
import { RulesController } from './rules/rules.controller.js';
import { NotificationController } from './work/notification.controller.js';
import { SummaryController } from './work/summary.controller.js';
import { WorkItemController } from './work/work-item.controller.js';
import { WhyController } from './why/why.controller.js';

/** In the order of routing: a fixed path comes before the pattern that would swallow it. */
export const CONTROLLERS: Type[] = [
  SessionController, PasswordController, HealthController, OpenApiController, PacksController, CalendarsController, ChangesController, SummaryController, WorkItemController, NotificationController, WhyController,
  RecordController, RuleDraftsController, RulesController, ImportController, ExportController, PlanPreviewController, DelayController, ProjectController, ProjectActsController, UpgradeController, StepController, FigureController, EvidenceController,
  ...NOTIFY_CONTROLLERS, ...MATTER_CONTROLLERS, ...PUBLIC_CONTROLLERS, ...REPORTING_CONTROLLERS, MeetingsController, AbsencesController, BurdenController,
  RehearsalController,
];

export const SERVICES: Provider[] = [
  RouteTable, ParameterNames, ProblemReading, OpenApiDocument, TemporalProbe, HealthReader, ChangeFeed, VisibleChanges,
  FirstActs, ProjectCommands, CommandRequests, ProjectHeads, EvidenceRegister, KnownProjects, LedgerImport,
  ProposedWorlds, CountedThings, Rehearsals, { provide: RULE_DRAFTS, useExisting: DraftTexts }, DraftTexts,
  LedgerExport, ReadingDays, HeldLives, Calendars, RuleLibrary, RuleDrafts, DraftEffects, OpenThingEffects, RuleRollouts, ...NOTIFY_SERVICES, ...MATTER_SERVICES, ...PUBLIC_SERVICES, ...REPORTING_SERVICES, Meetings, MeetingReader, MeetingAudience, AgendaDraft, DocumentNumbers, Refusals,
  { provide: EvidenceStore, inject: [API_OPTIONS], useFactory: ({ stateDir }: ApiOptions) => new EvidenceStore(join(stateDir, 'evidence')) },
];
