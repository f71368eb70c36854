import type { Provider, Type } from '@nestjs/common';
import { BulkReviews } from './bulk-reviews.js';
import { BulletinCommands } from './bulletin-commands.js';
import { BulletinDocuments } from './bulletin-documents.js';
import { BulletinHeads } from './bulletin-heads.js';
import { BulletinsController } from './bulletins.controller.js';
import { DutyBoard } from './duty-board.js';
import { MatrixBoard } from './matrix-board.js';
import { OpeningCalendar } from './opening-calendar.js';
import { ReportActors } from './report-actors.js';
import { ReportWorkbooks } from './report-workbooks.js';
import { ReportingController } from './reporting.controller.js';
import { SubmissionActsController } from './submission-acts.controller.js';
import { SubmissionCommands } from './submission-commands.js';
import { SubmissionHeads } from './submission-heads.js';
import { SubmissionPages } from './submission-pages.js';
import { SubmissionsController } from './submissions.controller.js';

export const REPORTING_CONTROLLERS: Type[] = [SubmissionsController, SubmissionActsController, ReportingController, BulletinsController];

export const REPORTING_SERVICES: Provider[] = [
  SubmissionHeads, SubmissionPages, SubmissionCommands, BulkReviews, MatrixBoard, DutyBoard, OpeningCalendar, ReportActors, ReportWorkbooks, BulletinHeads, BulletinCommands, BulletinDocuments,
];
