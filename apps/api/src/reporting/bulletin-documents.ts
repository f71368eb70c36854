import { Injectable } from '@nestjs/common';
import { periodText } from '#libs/contracts/messages/period-text.js';
import type { BulletinView } from '#libs/contracts/reporting.views.js';
import type { BulletinPart } from '#libs/domain/bulletin/bulletin.content.js';
import { localDate, type LocalDate } from '#libs/domain/instants.js';
import { bulletinDocument, type BulletinSection } from '#libs/documents/bulletin-document.js';
import { documentNumber } from '#libs/documents/document-number.js';
import { writeDocument } from '#libs/documents/write-document.js';
import { Clock } from '../edge/clock.js';
import { PackLibrary, type ReadyPack } from '../packs/pack-library.js';
import type { BulletinFormat } from './dto/bulletin.dto.js';

/** Bulletins as official documents, in Chinese. */
@Injectable()
export class BulletinDocuments {
  constructor(private readonly packs: PackLibrary, private readonly clock: Clock) {}

  async write(view: BulletinView, format: BulletinFormat): Promise<Buffer> {
    return writeDocument(bulletinDocument(this.contentOf(view, await this.packs.current())), format);
  }

  private contentOf(view: BulletinView, { names, pack, calendar }: ReadyPack): Parameters<typeof bulletinDocument>[0] {
    const { documentIssuer, documentSeries, subject } = pack.bulletinSettings, today = this.clock.today(), date = view.publishedAt ? localDate(view.publishedAt) : today;
    return {
      issuer: documentIssuer, number: view.documentNumber ?? numberOf(view, documentSeries, date), date, subject, period: periodText(view.period).zh, issue: view.number,
      summary: paragraphs(view, 'summary').flatMap((section) => section.paragraphs), targets: view.targets.map(({ label, value, goal }) => ({ name: label.zh, value: value.zh, goal: goal.zh })), measures: paragraphs(view, 'measure'), territories: paragraphs(view, 'territory'),
      units: paragraphs(view, 'unit'), nextSteps: paragraphs(view, 'next').flatMap((section) => section.paragraphs),
      submissions: view.whoSubmittedWhen.map(({ unitId, label, dueOn, dueProvisional, submittedAt, lateBy }) => ({
        unit: names.unit(unitId).zh, duty: label.zh, dueOn, ...(dueProvisional && { dueProvisional }), ...(submittedAt && { submittedOn: localDate(submittedAt) }),
        workingDaysLate: lateBy ?? (dueOn < date ? Math.max(0, calendar.workingDaysBetween(dueOn, date)) : 0),
      })),
    };
  }
}

const paragraphs = ({ sections }: BulletinView, part: BulletinPart): BulletinSection[] =>
  sections.filter((section) => section.part === part && section.paragraphs.length > 0).map(({ title, paragraphs: said }) => ({ name: title.zh, paragraphs: said.map(({ text }) => text.zh) }));

/** A draft has none yet; one that was published before bulletins shared a series bears that of its issue. */
const numberOf = ({ status, year, number }: BulletinView, series: string, date: LocalDate): string => (status === 'draft' ? `${series}〔${date.slice(0, 4)}〕　号` : documentNumber(series, year, number));
