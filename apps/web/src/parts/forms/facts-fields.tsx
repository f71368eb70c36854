import { Form, Input, InputNumber, Select, Switch } from 'antd';
import type { ReactNode } from 'react';
import { usePack } from '../../api/queries.ts';
import type { ProjectFacts } from '../../api/types.ts';
import { useSpeech, useWords } from '../../words/use-words.tsx';
import { isTerritory } from '../unit-names.ts';
import { UnitField } from './unit-field.tsx';
import { MoneyField } from './value-fields.tsx';

type Fact = Exclude<keyof ProjectFacts, 'officerId' | 'registeredOn'>;
const REQUIRED: Fact[] = ['code', 'name', 'investor', 'territoryId', 'leadUnitId', 'investment', 'eiaClass'];
const CREDIT_CODE = /^[0-9A-HJ-NP-RT-UW-Y]{18}$/;

function Item({ name, children, isSwitch = false }: { name: Fact; children: ReactNode; isSwitch?: boolean }) {
  const { facts, form } = useWords();
  const isRequired = REQUIRED.includes(name);
  const rules = isRequired ? [{ required: true, message: form.required(facts[name]) }] : name === 'creditCode' ? [{ pattern: CREDIT_CODE, message: form.required(facts.creditCode) }] : [];
  return <Form.Item name={name} label={facts[name]} rules={rules} valuePropName={isSwitch ? 'checked' : 'value'}>{children}</Form.Item>;
}

export function BasicFacts() {
  const { say, words: { investorKind } } = useSpeech();
  const { data: pack } = usePack();
  const chains = Object.entries(pack?.chains ?? {}).map(([value, label]) => ({ value, label: say(label) }));
  return (
    <>
      <Item name="code"><Input maxLength={64} data-testid="field-code" /></Item>
      <Item name="name"><Input maxLength={200} data-testid="field-name" /></Item>
      <Item name="investor"><Input maxLength={200} data-testid="field-investor" /></Item>
      <Item name="investorOrigin"><Input maxLength={200} /></Item>
      <Item name="territoryId"><UnitField matches={isTerritory} testId="field-territory" /></Item>
      <Item name="leadUnitId"><UnitField testId="field-lead" /></Item>
      <Item name="investment"><MoneyField /></Item>
      <Item name="creditCode"><Input maxLength={18} /></Item>
      <Item name="chain"><Select allowClear options={chains} /></Item>
      <Item name="industry"><Input maxLength={200} /></Item>
      <Item name="investorKind"><Select allowClear options={Object.entries(investorKind).map(([value, label]) => ({ value, label }))} /></Item>
      <Item name="description"><Input.TextArea autoSize={{ minRows: 2, maxRows: 6 }} maxLength={2000} /></Item>
    </>
  );
}

/** What decides which steps a project needs. */
export function ConditionFacts() {
  const { template, eia, register: { byRule } } = useWords();
  const choices = (names: Record<string, string>) => Object.entries(names).map(([value, label]) => ({ value, label }));
  return (
    <>
      <Item name="template"><Select allowClear placeholder={byRule} options={choices(template)} data-testid="field-template" /></Item>
      <Item name="eiaClass"><Select options={choices(eia)} data-testid="field-eia" /></Item>
      <Item name="isForeign" isSwitch><Switch /></Item>
      <Item name="isIndustrial" isSwitch><Switch /></Item>
      <Item name="needsNewConstructionLand" isSwitch><Switch /></Item>
      <Item name="landSquareMetres"><InputNumber min={0} max={1_000_000_000} style={{ width: '100%' }} controls={false} /></Item>
      <Item name="energyTonnesCoal"><InputNumber min={0} max={1_000_000_000} style={{ width: '100%' }} controls={false} /></Item>
    </>
  );
}

export function ContactFacts() {
  return (
    <>
      <Item name="contactName"><Input maxLength={200} autoComplete="off" /></Item>
      <Item name="contactPhone"><Input maxLength={40} type="tel" autoComplete="off" /></Item>
    </>
  );
}
