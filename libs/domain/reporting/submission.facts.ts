import type { Currency, Money } from '../money.js';
import type { UnitId } from '../ids.js';
import type { PlannedReminder } from '../project/project.plan.js';
import type { Cycle, Deadline, Period } from './period.js';

/** Words of a form in both languages; Chinese leads. */
export interface FormLabel {
  zh: string;
  en: string;
}

export const FIELD_TYPES = ['text', 'number', 'money', 'percent', 'date', 'choice', 'rows', 'flag'] as const;
export type FieldType = (typeof FIELD_TYPES)[number];

/** Who answers for a field: whoever writes the report, or the head of the unit. */
export const CONFIRMERS = ['reporter', 'unitHead'] as const;
export type Confirmer = (typeof CONFIRMERS)[number];

/** A value that a field may take. */
export interface FieldChoice {
  value: string;
  label: FormLabel;
}

/** A column of a field of rows. */
export interface RowColumn {
  id: string;
  label: FormLabel;
  type: 'text' | 'number' | 'date';
}

export interface FormField {
  id: string;
  label: FormLabel;
  type: FieldType;
  /** What a number counts, e.g. 个 or 场. */
  unit?: string;
  /** Of a field of money. */
  currency?: Currency;
  required?: boolean;
  /** The source of the draft's value, a name of the registry in `libs/reports`. */
  prefill?: string;
  /** True for figures that nobody believes without a document. */
  needsEvidence?: boolean;
  confirmedBy: Confirmer;
  /** `measure`: about the duty's own measures; else about all that the unit does. */
  scope?: 'measure';
  choices?: FieldChoice[];
  columns?: RowColumn[];
}

export interface FormSection {
  id: string;
  label: FormLabel;
  fields: FormField[];
}

export type RowValue = Record<string, string | number>;
export type FieldValue = string | number | boolean | Money | RowValue[];

/** So many of something in the period, counted in a field. */
export interface Expectation {
  field: string;
  count: number;
}

/** A level that a missing submission climbs to, so many working days after it was due. Level 1 is being overdue itself, told to the reporter. */
export interface SubmissionLevel {
  level: number;
  afterWorkingDays: number;
  /** A unit, or `@owner` (whoever owes it then), or `@unitHead` (the head of that unit). */
  holder: UnitId;
  row: string;
}

/** What was asked of a unit when the period opened; an upgrade of the pack in mid-period changes nothing of it. */
export interface SubmissionFacts {
  dutyId: string;
  label: FormLabel;
  measures: number[];
  cycle: Cycle;
  period: Period;
  unitId: UnitId;
  formId: string;
  /** The row of the table report-form that chose the form; absent when the duty names its own. */
  formRow?: string;
  form: FormSection[];
  opens: Deadline;
  due: Deadline;
  freeze: Deadline;
  /** The unit whose work the review is: the office. */
  reviewerId: UnitId;
  needsUnitHead: boolean;
  /** True when one click may answer that there is nothing to report. */
  allowNothing: boolean;
  /** Working days that the office has for its review. */
  reviewDays: number;
  /** Working days that the unit has for a returned report. */
  correctionDays: number;
  /** What of the record fields of scope `measure` are drafted from, names of the registry in `libs/reports`; nothing when absent. */
  topics?: string[];
  /** How many of what the period asks for, counted in fields of the form. */
  expects?: Expectation[];
  reminders: PlannedReminder[];
  ladder: SubmissionLevel[];
  /** Version of each decision table that had a say, by its name. */
  ruleVersions: Record<string, string>;
  packHash: string;
  /** The version of the calendar in force when the period opened. */
  calendar: string;
}

export const fieldsOf = ({ form }: Pick<SubmissionFacts, 'form'>): FormField[] => form.flatMap(({ fields }) => fields);
